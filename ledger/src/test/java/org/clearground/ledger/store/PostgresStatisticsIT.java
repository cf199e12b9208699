package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the server knows of its tables while many entries come.
@Tag("postgres")
class PostgresStatisticsIT {

    private static final int MANY = 250;

    private final PrivateCluster cluster = PrivateCluster.get();
    private final String address = cluster.newDatabase();

    @Test
    void theServerKnowsTheTablesOfALargeImportBeforeItEnds() throws SQLException {
        try (SqlLedger ledger = SqlLedger.create(store(address), Books.setup(Books.at("2025-02-01T08:00:00Z")))) {
            long known = ledger.write(w -> {
                book(w, MANY);
                return SqlConnections.number(
                        w.connection(), "SELECT reltuples FROM pg_class WHERE oid = 'entry'::regclass");
            });

            assertThat(known).isBetween(50L, (long) MANY);
        }
    }

    @Test
    void aRoleThatOwnsNoTableBooksAllTheSame() throws SQLException {
        SqlLedger.create(store(address), Books.setup(Books.at("2025-02-01T08:00:00Z")))
                .close();
        String database = address.substring(address.lastIndexOf('/') + 1);
        cluster.execute(
                database,
                "CREATE ROLE clerk LOGIN PASSWORD '" + cluster.password() + "';"
                        + " GRANT USAGE ON SCHEMA clearground TO clerk;"
                        + " GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA clearground TO clerk");

        try (SqlLedger ledger = SqlLedger.open(
                store(cluster.address("clerk", database)), Books.setup(Books.at("2025-02-01T08:00:00Z")))) {
            ledger.write(w -> {
                book(w, MANY);
                return true;
            });

            assertThat(ledger.head().seq()).isEqualTo(MANY);
        }
    }

    private static SqlStore store(String address) {
        return SqlStore.parse(address, Path.of(""));
    }

    private static void book(SqlWriter writer, int entries) {
        for (int i = 0; i < entries; i++) {
            writer.append(Books.recorded("B" + i, 1));
        }
    }
}
