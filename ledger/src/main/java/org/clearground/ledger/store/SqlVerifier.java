package org.clearground.ledger.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.clearground.ledger.Entry;
import org.clearground.ledger.Hash;
import org.clearground.ledger.LedgerFailure;
import org.clearground.ledger.Verification;
import org.jspecify.annotations.Nullable;

/// Recomputes a whole ledger and compares: the chain, every posting, the checkpoints and all derived tables. It
/// opens damaged files too; whatever is wrong becomes a finding.
public final class SqlVerifier {

    private static final int CHUNK = 500;
    private static final int AHEAD = 6;

    private final LedgerSetup setup;
    private final FindingLog log = new FindingLog();
    private final ChainCheck chain;
    private final LongConsumer progress;

    /// Cleared once the projections failed: what they would give is then unknown and nothing is compared with it.
    private volatile boolean buildable = true;

    private SqlVerifier(LedgerSetup setup, List<Hash> heads, LongConsumer progress) {
        this.setup = setup;
        this.progress = progress;
        chain = new ChainCheck(log, heads);
    }

    /// Verifies a file, and that the given heads lie in its chain.
    ///
    /// @param progress told from time to time how many entries are done
    public static Verification verify(Path file, LedgerSetup setup, List<Hash> heads, LongConsumer progress) {
        return new SqlVerifier(setup, heads, progress).verify(file);
    }

    private Verification verify(Path path) {
        try (Connection file = SqlConnections.reader(path);
                SqlRebuild rebuild = SqlRebuild.begin(setup)) {
            SqlConnections.run(file, "BEGIN");
            SqlFileCheck structure = new SqlFileCheck(file, log);
            attempt(structure::checkStructure);
            attempt(() -> structure.checkSchema(rebuild.connection()));
            attempt(structure::checkTypes);
            attempt(() -> checkEntries(file, rebuild));
            attempt(() -> compareTables(file, rebuild));
        } catch (SQLException e) {
            damaged(e);
        }
        chain.finish();
        return new Verification(chain.entries(), chain.head(), chain.proven(), log.findings());
    }

    private void attempt(Step step) {
        try {
            step.run();
        } catch (SQLException e) {
            damaged(e);
        }
    }

    private void damaged(SQLException e) {
        log.fault("file.damaged", "The file could not be read to its end; SQLite says: " + e.getMessage());
    }

    private void checkEntries(Connection file, SqlRebuild rebuild) throws SQLException {
        try (ExecutorService derivers = Executors.newFixedThreadPool(
                        Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
                ExecutorService projector = Executors.newSingleThreadExecutor();
                SqlPostingCheck postings = new SqlPostingCheck(file, log);
                SqlMarkCheck marks = new SqlMarkCheck(file, log);
                Statement statement = file.createStatement();
                ResultSet row = statement.executeQuery(SqlEntries.SELECT_ALL)) {
            ArrayDeque<Pending> pending = new ArrayDeque<>();
            Hash previous = Hash.GENESIS;
            List<Entry> chunk = new ArrayList<>();
            while (row.next()) {
                Entry entry = readable(row, previous);
                if (entry == null) {
                    continue;
                }
                previous = entry.hash();
                chunk.add(entry);
                if (chunk.size() == CHUNK) {
                    pending.add(submit(chunk, derivers, projector, rebuild));
                    chunk = new ArrayList<>();
                }
                if (pending.size() > AHEAD) {
                    take(pending.remove(), derivers, postings, marks);
                }
            }
            pending.add(submit(chunk, derivers, projector, rebuild));
            while (!pending.isEmpty()) {
                take(pending.remove(), derivers, postings, marks);
            }
            postings.finish();
            marks.finish();
        }
    }

    private Pending submit(List<Entry> chunk, ExecutorService derivers, ExecutorService projector, SqlRebuild rebuild) {
        return new Pending(chunk, derivers.submit(() -> derive(chunk)), projector.submit(() -> {
            if (buildable) {
                rebuild.apply(chunk);
            }
            return chunk.size();
        }));
    }

    private List<Derived> derive(List<Entry> chunk) {
        return chunk.stream().map(e -> Derived.of(e, setup.poster())).toList();
    }

    private void take(Pending pending, ExecutorService derivers, SqlPostingCheck postings, SqlMarkCheck marks)
            throws SQLException {
        for (Derived derived : derived(pending, derivers)) {
            chain.check(derived);
            postings.check(derived);
            marks.check(derived);
        }
        try {
            get(pending.projected());
        } catch (ExecutionException e) {
            buildable = false;
            log.fault("ledger.table", "The derived tables cannot be built again: " + said(e));
        }
        progress.accept(chain.entries());
    }

    /// A poster may stumble over a body that was tampered with; then the entries are asked one by one.
    private List<Derived> derived(Pending pending, ExecutorService derivers) {
        try {
            return get(pending.derived());
        } catch (ExecutionException e) {
            List<Derived> singly = new ArrayList<>();
            for (Entry entry : pending.chunk()) {
                try {
                    singly.addAll(get(derivers.submit(() -> derive(List.of(entry)))));
                } catch (ExecutionException fault) {
                    singly.add(Derived.failed(entry, said(fault)));
                }
            }
            return singly;
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

    private @Nullable Entry readable(ResultSet row, Hash previous) throws SQLException {
        try {
            return SqlEntries.read(row, previous);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            log.fault(
                    "ledger.entry", "Entry " + row.getLong(1) + " holds what no ledger wrote: " + e.getMessage() + ".");
            return null;
        }
    }

    private void compareTables(Connection file, SqlRebuild rebuild) throws SQLException {
        SqlTableComparison comparison = new SqlTableComparison(file, rebuild.connection(), log);
        for (var table : rebuild.tables(buildable).entrySet()) {
            attempt(() -> comparison.compare(table.getKey(), table.getValue()));
        }
    }

    private record Pending(List<Entry> chunk, Future<List<Derived>> derived, Future<Integer> projected) {}

    @FunctionalInterface
    private interface Step {
        void run() throws SQLException;
    }
}
