package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.clearground.ledger.LedgerRefusal;

/// The guards of a database: triggers, which only the owner of the tables can switch off and on again.
record PostgresGuards(PostgresAddress address) implements SqlGuards {

    /// What PostgreSQL calls an object on which another depends, such as a view.
    private static final String STILL_NEEDED = "2BP01";

    @Override
    public void lift(Connection connection) throws SQLException {
        SqlConnections.run(
                connection,
                "CREATE OR REPLACE TRIGGER entry_waits BEFORE INSERT ON entry EXECUTE FUNCTION waits();"
                        + " ALTER TABLE entry ENABLE ALWAYS TRIGGER entry_waits");
        for (String table : DERIVED) {
            SqlConnections.run(connection, "ALTER TABLE " + table + " DISABLE TRIGGER USER");
        }
        SqlConnections.run(connection, "TRUNCATE " + String.join(", ", DERIVED));
    }

    @Override
    public void restore(Connection connection) throws SQLException {
        // References that are checked when a transaction ends are checked now: they would hold up what follows.
        SqlConnections.run(connection, "SET CONSTRAINTS ALL IMMEDIATE");
        for (String table : DERIVED) {
            SqlConnections.run(
                    connection,
                    "ALTER TABLE " + table + " ENABLE ALWAYS TRIGGER " + table + "_only_grows; ALTER TABLE " + table
                            + " ENABLE ALWAYS TRIGGER " + table + "_stays");
        }
        SqlConnections.run(connection, "DROP TRIGGER entry_waits ON entry");
        PostgresMigrations.grant(connection, address);
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
