package org.clearground.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Derived tables that follow the entries: written in the same transaction, droppable, and compared by `verify`
/// with the rows that the entries give.
public interface Projection {

    /// Creates its tables; the ledger calls it once for a new store, and for the empty one that `verify`
    /// compares with.
    void create(Connection connection) throws SQLException;

    /// Takes one entry in, in the order of the entries.
    void apply(Connection connection, Entry entry) throws SQLException;

    /// Takes several entries in, in their order; quicker than one by one where their rows go to a server
    /// together.
    default void apply(Connection connection, List<Entry> entries) throws SQLException {
        for (Entry entry : entries) {
            apply(connection, entry);
        }
    }

    /// Whether nothing that is decided or appended reads its tables, so that they may follow the entries a little
    /// later in the same transaction.
    default boolean mayWait() {
        return false;
    }

    /// What its tables are made of, a line for each column: `table.column TYPE`. Books whose lines are others are
    /// derived again by [#create] and [#apply]; a table that those made before and left out here stays as it is.
    default List<String> layout() {
        return List.of();
    }

    /// Lines that [#layout] had in earlier versions of the program and has no more.
    default List<String> retired() {
        return List.of();
    }

    /// The rows that its tables hold of a record, in any order: the same that [#apply] leaves after all of the
    /// record's entries, keys included. Pure, and asked by several threads at once.
    void rows(Standing record, RowSink sink);

    /// Copies what it keeps beside the rows that entries tell, when a ledger moves from one store into another;
    /// both hold the same entries then.
    default void carry(Connection from, Connection to) throws SQLException {}

    /// Its tables, each of which `verify` compares.
    List<Table> tables();

    /// One derived table.
    ///
    /// @param name its name
    /// @param key  the columns that order it, as SQL
    record Table(String name, String key) {}
}
