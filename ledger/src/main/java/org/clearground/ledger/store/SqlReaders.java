package org.clearground.ledger.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.concurrent.ConcurrentLinkedDeque;

/// Read connections, kept for the next reader.
final class SqlReaders implements AutoCloseable {

    private final Path file;
    private final ZoneId zone;
    private final SqlDims dims = new SqlDims();
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

    SqlReaders(Path file, ZoneId zone) {
        this.file = file;
        this.zone = zone;
    }

    <T> T read(SqlWork<SqlReader, T> work) {
        Connection connection = null;
        boolean sound = false;
        try {
            Connection kept = idle.poll();
            connection = kept == null ? SqlConnections.reader(file) : kept;
            SqlConnections.run(connection, "BEGIN");
            try {
                return work.apply(new SqlReader(connection, zone, dims));
            } finally {
                SqlConnections.run(connection, "ROLLBACK");
                sound = true;
            }
        } catch (SQLException e) {
            throw SqlFailures.reading(e);
        } finally {
            if (sound) {
                idle.push(connection);
            } else {
                SqlConnections.closeQuietly(connection);
            }
        }
    }

    @Override
    public void close() {
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            SqlConnections.closeQuietly(connection);
        }
    }
}
