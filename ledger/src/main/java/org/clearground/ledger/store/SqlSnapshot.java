package org.clearground.ledger.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// Two connections that read the same state of a file, whatever is booked meanwhile.
///
/// @param first  for one thread
/// @param second for another
record SqlSnapshot(Connection first, Connection second) implements AutoCloseable {

    private static final int ATTEMPTS = 100;

    /// Begins again when an entry was booked between the two.
    static SqlSnapshot of(Path file) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            Connection first = SqlConnections.reader(file);
            Connection second = null;
            try {
                second = SqlConnections.reader(file);
                if (begun(first) == begun(second) || attempt == ATTEMPTS) {
                    return new SqlSnapshot(first, second);
                }
            } catch (SQLException e) {
                SqlConnections.closeQuietly(first);
                SqlConnections.closeQuietly(second);
                throw e;
            }
            SqlConnections.closeQuietly(first);
            SqlConnections.closeQuietly(second);
        }
    }

    /// The first read of a transaction fixes what it sees.
    private static long begun(Connection connection) throws SQLException {
        SqlConnections.run(connection, "BEGIN");
        return SqlConnections.number(
                connection,
                "SELECT (SELECT coalesce(max(seq), 0) FROM entry) + (SELECT coalesce(max(seq), 0) FROM checkpoint)");
    }

    @Override
    public void close() throws SQLException {
        try (first) {
            second.close();
        }
    }
}
