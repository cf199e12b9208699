package org.clearground.ledger.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// What somebody with another SQLite client can do who knows the triggers.
final class Tampering {

    private Tampering() {}

    /// Runs SQL on a copy of the books without triggers and puts them back.
    static Path tampered(Path books, String... sqls) throws SQLException, IOException {
        Path copy = books.resolveSibling("tampered.gpkg");
        Files.deleteIfExists(copy);
        Files.copy(books, copy);
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + copy);
                Statement statement = other.createStatement()) {
            statement.executeUpdate("PRAGMA synchronous = OFF");
            statement.executeUpdate("BEGIN");
            List<String> triggers = strings(other, "SELECT sql FROM sqlite_schema WHERE type = 'trigger'");
            for (String name : strings(other, "SELECT name FROM sqlite_schema WHERE type = 'trigger'")) {
                statement.executeUpdate("DROP TRIGGER " + name);
            }
            for (String sql : sqls) {
                statement.executeUpdate(sql);
            }
            for (String trigger : triggers) {
                statement.executeUpdate(trigger);
            }
            statement.executeUpdate("COMMIT");
        }
        return copy;
    }

    static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                strings.add(row.getString(1));
            }
        }
        return strings;
    }
}
