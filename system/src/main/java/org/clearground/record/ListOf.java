package org.clearground.record;

import java.util.List;

/// A list inside a record: released polygons, finds, casualties.
///
/// @param name    its name; its file is `type.name.csv` or `type.name.geojson`
/// @param columns the columns of a row
public record ListOf(String name, List<Column<?>> columns) {

    /// Copies the columns.
    public ListOf {
        columns = List.copyOf(columns);
    }
}
