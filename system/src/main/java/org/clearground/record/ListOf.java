package org.clearground.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list inside a record: released polygons, finds, casualties.
///
/// @param name    its name; its file is `type.name.csv` or `type.name.geojson`
/// @param columns the columns of a row
public record ListOf(String name, List<Column<?>> columns) {

    /// Copies the columns.
    public ListOf {
        columns = List.copyOf(columns);
    }

    // Lists are keys of every record's rows. Within a type a name is one list, whatever columns a country added to
    // it, so that rows are found by the list as the type knows it.
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof ListOf list && name.equals(list.name));
    }
}
