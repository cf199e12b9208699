package org.clearground.books;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.clearground.ledger.store.SqlStore;

/// The time zone that a ledger was made with.
final class SqlZone {

    private SqlZone() {}

    /// The zone; UTC for what is no ledger, which the ledger itself then refuses with its own sentence.
    static ZoneId of(SqlStore store) {
        if (!store.exists()) {
            return ZoneOffset.UTC;
        }
        try {
            return store.look(connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("SELECT value FROM meta WHERE key = 'zone'")) {
                    return row.next() ? ZoneId.of(row.getString(1)) : ZoneOffset.UTC;
                }
            });
        } catch (SQLException | DateTimeException _) {
            return ZoneOffset.UTC;
        }
    }
}
