package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import org.clearground.ledger.Hash;
import org.clearground.ledger.Projection;
import org.clearground.ledger.Verification;

/// Recomputes a ledger that lies in a database and compares, as [SqlVerifier] does for a file: the chain, every
/// posting, the checkpoints, the derived tables, and what guards them. Whatever is wrong becomes a finding.
final class PostgresVerifier {

    private final LedgerSetup setup;
    private final FindingLog log = new FindingLog();
    private final ChainCheck chain;
    private final LongConsumer progress;

    private PostgresVerifier(LedgerSetup setup, List<Hash> heads, LongConsumer progress) {
        this.setup = setup;
        this.progress = progress;
        chain = new ChainCheck(log, heads);
    }

    static Verification verify(PostgresStore store, LedgerSetup setup, List<Hash> heads, LongConsumer progress) {
        return new PostgresVerifier(setup, heads, progress).verify(store);
    }

    private Verification verify(PostgresStore store) {
        try (Connection database = store.reader();
                SqlRebuild rebuild = SqlRebuild.begin(setup)) {
            store.beginReading(database);
            PostgresCatalog.check(database, store.address().schema(), log);
            SqlTableComparison comparison = new SqlTableComparison(database, rebuild.connection(), log);
            comparison.compare("meta", "key");
            comparison.compare("layout", "key");
            RowKey key = rebuild.drawKey();
            Optional<RowSums> expected = entries(database, key);
            if (expected.isPresent()) {
                tables(database, expected.get(), key, rebuild, comparison);
            }
        } catch (SQLException e) {
            damaged(e);
        }
        chain.finish();
        return new Verification(chain.entries(), chain.head(), chain.proven(), log.findings());
    }

    private void damaged(SQLException e) {
        log.fault("file.damaged", "The books could not be read to their end; PostgreSQL says: " + e.getMessage());
    }

    private Optional<RowSums> entries(Connection database, RowKey key) throws SQLException {
        try (ExecutorService derivers =
                        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
                SqlPostingCheck postings = new SqlPostingCheck(database, log);
                SqlMarkCheck marks = new SqlMarkCheck(database, key, log)) {
            return new SqlEntryPass(database, new SqlEntryPass.Derivers(setup, key, derivers), postings, marks, log)
                    .run(chain, progress);
        }
    }

    /// Builds the tables again only when the rows of one differ, to name its row.
    private void tables(
            Connection database, RowSums expected, RowKey key, SqlRebuild rebuild, SqlTableComparison comparison)
            throws SQLException {
        boolean built = false;
        for (Projection.Table table :
                setup.projections().stream().flatMap(p -> p.tables().stream()).toList()) {
            if (!SqlTableSum.of(database, table.name(), key).agrees(expected.of(table.name()))) {
                if (!built) {
                    built = true;
                    buildAll(database, rebuild);
                }
                if (!comparison.compare(table.name(), table.key())) {
                    log.fault(
                            "ledger.table",
                            "The table " + table.name() + " does not hold the rows that the entries give.");
                }
            }
        }
    }

    private static void buildAll(Connection database, SqlRebuild rebuild) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(SqlEntries.SELECT_ALL)) {
            while (row.next()) {
                rebuild.apply(SqlEntries.read(row, Hash.GENESIS));
            }
        }
    }
}
