package org.clearground.ledger;

import org.jspecify.annotations.Nullable;

/// Takes the rows that a record has in derived tables.
@FunctionalInterface
public interface RowSink {

    /// One row.
    ///
    /// @param table  its table
    /// @param values its values in the order of the table's columns: `Long`, `Double`, `String`, `byte[]` or null
    void row(String table, @Nullable Object... values);
}
