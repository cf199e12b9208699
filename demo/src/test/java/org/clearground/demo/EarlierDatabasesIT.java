package org.clearground.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clearground.demo.UpgradeChecks.LATER;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.clearground.books.Books;
import org.clearground.ledger.LedgerRefusal;
import org.clearground.ledger.store.PrivateCluster;
import org.clearground.ledger.store.SqlStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Databases of every earlier version open, after their owner brought them up to this one.
@Tag("postgres")
class EarlierDatabasesIT {

    @TempDir
    Path folder;

    static List<EarlierBooks> databases() {
        return EarlierBooks.in("postgresql");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void bringsUpADatabaseWithoutLoss(EarlierBooks earlier) throws IOException, InterruptedException, SQLException {
        SqlStore store = earlier.restore(PrivateCluster.get().newDatabase(), folder);
        List<String> before = EarlierBooks.entries(store);

        UpgradeChecks.upgrade(store, earlier);

        assertThat(EarlierBooks.entries(store)).isEqualTo(before).hasSize((int) earlier.entries());
        UpgradeChecks.whole(store, earlier);
        assertThat(UpgradeChecks.upgrade(store, earlier)).as("once is enough").isEmpty();
    }

    @Test
    void goesOnWhereItWasKilled() throws IOException, InterruptedException, SQLException {
        EarlierBooks earlier = databases().getFirst();
        String address = PrivateCluster.get().newDatabase();
        SqlStore store = earlier.restore(address, folder);
        UpgradeChecks.refused(store, LedgerRefusal.Reason.OLDER_BOOKS, "run: clearground upgrade");

        ToBeKilled.killed(100, folder, address);
        UpgradeChecks.refused(store, LedgerRefusal.Reason.OLDER_BOOKS, "goes on where it was");
        assertThatThrownBy(() -> PrivateCluster.get()
                        .execute(
                                address.substring(address.lastIndexOf('/') + 1),
                                "INSERT INTO clearground.entry SELECT * FROM clearground.entry WHERE seq = 1"))
                .rootCause()
                .hasMessageContaining("these books are being brought up to a newer version");
        ToBeKilled.killed(200, folder, address);

        assertThat(UpgradeChecks.upgrade(store, earlier)).startsWith(400L);
        UpgradeChecks.whole(store, earlier);
    }

    @Test
    void givesTheRolesTheirRightsOnWhatItMadeAnew() throws IOException, InterruptedException, SQLException {
        Roles.make();
        EarlierBooks earlier = databases().getFirst();
        SqlStore store = earlier.restore(PrivateCluster.get().newDatabase(), folder);
        UpgradeChecks.upgrade(store, earlier);
        assertThat(rights(store, "clearground_reader", "hazard_area", "SELECT")).isTrue();
        assertThat(rights(store, "clearground_reader", "accident_casualties", "SELECT"))
                .isFalse();
        assertThat(rights(store, "clearground_reader", "entry", "SELECT")).isFalse();
        assertThat(rights(store, "clearground_app", "hazard_area", "UPDATE")).isTrue();
        assertThat(rights(store, "clearground_app", "entry", "INSERT")).isTrue();
        assertThat(rights(store, "clearground_app", "entry", "UPDATE")).isFalse();
        assertThat(rights(store, "clearground_app", "layout", "INSERT")).isFalse();
    }

    private static boolean rights(SqlStore store, String role, String table, String right) throws SQLException {
        return store.look(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT has_table_privilege('" + role + "', 'clearground."
                            + table + "', '" + right + "')")) {
                row.next();
                return row.getBoolean(1);
            }
        });
    }

    @Test
    void saysWhichViewStandsInTheWayAndLosesNothing() throws IOException, InterruptedException, SQLException {
        EarlierBooks earlier = databases().getFirst();
        String address = PrivateCluster.get().newDatabase();
        String database = address.substring(address.lastIndexOf('/') + 1);
        SqlStore store = earlier.restore(address, folder);
        PrivateCluster.get()
                .execute(database, "CREATE VIEW public.big_hazards AS SELECT * FROM clearground.hazard_area");
        assertThatThrownBy(() -> UpgradeChecks.upgrade(store, earlier))
                .isInstanceOf(LedgerRefusal.class)
                .hasMessageContaining("view big_hazards")
                .hasMessageContaining("run clearground upgrade again");
        assertThat(UpgradeChecks.rows(store, "posting")).isPositive();

        PrivateCluster.get().execute(database, "DROP VIEW public.big_hazards");
        UpgradeChecks.upgrade(store, earlier);
        UpgradeChecks.whole(store, earlier);
    }

    @Test
    void letsOnlyTheOwnerUpgrade() throws IOException, InterruptedException {
        PrivateCluster cluster = PrivateCluster.get();
        EarlierBooks earlier = databases().getFirst();
        String address = cluster.newDatabase();
        earlier.restore(address, folder);
        String database = address.substring(address.lastIndexOf('/') + 1);
        cluster.execute(
                database,
                "CREATE ROLE an_app LOGIN PASSWORD '" + cluster.password() + "';"
                        + " GRANT USAGE ON SCHEMA clearground TO an_app;"
                        + " GRANT SELECT ON ALL TABLES IN SCHEMA clearground TO an_app");
        SqlStore app = SqlStore.parse(cluster.address("an_app", database), folder);
        assertThatThrownBy(() -> Books.upgrade(app, LATER, (done, all) -> {}))
                .isInstanceOf(LedgerRefusal.class)
                .hasMessageContaining("Only the role that owns the tables can upgrade");
    }
}
