package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// What guards the ledger's own tables, to be lifted while everything derived is derived again. Only `entry` and
/// `meta` are never touched.
interface SqlGuards {

    /// The ledger's own tables that follow from the entries; a table comes before those that it refers to.
    List<String> DERIVED =
            List.of("checkpoint_mark", "checkpoint_sum", "checkpoint", "mark", "posting", "dims", "account");

    /// Empties the ledger's derived tables and lets their rows be written in any order; nothing can be booked
    /// from now on.
    void lift(Connection connection) throws SQLException;

    /// Makes sure that they are lifted still when an upgrade goes on that was broken off.
    void stayLifted(Connection connection) throws SQLException;

    /// Puts all guards back where they were; booking goes on.
    void restore(Connection connection) throws SQLException;

    /// Drops a derived table with all that belongs to it, if it is there.
    void drop(Connection connection, String table) throws SQLException;
}
