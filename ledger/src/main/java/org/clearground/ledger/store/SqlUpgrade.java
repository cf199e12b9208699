package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.clearground.ledger.Head;
import org.clearground.ledger.Projection;

/// Brings books of an older version of the program up to this one. The ledger's own tables take versioned steps;
/// postings, marks, sums and all tables of the projections are emptied and derived again from the entries, which
/// stay as they are. Broken off, it goes on where it was; until it is done nothing can be booked and no program
/// opens the books.
public final class SqlUpgrade {

    /// A small ledger shows progress too, and a large one is not held up by its commits.
    private static final long LEAST_CHUNK = 100;
    private static final long MOST_CHUNK = 4_000;

    private final SqlStore store;
    private final LedgerSetup setup;
    private final SqlLayout layout;

    /// Of the books in a store.
    ///
    /// @param setup what these books have around them now
    public SqlUpgrade(SqlStore store, LedgerSetup setup) {
        this.store = store;
        this.setup = setup;
        this.layout = SqlLayout.of(setup);
    }

    /// Brings them up, and gives their head, which is the one they had. Does nothing where nothing is to be
    /// done. Refuses, with [LedgerRefusal], what is no ledger, books of a newer version of the program, and a
    /// role that may not change tables.
    ///
    /// @param progress is told how many entries are derived again and kept, of how many
    /// @param settle   what is to be done when they are, over the new books; until it is done no program opens
    ///                 them. It is done also where nothing else was to be done
    public Head run(Progress progress, Consumer<SqlLedger> settle) {
        try {
            if (isNeeded()) {
                store.migrate();
                try (Connection connection = store.writer()) {
                    begin(connection);
                    while (goOn(connection, progress)) {
                        // A chunk is kept; the next begins where it ended, whoever does it.
                    }
                }
            }
            try (SqlLedger ledger = SqlLedger.unfinished(store, setup)) {
                settle.accept(ledger);
            }
            if (!store.look(layout::isOf)) {
                try (Connection connection = store.writer()) {
                    within(connection, () -> {
                        SqlLayout.settled(connection);
                        return true;
                    });
                }
            }
            return store.look(SqlHeads::newest);
        } catch (SQLException e) {
            throw SqlFailures.writing(e);
        }
    }

    private boolean isNeeded() throws SQLException {
        return store.look(connection -> {
            SqlSchema.checkNotNewer(connection, store.name(), setup);
            return SqlSchema.version(connection, store.name()) < SqlSchema.VERSION || !layout.isOf(connection);
        });
    }

    /// Empties what is derived, unless that was done for this very version and only the rest is to be done.
    private void begin(Connection connection) throws SQLException {
        within(connection, () -> {
            SqlGuards guards = store.guards();
            if (layout.isBegunIn(connection)) {
                guards.stayLifted(connection);
                return true;
            }
            if (layout.isDerivedIn(connection)) {
                return true;
            }
            guards.lift(connection);
            Set<String> tables = new TreeSet<>(SqlLayout.tables(SqlLayout.stored(connection)));
            tables.addAll(SqlLayout.tables(layout.lines()));
            setup.projections().forEach(p -> p.tables().forEach(table -> tables.add(table.name())));
            for (String table : tables) {
                guards.drop(connection, table);
            }
            for (Projection projection : setup.projections()) {
                projection.create(connection);
            }
            layout.write(connection);
            SqlLayout.reached(connection, 0);
            SqlLayout.unsettled(connection);
            return true;
        });
    }

    /// Derives the next entries; gives whether there may be more.
    private boolean goOn(Connection connection, Progress progress) throws SQLException {
        Head head = SqlHeads.newest(connection);
        long reached = within(connection, () -> {
            Optional<Long> before = SqlLayout.unfinished(connection);
            if (before.isEmpty()) {
                return head.seq();
            }
            long from = before.get() + 1;
            long to = Math.min(head.seq(), before.get() + Math.clamp(before.get(), LEAST_CHUNK, MOST_CHUNK));
            derive(connection, from, to);
            if (to < head.seq()) {
                SqlLayout.reached(connection, to);
            } else {
                store.guards().restore(connection);
                SqlLayout.finished(connection);
            }
            return to;
        });
        progress.step(reached, head.seq());
        return reached < head.seq();
    }

    private void derive(Connection connection, long from, long to) throws SQLException {
        try (SqlDerivedLines lines = new SqlDerivedLines(connection, setup)) {
            SqlReader reader = new SqlReader(connection, setup.zone(), new SqlDims());
            reader.entries(
                    from,
                    to,
                    entry -> SqlFailures.read(() -> {
                        lines.write(entry);
                        return true;
                    }));
            SqlCheckpoints.writeWhenDue(connection, to);
        }
    }

    private <T> T within(Connection connection, Step<T> step) throws SQLException {
        boolean kept = false;
        store.beginWriting(connection);
        try {
            T result = step.run();
            store.commit(connection);
            kept = true;
            return result;
        } finally {
            if (!kept) {
                SqlConnections.rollBack(store, connection);
            }
        }
    }

    @FunctionalInterface
    private interface Step<T> {
        T run() throws SQLException;
    }

    /// Is told how far it is.
    @FunctionalInterface
    public interface Progress {

        /// So many entries of so many are derived again.
        void step(long done, long all);
    }
}
