package org.clearground.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Derived tables that follow the entries: written in the same transaction, droppable, rebuilt and compared by
/// `verify`.
public interface Projection {

    /// Creates its tables; the ledger calls it once for a new store and for the copy that `verify` rebuilds.
    void create(Connection connection) throws SQLException;

    /// Takes one entry in, in the order of the entries.
    void apply(Connection connection, Entry entry) throws SQLException;

    /// Its tables, each of which `verify` compares row by row.
    List<Table> tables();

    /// One derived table.
    ///
    /// @param name its name
    /// @param key  the columns that order it, as SQL
    record Table(String name, String key) {}
}
