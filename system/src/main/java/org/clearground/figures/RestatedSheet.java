package org.clearground.figures;

import java.util.List;

/// The cells of a published table that are known otherwise now.
///
/// @param id    the table's id
/// @param lines its changed cells, by row and then by column
public record RestatedSheet(String id, List<Line> lines) {

    /// Copies the lines.
    public RestatedSheet {
        lines = List.copyOf(lines);
    }

    /// One cell.
    ///
    /// @param row    its row's label: a name or a bundle key
    /// @param column its column's bundle key; `a|b` where `b` stands under `a`
    /// @param index  the column's number in the table, from 0
    /// @param value  then, what changed, now
    public record Line(String row, String column, int index, Restated value) {}
}
