package org.clearground.figures;

import java.util.List;

/// A table of figures.
///
/// @param id      its name, such as `area-by-organisation`
/// @param columns the bundle keys of its columns' headings, without the first column's
/// @param rows    its rows in printed order
public record Sheet(String id, List<String> columns, List<Row> rows) {

    /// Copies what it is given.
    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// The row with this key; refuses an unknown one.
    public Row row(String key) {
        return rows.stream()
                .filter(r -> r.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the table " + id + " has no row " + key));
    }

    /// One row.
    ///
    /// @param key   the value of the dimension, or `total`, or `others`
    /// @param label what is printed: a name from the registry, or a bundle key for `total` and `others`
    /// @param level how it stands among the rows
    /// @param cells one per column
    public record Row(String key, String label, Level level, List<Cell> cells) {

        /// Copies the cells.
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// How a row stands among the others.
    public enum Level {
        /// A row by itself.
        PLAIN,
        /// A subtotal, followed by its members.
        GROUP,
        /// A member of the group above.
        MEMBER,
        /// The printed sum of what is not named.
        OTHERS,
        /// The sum of everything.
        TOTAL
    }
}
