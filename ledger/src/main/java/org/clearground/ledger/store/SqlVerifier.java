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

/// Recomputes a whole ledger and compares: the chain, every posting, the checkpoints and all derived tables. It opens
/// damaged files too; whatever is wrong becomes a finding.
public final class SqlVerifier {

    private static final int CHUNK = 500;
    private static final int AHEAD = 6;

    private final LedgerSetup setup;
    private final FindingLog log = new FindingLog();
    private final ChainCheck chain;
    private final LongConsumer progress;

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
                    take(pending.remove(), postings);
                }
            }
            pending.add(submit(chunk, derivers, projector, rebuild));
            while (!pending.isEmpty()) {
                take(pending.remove(), postings);
            }
            postings.finish();
        }
    }

    private Pending submit(List<Entry> chunk, ExecutorService derivers, ExecutorService projector, SqlRebuild rebuild) {
        return new Pending(
                derivers.submit(() ->
                        chunk.stream().map(e -> Derived.of(e, setup.poster())).toList()),
                projector.submit(() -> project(chunk, rebuild)));
    }

    private void project(List<Entry> chunk, SqlRebuild rebuild) {
        try {
            rebuild.apply(chunk);
        } catch (SQLException | IllegalArgumentException | IllegalStateException | DateTimeException e) {
            log.fault("ledger.table", "The derived tables cannot be built again: " + e.getMessage());
        }
    }

    private void take(Pending pending, SqlPostingCheck postings) throws SQLException {
        for (Derived derived : get(pending.derived())) {
            chain.check(derived);
            postings.check(derived);
        }
        get(pending.projected());
        progress.accept(chain.entries());
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerFailure("Verifying was interrupted.", e);
        } catch (ExecutionException e) {
            throw new LedgerFailure("Verifying broke off: " + e.getCause(), e);
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
        for (var table : rebuild.tables().entrySet()) {
            attempt(() -> comparison.compare(table.getKey(), table.getValue()));
        }
    }

    private record Pending(Future<List<Derived>> derived, Future<?> projected) {}

    @FunctionalInterface
    private interface Step {
        void run() throws SQLException;
    }
}
