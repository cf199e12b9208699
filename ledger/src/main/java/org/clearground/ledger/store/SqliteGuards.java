package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The guards of a file: the tables are made anew, as a new file has them, and the triggers when they are filled.
final class SqliteGuards implements SqlGuards {

    private static final String BOOKING_WAITS = "entry_waits";

    @Override
    public void lift(Connection connection) throws SQLException {
        SqlConnections.run(
                connection,
                "CREATE TRIGGER IF NOT EXISTS " + BOOKING_WAITS + " BEFORE INSERT ON entry BEGIN SELECT RAISE(ABORT,"
                        + " 'these books are being brought up to a newer version of Clearground: book again when that"
                        + " is done'); END");
        for (String table : DERIVED) {
            SqlConnections.run(connection, "DROP TABLE IF EXISTS " + table);
        }
        for (String table : DERIVED.reversed()) {
            run(connection, asNew(table, "type <> 'trigger'"));
        }
    }

    /// No script touches the tables whose triggers wait to be made.
    @Override
    public void stayLifted(Connection connection) {}

    @Override
    public void restore(Connection connection) throws SQLException {
        for (String table : DERIVED) {
            run(connection, asNew(table, "type = 'trigger'"));
        }
        SqlConnections.run(connection, "DROP TRIGGER " + BOOKING_WAITS);
    }

    @Override
    public void drop(Connection connection, String table) throws SQLException {
        for (String of : List.of("gpkg_extensions", "gpkg_geometry_columns", "gpkg_contents")) {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM " + of + " WHERE table_name = ?")) {
                delete.setString(1, table);
                delete.executeUpdate();
            }
        }
        SqlConnections.run(connection, "DROP TABLE IF EXISTS " + SqlDialect.quoted(SqlGeoPackageTables.rtree(table)));
        SqlConnections.run(connection, "DROP TABLE IF EXISTS " + SqlDialect.quoted(table));
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        for (String sql : statements) {
            SqlConnections.run(connection, sql);
        }
    }

    /// The statements that make what a new file has of a table.
    private static List<String> asNew(String table, String what) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (Connection fresh = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            SqlMigrations.all(fresh);
            try (Statement statement = fresh.createStatement();
                    ResultSet row = statement.executeQuery("SELECT sql FROM sqlite_schema WHERE tbl_name = '" + table
                            + "' AND sql IS NOT NULL AND " + what + " ORDER BY type = 'index', rowid")) {
                while (row.next()) {
                    statements.add(row.getString(1));
                }
            }
        }
        return statements;
    }
}
