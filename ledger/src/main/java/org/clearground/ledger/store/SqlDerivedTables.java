package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.clearground.ledger.Hash;
import org.clearground.ledger.LedgerFailure;
import org.jspecify.annotations.Nullable;

/// The derived tables of a file, summed while the entries are read; SQLite's own check follows. Both are one
/// task among those that derive entries, so that no processor waits at the end for the others.
final class SqlDerivedTables {

    private final SqlSnapshot snapshot;
    private final Map<String, String> tables;
    private final Map<String, SqlRowLayout> layouts;
    private final ExecutorService workers;
    private final Map<String, CompletableFuture<RowSum>> sums = new HashMap<>();

    private @Nullable Future<?> done;

    /// @param tables  the tables, each with the columns that order it
    /// @param layouts how the rows of each are hashed
    /// @param workers do the work
    SqlDerivedTables(
            SqlSnapshot snapshot,
            Map<String, String> tables,
            Map<String, SqlRowLayout> layouts,
            ExecutorService workers) {
        this.snapshot = snapshot;
        this.tables = tables;
        this.layouts = layouts;
        this.workers = workers;
    }

    void begin(FindingLog log) {
        layouts.keySet().forEach(table -> sums.put(table, new CompletableFuture<>()));
        done = workers.submit(() -> {
            SqlFileCheck file = new SqlFileCheck(snapshot.second(), log);
            attempt(file::checkTypes, log);
            sums.forEach(this::sum);
            attempt(file::checkStructure, log);
        });
    }

    private void sum(String table, CompletableFuture<RowSum> sum) {
        try {
            sum.complete(SqlTableSum.of(snapshot.second(), table, Objects.requireNonNull(layouts.get(table))));
        } catch (SQLException | RuntimeException e) {
            sum.completeExceptionally(e);
        }
    }

    private static void attempt(Step step, FindingLog log) {
        try {
            step.run();
        } catch (SQLException e) {
            log.fault("file.damaged", "The file could not be read to its end; SQLite says: " + e.getMessage());
        }
    }

    /// Waits for SQLite's own check of the file, which runs after the sums.
    void finish(FindingLog log) {
        try {
            if (done != null) {
                get(done);
            }
        } catch (ExecutionException e) {
            log.fault("file.damaged", "The file could not be read to its end; SQLite says: " + e.getCause());
        }
    }

    /// Compares with what the entries give; builds the tables again only when one differs, to name its row.
    void compare(RowSums expected, SqlRebuild rebuild, FindingLog log) {
        List<String> differing =
                tables.keySet().stream().filter(t -> !agrees(t, expected)).toList();
        if (differing.isEmpty()) {
            return;
        }
        try {
            get(workers.submit(() -> {
                buildAll(rebuild);
                return true;
            }));
        } catch (ExecutionException e) {
            log.fault("ledger.table", "The derived tables cannot be built again: " + e.getCause());
        }
        SqlTableComparison comparison = new SqlTableComparison(snapshot.first(), rebuild.connection(), log);
        for (String table : differing) {
            name(table, comparison, log);
        }
    }

    private void name(String table, SqlTableComparison comparison, FindingLog log) {
        try {
            if (!comparison.compare(table, String.valueOf(tables.get(table)))) {
                log.fault("ledger.table", "The table " + table + " does not hold the rows that the entries give.");
            }
        } catch (SQLException e) {
            log.fault("file.damaged", "The table " + table + " could not be read; SQLite says: " + e.getMessage());
        }
    }

    /// A table that cannot be read differs; comparing it says why.
    private boolean agrees(String table, RowSums expected) {
        try {
            return get(Objects.requireNonNull(sums.get(table))).agrees(expected.of(table));
        } catch (ExecutionException e) {
            return false;
        }
    }

    private static <T> T get(Future<T> future) throws ExecutionException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerFailure("Verifying was interrupted.", e);
        }
    }

    private void buildAll(SqlRebuild rebuild) throws SQLException {
        Connection file = snapshot.first();
        try (PreparedStatement select = file.prepareStatement(SqlEntries.SELECT_ALL);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rebuild.apply(SqlEntries.read(row, Hash.GENESIS));
            }
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws SQLException;
    }
}
