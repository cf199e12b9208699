package org.clearground.books;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The time zone that a ledger was made with.
final class SqlZone {

    private SqlZone() {}

    /// The zone; UTC for a file that is no ledger, which the ledger itself then refuses with its own sentence.
    static ZoneId of(Path file) {
        if (!Files.isRegularFile(file)) {
            return ZoneOffset.UTC;
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT value FROM meta WHERE key = 'zone'")) {
            return row.next() ? ZoneId.of(row.getString(1)) : ZoneOffset.UTC;
        } catch (SQLException | DateTimeException _) {
            return ZoneOffset.UTC;
        }
    }
}
