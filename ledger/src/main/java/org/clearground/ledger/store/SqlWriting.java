package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.clearground.ledger.LedgerFailure;
import org.jspecify.annotations.Nullable;

/// The writing side of a ledger: one connection, and one transaction at a time, which callers share.
///
/// Each caller does its own work on its own thread, one after the other under the lock. Who finds others
/// waiting when its work is done leaves the transaction open to the next; who finds nobody commits for all. So
/// works that arrive while a commit is under way are kept by the next commit together. One can be taken back
/// without the others; see [SqlGathering].
final class SqlWriting implements AutoCloseable {

    /// PostgreSQL keeps 64 savepoints of a transaction at hand, and readers become slow beyond that.
    private static final int MOST_WORKS = 60;

    /// A transaction with so many entries has shared its commit enough; whoever waits for it waits no longer.
    private static final long MOST_ENTRIES = 500;

    private final SqlStore store;
    private final LedgerSetup setup;
    private final SqlReaders readers;
    private final SqlDims dims = new SqlDims();
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicInteger waiting = new AtomicInteger();

    // These belong together, and change under the lock when the server was away.
    private Connection connection;
    private SqlAppender appender;
    private SqlWriter writer;

    /// A failure may have closed statements that were prepared, so that the connection is not used again.
    private boolean worn;

    private @Nullable SharedCommit open;
    private long headBefore;

    /// @param readers who ask for what was there before a transaction while it is written
    SqlWriting(SqlStore store, LedgerSetup setup, Connection connection, SqlReaders readers) throws SQLException {
        this.store = store;
        this.setup = setup;
        this.readers = readers;
        this.connection = connection;
        appender = new SqlAppender(connection, setup, dims);
        writer = writer(connection);
    }

    private SqlWriter writer(Connection over) {
        return new SqlWriter(
                appender, new SqlReader(over, setup.zone(), dims, () -> SqlWriter.now(appender::show)), readers);
    }

    /// Does work in a transaction that others may share: kept as a whole and durable when this returns, or not
    /// at all when it throws.
    <T> T write(SqlWork<SqlWriter, T> work) {
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("a write within a write");
        }
        waiting.incrementAndGet();
        lock.lock();
        waiting.decrementAndGet();
        SharedCommit shared;
        T result;
        try {
            shared = open == null ? begin() : open;
            result = done(work, shared);
        } finally {
            lock.unlock();
        }
        shared.await();
        return result;
    }

    private SharedCommit begin() {
        boolean begun = false;
        try {
            beginWriting();
            appender.begin();
            begun = true;
        } catch (SQLException e) {
            throw SqlFailures.writing(e);
        } finally {
            if (!begun) {
                SqlConnections.rollBack(store, connection);
            }
        }
        headBefore = appender.head().seq();
        SharedCommit begunNow = new SharedCommit();
        open = begunNow;
        return begunNow;
    }

    /// A connection that was lost while nobody wrote is made anew: nothing was begun on it.
    private void beginWriting() throws SQLException {
        if (worn) {
            renew();
        }
        try {
            store.beginWriting(connection);
        } catch (SQLException e) {
            if (!SqlFailures.isGone(e)) {
                throw e;
            }
            renew();
            store.beginWriting(connection);
        }
    }

    private void renew() throws SQLException {
        Connection fresh = store.writer();
        SqlConnections.closeQuietly(connection);
        dims.forget();
        connection = fresh;
        appender = new SqlAppender(fresh, setup, dims);
        writer = writer(fresh);
        worn = false;
    }

    private <T> T done(SqlWork<SqlWriter, T> work, SharedCommit shared) {
        boolean sound = false;
        LedgerFailure failure = null;
        try {
            T result = work.apply(writer);
            appender.catchUp();
            if (appender.isHalfDone() || store.isBroken(connection)) {
                throw new IllegalStateException("a booking broke off, and its transaction was to be kept nevertheless");
            }
            sound = true;
            shared.join();
            return result;
        } catch (SQLException e) {
            failure = SqlFailures.writing(e);
            throw failure;
        } catch (LedgerFailure e) {
            failure = e;
            throw e;
        } finally {
            worn |= failure != null || appender.isHalfDone();
            if (!sound) {
                takeBack(shared, failure);
            }
            if (open != null) {
                passOnOrCommit(shared, sound);
            }
        }
    }

    /// Undoes the last work alone, or everything when that cannot be done: a full disk ends the whole
    /// transaction.
    private void takeBack(SharedCommit shared, @Nullable LedgerFailure why) {
        if (shared.members() == 0) {
            giveUp();
            return;
        }
        LedgerFailure failure;
        try {
            appender.takeBack();
            if (!store.isBroken(connection)) {
                return;
            }
            failure = why;
        } catch (SQLException e) {
            failure = why == null ? SqlFailures.writing(e) : why;
        }
        giveUp();
        shared.failed(failure == null ? broken() : failure);
    }

    private void passOnOrCommit(SharedCommit shared, boolean more) {
        @Nullable LedgerFailure failure = broken();
        try {
            if (waiting.get() == 0
                    || worn
                    || shared.members() >= MOST_WORKS
                    || appender.head().seq() - headBefore >= MOST_ENTRIES) {
                appender.finish();
                commit();
                open = null;
                shared.kept();
            } else if (more) {
                appender.keep();
            }
            failure = null;
        } catch (SQLException e) {
            failure = SqlFailures.writing(e);
        } catch (LedgerFailure e) {
            failure = e;
        } finally {
            if (failure != null) {
                worn = true;
                giveUp();
                shared.failed(failure);
            }
        }
    }

    private static LedgerFailure broken() {
        return new LedgerFailure("The books could not be written: the program failed.", null);
    }

    private void commit() {
        try {
            store.commit(connection);
        } catch (SQLException e) {
            throw SqlFailures.committing(e);
        }
    }

    private void giveUp() {
        open = null;
        appender.stop();
        SqlConnections.rollBack(store, connection);
        appender.rolledBack();
    }

    @Override
    public void close() {
        lock.lock();
        try {
            appender.close();
            connection.close();
        } catch (SQLException e) {
            throw SqlFailures.writing(e);
        } finally {
            lock.unlock();
        }
    }
}
