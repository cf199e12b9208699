package org.clearground.ledger.store;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.clearground.ledger.LedgerFailure;

/// Read connections, kept for the next reader. No more than [#MOST] read at once, whoever comes beyond them waits
/// for one to end: a database takes a hundred connections from all programs together, and two hundred people may
/// look at pages at the same moment.
final class SqlReaders implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SqlReaders.class.getName());

    /// How many read at once.
    static final int MOST = 32;

    private static final int PATIENCE_SECONDS = 60;

    private final Semaphore places = new Semaphore(MOST, true);

    /// A reader that reads once more in its work already has a place: waiting for another could last for ever.
    private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);

    private final SqlStore store;
    private final ZoneId zone;
    private final SqlDims dims = new SqlDims();
    private final CheckpointParts parts = new CheckpointParts();
    private final SqlFirstEntries firsts = new SqlFirstEntries();
    private final ConcurrentLinkedDeque<SqlReader> idle = new ConcurrentLinkedDeque<>();

    SqlReaders(SqlStore store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    <T> T read(SqlWork<SqlReader, T> work) {
        int outer = depth.get();
        if (outer == 0) {
            takePlace();
        }
        depth.set(outer + 1);
        try {
            return readInPlace(work);
        } finally {
            if (outer == 0) {
                depth.remove();
                places.release();
            } else {
                depth.set(outer);
            }
        }
    }

    /// Whether somebody who reads now need not wait for another.
    boolean hasPlace() {
        return places.availablePermits() > 0 && !places.hasQueuedThreads();
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new LedgerFailure(
                        "Too many read the books at the same time. Nothing was changed: try again in a minute.", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerFailure("Waiting to read the books was interrupted.", e);
        }
    }

    private <T> T readInPlace(SqlWork<SqlReader, T> work) {
        SqlReader reader = null;
        boolean sound = false;
        try {
            reader = begun();
            sound = true;
            return work.apply(reader);
        } catch (SQLException e) {
            sound = false;
            throw SqlFailures.reading(e);
        } catch (LedgerFailure e) {
            sound = false;
            throw e;
        } finally {
            if (reader != null) {
                putBack(reader, sound);
            }
        }
    }

    /// A reader is kept for the next, unless a question of its failed: that may have closed statements of its.
    private void putBack(SqlReader reader, boolean sound) {
        boolean kept = false;
        reader.ended();
        try {
            if (sound) {
                store.rollBack(reader.connection());
                kept = true;
            }
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "a connection that was read from is gone", e);
        } finally {
            if (kept) {
                idle.push(reader);
            } else {
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
                kept.begun(parts, firsts);
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
            fresh.begun(parts, firsts);
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
