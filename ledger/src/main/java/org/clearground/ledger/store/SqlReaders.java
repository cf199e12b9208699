package org.clearground.ledger.store;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.concurrent.ConcurrentLinkedDeque;

/// Read connections, kept for the next reader.
final class SqlReaders implements AutoCloseable {

    private final SqlStore store;
    private final ZoneId zone;
    private final SqlDims dims = new SqlDims();
    private final ConcurrentLinkedDeque<SqlReader> idle = new ConcurrentLinkedDeque<>();

    SqlReaders(SqlStore store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    <T> T read(SqlWork<SqlReader, T> work) {
        SqlReader reader = null;
        boolean sound = false;
        try {
            SqlReader kept = idle.poll();
            reader = kept == null ? new SqlReader(store.reader(), zone, dims) : kept;
            store.beginReading(reader.connection());
            try {
                return work.apply(reader);
            } finally {
                store.rollBack(reader.connection());
                sound = true;
            }
        } catch (SQLException e) {
            throw SqlFailures.reading(e);
        } finally {
            if (sound) {
                idle.push(reader);
            } else if (reader != null) {
                SqlConnections.closeQuietly(reader.connection());
            }
        }
    }

    @Override
    public void close() {
        for (SqlReader reader = idle.poll(); reader != null; reader = idle.poll()) {
            SqlConnections.closeQuietly(reader.connection());
        }
    }
}
