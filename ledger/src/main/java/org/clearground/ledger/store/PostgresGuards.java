package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.clearground.ledger.LedgerRefusal;

/// The guards of a database: triggers, which only the owner of the tables can switch off and on again.
record PostgresGuards(PostgresAddress address) implements SqlGuards {

    /// What PostgreSQL calls an object on which another depends, such as a view.
    private static final String STILL_NEEDED = "2BP01";

    /// The triggers of a derived table beside the one that only lets it grow and the one that keeps what is
    /// there.
    private static final Map<String, String> ENTRY_COMES =
            Map.of("posting", "posting_has_entry", "mark", "mark_has_entry");

    @Override
    public void lift(Connection connection) throws SQLException {
        stayLifted(connection);
        SqlConnections.run(connection, "TRUNCATE " + String.join(", ", DERIVED));
    }

    /// A script that ran since then may have made a trigger anew.
    @Override
    public void stayLifted(Connection connection) throws SQLException {
        SqlConnections.run(
                connection,
                "CREATE OR REPLACE TRIGGER entry_waits BEFORE INSERT ON entry EXECUTE FUNCTION waits();"
                        + " ALTER TABLE entry ENABLE ALWAYS TRIGGER entry_waits");
        for (String table : DERIVED) {
            SqlConnections.run(connection, "ALTER TABLE " + table + " DISABLE TRIGGER USER");
        }
    }

    @Override
    public void restore(Connection connection) throws SQLException {
        // References that are checked when a transaction ends are checked now: they would hold up what follows.
        SqlConnections.run(connection, "SET CONSTRAINTS ALL IMMEDIATE");
        for (String table : DERIVED) {
            enable(connection, table, table + "_only_grows");
            enable(connection, table, table + "_stays");
        }
        for (Map.Entry<String, String> trigger : ENTRY_COMES.entrySet()) {
            enable(connection, trigger.getKey(), trigger.getValue());
        }
        SqlConnections.run(connection, "DROP TRIGGER entry_waits ON entry");
        PostgresMigrations.grant(connection, address);
    }

    private static void enable(Connection connection, String table, String trigger) throws SQLException {
        SqlConnections.run(connection, "ALTER TABLE " + table + " ENABLE ALWAYS TRIGGER " + trigger);
    }

    @Override
    public void drop(Connection connection, String table) throws SQLException {
        try {
            SqlConnections.run(connection, "DROP TABLE IF EXISTS " + SqlDialect.quoted(table));
        } catch (SQLException e) {
            if (!STILL_NEEDED.equals(e.getSQLState())) {
                throw e;
            }
            LedgerRefusal refusal = SqlStore.refusal("Something else in the database stands on the table " + table
                    + ", which is to be made anew; PostgreSQL says: " + e.getMessage()
                    + "\nDrop it, run clearground upgrade again, and make it again afterwards.");
            refusal.initCause(e);
            throw refusal;
        }
    }
}
