package org.clearground.ledger.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import org.clearground.ledger.Hash;
import org.clearground.ledger.Verification;

/// Recomputes a whole ledger and compares: the chain, every posting, the checkpoints and all derived tables. It
/// opens damaged files too; whatever is wrong becomes a finding.
///
/// The rows of derived tables are not built a second time: the rows that the entries give and the rows that lie
/// in the file are hashed, and the sums of the hashes compared. Only when a sum differs are the tables built
/// again, to name the row. (Building them always took two thirds of the time.) Where the pages of the file
/// prove that it is sound, SQLite's own check is not run; see [SqlFileProof].
public final class SqlVerifier {

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
        try (SqlSnapshot snapshot = SqlSnapshot.of(path);
                SqlRebuild rebuild = SqlRebuild.begin(setup)) {
            Connection file = snapshot.first();
            SqlFileCheck structure = new SqlFileCheck(file, log);
            attempt(() -> structure.checkSchema(rebuild.connection()));
            attempt(() -> checkContent(path, snapshot, rebuild));
            attempt(structure::checkHeader);
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

    private void checkContent(Path path, SqlSnapshot snapshot, SqlRebuild rebuild) throws SQLException {
        Connection file = snapshot.first();
        SqlTableComparison comparison = new SqlTableComparison(file, rebuild.connection(), log);
        for (String table : rebuild.constantTables()) {
            attempt(() -> comparison.compare(table, ""));
        }
        Map<String, String> derived = rebuild.derivedTables();
        RowKey key = rebuild.drawKey();
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            SqlDerivedTables tables = new SqlDerivedTables(path, snapshot, derived, key, workers);
            tables.begin(rebuild, log);
            Optional<RowSums> expected = Optional.empty();
            try (SqlPostingSum postings = new SqlPostingSum(file, key, log);
                    SqlMarkSum marks = new SqlMarkSum(file, key, log)) {
                SqlEntryPass.Derivers derivers = new SqlEntryPass.Derivers(setup, key, workers);
                expected = new SqlEntryPass(file, derivers, postings, marks, log).run(chain, progress);
                tables.finish(log);
                if (!tables.hold(postings, marks)) {
                    SqlLineNaming.name(file, setup.poster(), key, log);
                }
            } catch (SQLException e) {
                damaged(e);
            }
            tables.finish(log);
            if (expected.isPresent()) {
                tables.compare(expected.get(), rebuild, log);
            }
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws SQLException;
    }
}
