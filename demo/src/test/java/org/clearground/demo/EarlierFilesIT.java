package org.clearground.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clearground.demo.UpgradeChecks.LATER;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.clearground.books.Books;
import org.clearground.books.Transfer;
import org.clearground.ledger.LedgerRefusal;
import org.clearground.ledger.store.SqlStore;
import org.clearground.ledger.store.TestStores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files of every earlier version open, after they were brought up to this one.
@Tag(TestStores.FILE)
class EarlierFilesIT {

    @TempDir
    Path folder;

    static List<EarlierBooks> files() {
        return EarlierBooks.in("sqlite");
    }

    @ParameterizedTest
    @MethodSource("files")
    void bringsUpAFileWithoutLoss(EarlierBooks earlier) throws IOException, SQLException {
        SqlStore store = earlier.unpack(folder);
        List<String> before = EarlierBooks.entries(store);
        boolean older = isOlder(store);

        List<Long> steps = UpgradeChecks.upgrade(store, earlier);

        assertThat(steps.isEmpty()).isNotEqualTo(older);
        assertThat(EarlierBooks.entries(store)).isEqualTo(before).hasSize((int) earlier.entries());
        UpgradeChecks.whole(store, earlier);
        assertThat(UpgradeChecks.upgrade(store, earlier)).as("once is enough").isEmpty();
    }

    private static boolean isOlder(SqlStore store) {
        try {
            Books.open(store, LATER).close();
            return false;
        } catch (LedgerRefusal e) {
            assertThat(e.reason()).isEqualTo(LedgerRefusal.Reason.OLDER_BOOKS);
            UpgradeChecks.refused(store, LedgerRefusal.Reason.OLDER_BOOKS, "run: clearground upgrade");
            return true;
        }
    }

    @Test
    void keepsAFileAndADatabaseOfEverySchemaVersion() throws SQLException {
        SqlStore fresh = SqlStore.of(folder.resolve("fresh.gpkg"));
        Books.create(fresh, ZoneOffset.UTC, LATER).close();
        int now = Integer.parseInt(fresh.look(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT value FROM meta WHERE key = 'schema'")) {
                return row.getString(1);
            }
        }));
        for (String store : List.of("sqlite", "postgresql")) {
            assertThat(EarlierBooks.in(store).stream().map(EarlierBooks::schema).distinct())
                    .as("the schema is new: keep books of it beside those of earlier versions, see their README")
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, now).boxed().toList());
        }
    }

    @Test
    void raisesTheNumberOfTheDerivationWhenItDerivesOtherwise() throws IOException, SQLException {
        SqlStore store = EarlierBooks.newest("sqlite").unpack(folder);
        List<String> before = EarlierBooks.derived(store);
        long number = EarlierBooks.derivation(store);
        SqlStore again = SqlStore.of(folder.resolve("again.gpkg"));
        UpgradeChecks.upgrade(store, EarlierBooks.newest("sqlite"));
        try (Books books = Books.open(store, LATER)) {
            Transfer.run(books, again, LATER, n -> {});
        }
        if (!EarlierBooks.derived(again).equals(before)) {
            assertThat(EarlierBooks.derivation(again))
                    .as("postings or marks of kept entries are others than they were: raise SystemPoster.derivation()")
                    .isGreaterThan(number);
        }
    }

    @Test
    void goesOnWhereItWasKilled() throws IOException, InterruptedException, SQLException {
        EarlierBooks earlier = files().getFirst();
        SqlStore store = earlier.unpack(folder);
        List<String> before = EarlierBooks.entries(store);

        ToBeKilled.killed(100, folder, store.name());
        UpgradeChecks.refused(store, LedgerRefusal.Reason.OLDER_BOOKS, "goes on where it was");
        assertThatThrownBy(() -> execute(store, "INSERT INTO entry SELECT * FROM entry WHERE seq = 1"))
                .hasMessageContaining("being brought up to a newer version");
        ToBeKilled.killed(200, folder, store.name());

        assertThat(UpgradeChecks.upgrade(store, earlier)).startsWith(400L);
        assertThat(EarlierBooks.entries(store)).isEqualTo(before);
        UpgradeChecks.whole(store, earlier);
    }

    @Test
    void decidesTheMapOfTheGroundAgainWhereABookHasNone() throws IOException, SQLException {
        EarlierBooks earlier = files().getFirst();
        SqlStore store = earlier.unpack(folder);
        execute(store, "DELETE FROM ground_cell");
        UpgradeChecks.upgrade(store, earlier);
        assertThat(UpgradeChecks.rows(store, "ground_cell")).isGreaterThan(10);
        UpgradeChecks.whole(store, earlier);
    }

    @Test
    void refusesAFileOfANewerVersion() throws IOException, SQLException {
        EarlierBooks earlier = EarlierBooks.newest("sqlite");
        SqlStore store = earlier.unpack(folder);
        UpgradeChecks.upgrade(store, earlier);
        String lines =
                "UPDATE layout SET value = replace(value, 'hazard_area.id', 'hazard_area.depth_of_hope REAL' || char(10)"
                        + " || 'hazard_area.id') WHERE key = 'lines'";
        execute(store, lines);
        execute(store, "UPDATE layout SET value = 'f' || substr(value, 2) WHERE key = 'fingerprint'");
        assertThatThrownBy(() -> Books.open(store, LATER))
                .hasMessageContaining("newer version of Clearground")
                .hasMessageContaining("hazard_area.depth_of_hope");
        assertThatThrownBy(() -> UpgradeChecks.upgrade(store, earlier))
                .hasMessageContaining("newer version of Clearground");

        execute(store, "DROP TRIGGER meta_keeps");
        execute(store, "UPDATE meta SET value = '999' WHERE key = 'schema'");
        assertThatThrownBy(() -> Books.open(store, LATER))
                .hasMessageContaining("newer version of Clearground")
                .hasMessageContaining("schema 999");
    }

    private static void execute(SqlStore store, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + store.file().orElseThrow());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
