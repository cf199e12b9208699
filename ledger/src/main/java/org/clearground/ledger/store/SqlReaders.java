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
            reader = begun();
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

    /// A reader whose transaction has begun. When a connection was lost at rest, all of those at rest are left:
    /// asking each of them could take as long as the server is silent.
    private SqlReader begun() throws SQLException {
        for (SqlReader kept = idle.poll(); kept != null; kept = idle.poll()) {
            try {
                store.beginReading(kept.connection());
                return kept;
            } catch (SQLException e) {
                SqlConnections.closeQuietly(kept.connection());
                if (!SqlFailures.isGone(e)) {
                    throw e;
                }
                close();
            }
        }
        SqlReader fresh = new SqlReader(store.reader(), zone, dims);
        try {
            store.beginReading(fresh.connection());
            return fresh;
        } catch (SQLException e) {
            SqlConnections.closeQuietly(fresh.connection());
            throw e;
        }
    }

    @Override
    public void close() {
        for (SqlReader reader = idle.poll(); reader != null; reader = idle.poll()) {
            SqlConnections.closeQuietly(reader.connection());
        }
    }
}
