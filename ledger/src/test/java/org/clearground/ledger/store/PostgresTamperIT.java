package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.clearground.finding.Finding;
import org.clearground.ledger.Hash;
import org.clearground.ledger.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the database refuses even to its administrator, and what verification finds when he got around it.
@Tag("postgres")
class PostgresTamperIT {

    private PostgresAddress address = PostgresAddress.parse(PrivateCluster.get().newDatabase());
    private Hash head = Hash.GENESIS;

    @BeforeEach
    void booksSomething() {
        try (SqlLedger ledger = SqlLedger.create(store(), Books.setup(Books.at("2025-02-01T08:00:00Z")))) {
            ledger.write(w -> w.append(Books.recorded("A", 5)));
            ledger.write(w -> w.append(Books.marked("B", Books.DAY, "Agdam", 6)));
            ledger.checkpoint();
            head = ledger.head().hash();
        }
    }

    private SqlStore store() {
        return new PostgresStore(address);
    }

    private Verification verify() {
        return store().verify(Books.setup(Books.at("2025-02-01T08:00:00Z")), List.of(head), done -> {});
    }

    private void run(String... statements) throws SQLException {
        try (Connection other = DriverManager.getConnection(address.url(), address.properties());
                Statement statement = other.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void refused(String sql) {
        assertThatThrownBy(() -> run(sql)).as(sql).isInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @FieldSource("org.clearground.ledger.store.SqlFileCheck#OWN")
    void refusesUpdateDeleteTruncateAndUpsert(String table) {
        String copy = "INSERT INTO " + table + " SELECT * FROM " + table + " LIMIT 1";
        refused("DELETE FROM " + table);
        refused("TRUNCATE TABLE " + table + " CASCADE");
        refused(copy);
        refused(copy + " ON CONFLICT DO NOTHING");
        refused("SET session_replication_role = replica; " + copy + " ON CONFLICT DO NOTHING");
        refused("SET session_replication_role = replica; DELETE FROM " + table);
        assertThat(verify().findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE entry SET source = 'x' WHERE seq = 1",
                "UPDATE entry SET source = source WHERE seq = 99",
                "UPDATE posting SET amount = 0",
                "UPDATE meta SET value = 'x'",
                "INSERT INTO posting VALUES (1, 3, 1, 20000, 1, 5)",
                "INSERT INTO entry SELECT 4, 4, booked_at, kind, type, 'r', 'n', 1, value_from, value_to, known_since,"
                        + " written_by, approved_by, source, hash, key_id, body, effects, geometry, sealed FROM entry"
                        + " WHERE seq = 1",
                "INSERT INTO entry SELECT 3, 3, booked_at, kind, type, record, number, version, value_from, value_to,"
                        + " known_since, written_by, approved_by, source, hash, key_id, body, effects, geometry, sealed"
                        + " FROM entry WHERE seq = 1",
                "INSERT INTO meta VALUES ('zone', 'UTC') ON CONFLICT (key) DO UPDATE SET value = 'UTC'"
            })
    void refusesWhatIsNotTheNextEntry(String sql) {
        refused(sql);
        assertThat(verify().findings()).isEmpty();
    }

    /// As somebody who owns the tables would do it.
    private List<String> codesAfter(String table, String sql) throws SQLException {
        run(
                "ALTER TABLE " + table + " DISABLE TRIGGER " + table + "_stays",
                "ALTER TABLE " + table + " DISABLE TRIGGER " + table + "_only_grows",
                sql,
                "ALTER TABLE " + table + " ENABLE ALWAYS TRIGGER " + table + "_stays",
                "ALTER TABLE " + table + " ENABLE ALWAYS TRIGGER " + table + "_only_grows");
        return verify().findings().stream().map(Finding::code).distinct().toList();
    }

    @Test
    void findsOneChangedByteOfAnEntry() throws SQLException {
        assertThat(codesAfter("entry", "UPDATE entry SET body = replace(body, 'version 1', 'version 7') WHERE seq = 1"))
                .contains("ledger.hash");
    }

    @Test
    void findsAnEntryCutOff() throws SQLException {
        run("ALTER TABLE posting DISABLE TRIGGER posting_stays", "DELETE FROM posting WHERE seq = 2");
        run("ALTER TABLE mark DISABLE TRIGGER mark_stays", "DELETE FROM mark WHERE seq = 2");
        run("ALTER TABLE checkpoint_sum DISABLE TRIGGER checkpoint_sum_stays", "DELETE FROM checkpoint_sum");
        run("ALTER TABLE checkpoint_mark DISABLE TRIGGER checkpoint_mark_stays", "DELETE FROM checkpoint_mark");
        run("ALTER TABLE checkpoint DISABLE TRIGGER checkpoint_stays", "DELETE FROM checkpoint");
        assertThat(codesAfter("entry", "DELETE FROM entry WHERE seq = 2")).contains("ledger.head", "file.schema");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "posting;UPDATE posting SET amount = amount + 1 WHERE seq = 1 AND line = 1;ledger.postings",
                "mark;UPDATE mark SET value = 'third' WHERE line = 1;ledger.marks",
                "dims;UPDATE dims SET text = 'place=Shusha' WHERE id = 1;ledger.names",
                "account;UPDATE account SET name = 'mill' WHERE id = 1;ledger.names",
                "checkpoint_sum;UPDATE checkpoint_sum SET amount = amount + 1;ledger.checkpoint",
                "checkpoint_mark;UPDATE checkpoint_mark SET amount = amount + 1;ledger.checkpoint",
                "meta;UPDATE meta SET value = 'UTC+01:00' WHERE key = 'zone';ledger.table"
            })
    void findsWhatWasChangedBesideTheEntries(String change) throws SQLException {
        String[] of = change.split(";", -1);
        assertThat(codesAfter(of[0], of[1])).contains(of[2]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE bag SET number = 'Z' WHERE number = 'A'",
                "UPDATE bag SET geom = ST_Translate(geom, 0.00000001, 0) WHERE number = 'A'",
                "UPDATE bag SET day = day + 1 WHERE number = 'A'",
                "DELETE FROM bag WHERE number = 'A'",
                "INSERT INTO bag VALUES (7, 'r', 'n', 1, '2025-01-01', 'POINT(1 1)')"
            })
    void findsWhatWasChangedInADerivedTable(String sql) throws SQLException {
        run(sql);
        assertThat(verify().findings()).extracting(Finding::code).containsExactly("ledger.table");
    }

    @Test
    void findsAMissingGuard() throws SQLException {
        run("ALTER TABLE entry DISABLE TRIGGER entry_stays");
        assertThat(verify().findings()).extracting(Finding::code).containsOnly("file.schema");
    }

    @Test
    void refusesBooksThatAreThereAndDatabasesWithout() {
        LedgerSetup setup = Books.setup(Books.at("2025-02-01T08:00:00Z"));
        assertThatThrownBy(() -> SqlLedger.create(store(), setup)).hasMessageContaining("already");
        SqlStore empty = SqlStore.parse(PrivateCluster.get().newDatabase(), Path.of(""));
        assertThat(empty.exists()).isFalse();
        assertThatThrownBy(() -> SqlLedger.open(empty, setup)).hasMessageContaining("no ledger");
    }

    @Test
    void keepsTypedTablesAsGisProgramsExpectThem() throws SQLException {
        try (Connection other = DriverManager.getConnection(address.url(), address.properties());
                Statement statement = other.createStatement();
                var row = statement.executeQuery("SELECT type, srid, (SELECT count(*) FROM pg_indexes"
                        + " WHERE tablename = 'bag' AND indexdef LIKE '%USING gist%') FROM geometry_columns"
                        + " WHERE f_table_name = 'bag'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("POINT");
            assertThat(row.getInt(2)).isEqualTo(4326);
            assertThat(row.getInt(3)).isEqualTo(1);
        }
    }
}
