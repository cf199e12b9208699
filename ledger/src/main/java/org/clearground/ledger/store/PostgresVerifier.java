package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
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
            Map<String, SqlRowLayout> layouts =
                    rebuild.layouts(rebuild.derivedTables().keySet());
            Optional<RowSums> expected = entries(database, layouts);
            if (expected.isPresent()) {
                tables(database, expected.get(), new RowSums(layouts), rebuild, comparison);
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

    private Optional<RowSums> entries(Connection database, Map<String, SqlRowLayout> layouts) throws SQLException {
        try (ExecutorService derivers =
                        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
                SqlEntryPass pass = new SqlEntryPass(database, setup, layouts, derivers, log)) {
            return pass.run(chain, progress);
        }
    }

    /// Builds the tables again only when the rows of one differ, to name its row.
    private void tables(
            Connection database, RowSums expected, RowSums found, SqlRebuild rebuild, SqlTableComparison comparison)
            throws SQLException {
        boolean built = false;
        for (Projection.Table table :
                setup.projections().stream().flatMap(p -> p.tables().stream()).toList()) {
            sum(database, table.name(), found);
            if (!found.of(table.name()).agrees(expected.of(table.name()))) {
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

    private static void sum(Connection database, String table, RowSums sums) throws SQLException {
        SqlDialect dialect = SqlDialect.of(database);
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT " + dialect.columns(database, table) + " FROM " + SqlDialect.quoted(table))) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                Object[] values = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    values[i] = dialect.value(row, i + 1);
                }
                sums.row(table, values);
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
