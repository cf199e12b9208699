package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Brings the ledger's own tables in a file from one version to the next, each step in a transaction of its
/// own. A database's are brought up by [PostgresMigrations], in steps of the same numbers.
final class SqlMigrations {

    /// The scripts, the first for version 1; each but the first also writes its number into the table `meta`.
    static final List<String> SCRIPTS = List.of("V1__ledger.sql", "V2__layout.sql", "V3__guards.sql");

    private SqlMigrations() {}

    /// Everything that a new file holds before anything is written into it, within a transaction of the caller's.
    static void all(Connection connection) throws SQLException {
        for (String script : SCRIPTS) {
            run(connection, script);
        }
    }

    /// Brings a file from a version up to this program's.
    static void after(Connection connection, int version) throws SQLException {
        for (String script : SCRIPTS.subList(version, SCRIPTS.size())) {
            SqlConnections.run(connection, "BEGIN IMMEDIATE");
            run(connection, script);
            SqlConnections.run(connection, "COMMIT");
        }
    }

    private static void run(Connection connection, String script) throws SQLException {
        SqlConnections.run(connection, SqlConnections.script("sqlite/" + script));
    }
}
