package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.clearground.ledger.Entry;
import org.clearground.ledger.Head;
import org.clearground.ledger.LedgerRefusal;
import org.clearground.ledger.Projection;

/// Moves a whole ledger from one store into another, entry by entry: the same numbers, booking times and hashes;
/// postings, sums and tables are derived again on the way. Broken off, it goes on where it was.
///
/// Until it is done, the new store holds a table that says so, and no program opens it.
public final class SqlTransfer {

    private static final String MARK = "unfinished_transfer";

    /// Small books show progress too, and large ones are not held up by their commits.
    private static final long LEAST_CHUNK = 100;
    private static final long MOST_CHUNK = 4_000;

    private final SqlLedger from;
    private final SqlStore to;
    private final LedgerSetup setup;

    /// From a ledger into a store that is empty, or where an earlier attempt stopped.
    ///
    /// @param setup what the new ledger has around it
    public SqlTransfer(SqlLedger from, SqlStore to, LedgerSetup setup) {
        this.from = from;
        this.to = to;
        this.setup = setup;
    }

    /// Moves everything up to the head of the first ledger, and gives the head. Refuses a store with other books,
    /// with [LedgerRefusal].
    ///
    /// @param progress is told the number of each entry that is over and durable
    public Head run(LongConsumer progress) {
        try {
            if (!to.exists()) {
                to.create(setup);
            } else if (to.look(connection ->
                    isUnfinished(connection) || SqlHeads.newest(connection).seq() == 0)) {
                // Begun by an older version of the program, perhaps.
                new SqlUpgrade(to, setup).run((done, all) -> {}, ledger -> {});
            }
            try (SqlLedger target = SqlLedger.unfinished(to, setup)) {
                mark(target);
                long done = target.head().seq();
                long next = done + chunk(done);
                while (next < from.head().seq()) {
                    long first = done + 1;
                    long last = next;
                    target.write(w -> {
                        from.entries(first, last, w::take);
                        return w.head();
                    });
                    progress.accept(last);
                    done = last;
                    next = done + chunk(done);
                }
                return finish(target, progress);
            }
        } catch (SQLException e) {
            throw SqlFailures.writing(e);
        }
    }

    private static long chunk(long done) {
        return Math.clamp(done, LEAST_CHUNK, MOST_CHUNK);
    }

    /// A ledger without an entry is nobody's yet.
    private void mark(SqlLedger target) throws SQLException {
        Head there = target.head();
        if (there.seq() == 0) {
            target.write(w -> {
                SqlConnections.run(w.connection(), "CREATE TABLE IF NOT EXISTS " + MARK + " (since text)");
                return there;
            });
        } else if (!to.look(SqlTransfer::isUnfinished)) {
            throw SqlStore.refusal("There are books in " + to.name() + " already; nothing was changed.");
        } else if (!from.entry(there.seq()).map(Entry::hash).equals(Optional.of(there.hash()))) {
            throw new LedgerRefusal(
                    LedgerRefusal.Reason.OTHER_CONTENT,
                    "What was begun in " + to.name() + " is of other books; nothing was changed.");
        }
    }

    /// The last entries, and what projections carry over, are of one moment of the first ledger. With a checkpoint
    /// at the end figures are as quick as they were.
    private Head finish(SqlLedger target, LongConsumer progress) {
        Head head = target.write(w -> from.read(r -> {
            r.entries(w.head().seq() + 1, r.head().seq(), w::take);
            for (Projection projection : setup.projections()) {
                projection.carry(r.connection(), w.connection());
            }
            SqlConnections.run(w.connection(), "DROP TABLE " + MARK);
            SqlCheckpoints.write(w.connection(), w.head().seq());
            return w.head();
        }));
        progress.accept(head.seq());
        return head;
    }

    /// Whether a transfer into these books was broken off.
    static boolean isUnfinished(Connection connection) throws SQLException {
        return SqlDialect.of(connection).hasTable(connection, MARK);
    }
}
