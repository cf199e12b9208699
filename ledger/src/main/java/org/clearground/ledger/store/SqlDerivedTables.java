package org.clearground.ledger.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.clearground.ledger.Hash;
import org.clearground.ledger.LedgerFailure;
import org.jspecify.annotations.Nullable;

/// The derived tables of a file, summed while the entries are read, and the check of the file itself. Both are
/// one task among those that derive entries, so that no processor waits at the end for the others.
final class SqlDerivedTables {

    private static final String POSTING = "posting";
    private static final String MARK = "mark";

    private final Path path;
    private final SqlSnapshot snapshot;
    private final Map<String, String> tables;
    private final RowKey key;
    private final ExecutorService workers;
    private final Map<String, List<String>> columns = new HashMap<>();
    private final Map<String, RowSum> sums = new HashMap<>();

    private @Nullable Future<?> done;

    /// @param tables  the tables, each with the columns that order it
    /// @param key     hashes their rows
    /// @param workers do the work
    SqlDerivedTables(Path path, SqlSnapshot snapshot, Map<String, String> tables, RowKey key, ExecutorService workers) {
        this.path = path;
        this.snapshot = snapshot;
        this.tables = tables;
        this.key = key;
        this.workers = workers;
    }

    /// @param rebuild tells the order of the tables' columns
    void begin(SqlRebuild rebuild, FindingLog log) throws SQLException {
        columns.putAll(rebuild.columns(tables.keySet()));
        columns.put(POSTING, List.of("seq", "line", "account", "day", "dims", "amount"));
        columns.put(MARK, List.of("seq", "line", "name", "value", "day", "sign"));
        done = workers.submit(() -> {
            Optional<Map<String, RowSum>> proof = SqlFileProof.of(path, snapshot.second(), columns, key);
            proof.ifPresent(sums::putAll);
            if (proof.isEmpty()) {
                SqlFileCheck file = new SqlFileCheck(snapshot.second(), log);
                attempt(file::checkTypes, log);
                attempt(file::checkStructure, log);
            }
        });
    }

    private static void attempt(Step step, FindingLog log) {
        try {
            step.run();
        } catch (SQLException e) {
            log.fault("file.damaged", "The file could not be read to its end; SQLite says: " + e.getMessage());
        }
    }

    /// Waits for the check of the file, once.
    void finish(FindingLog log) {
        Future<?> running = done;
        done = null;
        try {
            if (running != null) {
                get(running);
            }
        } catch (ExecutionException e) {
            log.fault("file.damaged", "The file could not be read to its end; SQLite says: " + e.getCause());
        }
    }

    /// Whether the pages of the file prove that it holds these postings and marks and no others.
    boolean hold(SqlPostingSum expected, SqlMarkSum marks) {
        RowSum stored = sums.get(POSTING);
        RowSum storedMarks = sums.get(MARK);
        return stored != null && expected.agrees(stored) && storedMarks != null && marks.agrees(storedMarks);
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

    /// Where there is no sum, or another one, SQL is asked for the rows. A table that cannot be read differs;
    /// comparing it says why.
    private boolean agrees(String table, RowSums expected) {
        RowSum known = sums.get(table);
        if (known != null && known.agrees(expected.of(table))) {
            return true;
        }
        try {
            return SqlTableSum.of(snapshot.first(), table, columns.getOrDefault(table, List.of()), key)
                    .agrees(expected.of(table));
        } catch (SQLException e) {
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
