package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;

/// The guards of a database: triggers, which only the owner of the tables can switch off and on again.
record PostgresGuards(PostgresAddress address) implements SqlGuards {

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
        SqlConnections.run(connection, "DROP TABLE IF EXISTS " + SqlDialect.quoted(table));
    }
}
