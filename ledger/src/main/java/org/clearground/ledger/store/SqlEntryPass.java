package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.clearground.ledger.Entry;
import org.clearground.ledger.Hash;
import org.clearground.ledger.LedgerFailure;
import org.clearground.ledger.Projection;
import org.clearground.ledger.Standing;
import org.jspecify.annotations.Nullable;

/// One pass over all entries: threads derive hashes, postings and rows; this one compares them in order.
final class SqlEntryPass {

    private static final int CHUNK = 100;
    private static final int AHEAD = 6;

    private final Connection file;
    private final LedgerSetup setup;
    private final FindingLog log;
    private final SqlStandings standings;
    private final SqlPostingPass postings;
    private final SqlMarkPass marks;
    private final ExecutorService derivers;
    private final RowKey key;
    private final RowSums rows;

    /// Cleared once the rows of an entry cannot be told: what the tables should hold is then unknown.
    private boolean rowsKnown = true;

    /// Those who derive.
    ///
    /// @param setup   says how
    /// @param key     hashes the rows
    /// @param threads do the work; they stay the caller's to close
    record Derivers(LedgerSetup setup, RowKey key, ExecutorService threads) {}

    /// @param postings takes the postings; it stays the caller's to close, as the marks do
    /// @param marks    takes the marks
    SqlEntryPass(Connection file, Derivers derivers, SqlPostingPass postings, SqlMarkPass marks, FindingLog log)
            throws SQLException {
        this.file = file;
        this.derivers = derivers.threads();
        setup = derivers.setup();
        key = derivers.key();
        rows = new RowSums(key);
        this.postings = postings;
        this.marks = marks;
        this.log = log;
        standings = new SqlStandings(file);
    }

    /// The rows that derived tables should hold; empty when some entry does not tell.
    Optional<RowSums> run(ChainCheck chain, LongConsumer progress) throws SQLException {
        try (Statement statement = file.createStatement();
                ResultSet row = statement.executeQuery(SqlEntries.SELECT_ALL)) {
            ArrayDeque<Pending> pending = new ArrayDeque<>();
            Hash previous = Hash.GENESIS;
            List<Item> chunk = new ArrayList<>();
            while (row.next()) {
                Item item = readable(row, previous);
                if (item == null) {
                    continue;
                }
                previous = item.entry.hash();
                chunk.add(item);
                if (chunk.size() == CHUNK) {
                    pending.add(submit(chunk));
                    chunk = new ArrayList<>();
                }
                if (pending.size() > AHEAD) {
                    take(pending.remove(), chain, progress);
                }
            }
            pending.add(submit(chunk));
            while (!pending.isEmpty()) {
                take(pending.remove(), chain, progress);
            }
            postings.finish();
            marks.finish();
        }
        return rowsKnown ? Optional.of(rows) : Optional.empty();
    }

    private @Nullable Item readable(ResultSet row, Hash previous) throws SQLException {
        try {
            Entry entry = SqlEntries.read(row, previous);
            return new Item(entry, standings.of(entry));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            log.fault(
                    "ledger.entry", "Entry " + row.getLong(1) + " holds what no ledger wrote: " + e.getMessage() + ".");
            return null;
        }
    }

    private Pending submit(List<Item> chunk) {
        return new Pending(chunk, derivers.submit(() -> derive(chunk)));
    }

    /// Postings and rows of an entry one after the other: both read the same body.
    private Done derive(List<Item> chunk) {
        List<Derived> derived = new ArrayList<>(chunk.size());
        RowSums sums = new RowSums(key);
        for (Item item : chunk) {
            derived.add(Derived.of(item.entry, setup.poster()));
            addRows(item, sums);
        }
        return new Done(derived, sums);
    }

    private void addRows(Item item, RowSums sums) {
        if (item.standing.isPresent()) {
            for (Projection projection : setup.projections()) {
                projection.rows(item.standing.get(), sums);
            }
        }
    }

    private void take(Pending pending, ChainCheck chain, LongConsumer progress) throws SQLException {
        Done done = done(pending);
        for (Derived derived : done.derived) {
            chain.check(derived);
            derived.misfit().ifPresent(misfit -> name(derived.entry(), misfit));
            postings.check(derived);
            marks.check(derived);
        }
        rows.add(done.rows);
        progress.accept(chain.entries());
    }

    private void name(Entry entry, String misfit) {
        log.fault(
                "ledger.content",
                "Entry " + entry.seq() + " (" + entry.draft().record().type() + " "
                        + entry.draft().record().number() + ") is not as this program writes it: " + misfit + ".");
    }

    /// A body that was tampered with may make poster or projection stumble; then the entries are asked one by
    /// one.
    private Done done(Pending pending) {
        try {
            return get(pending.done);
        } catch (ExecutionException e) {
            List<Derived> singly = new ArrayList<>();
            for (Item item : pending.chunk) {
                singly.add(alone(item));
            }
            return new Done(singly, new RowSums(key));
        }
    }

    private Derived alone(Item item) {
        if (rowsKnown) {
            try {
                get(derivers.submit(() -> addRows(item, rows)));
            } catch (ExecutionException fault) {
                rowsKnown = false;
                log.fault("ledger.table", "The derived tables cannot be built again: " + said(fault));
            }
        }
        try {
            return get(derivers.submit(() -> Derived.of(item.entry, setup.poster())));
        } catch (ExecutionException fault) {
            return Derived.failed(item.entry, said(fault));
        }
    }

    private static String said(ExecutionException e) {
        return String.valueOf(e.getCause() == null ? e : e.getCause());
    }

    private static <T> T get(Future<T> future) throws ExecutionException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerFailure("Verifying was interrupted.", e);
        }
    }

    private record Item(Entry entry, Optional<Standing> standing) {}

    private record Done(List<Derived> derived, RowSums rows) {}

    private record Pending(List<Item> chunk, Future<Done> done) {}
}
