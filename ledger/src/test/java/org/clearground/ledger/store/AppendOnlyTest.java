package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.clearground.ledger.EntryKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What SQL refuses, from a connection with SQLite's defaults: no foreign keys, no recursive triggers.
class AppendOnlyTest {

    private static final String COPY = "SELECT %d, booking, booked_at, kind, type, record, number, version, value_from,"
            + " value_to, known_since, written_by, approved_by, source, hash, key_id, body, effects, geometry, sealed"
            + " FROM entry WHERE seq = 1";

    @TempDir
    Path folder;

    private SqlLedger ledger;
    private Connection other;

    @BeforeEach
    void booksSomething() throws SQLException {
        ledger = Books.create(folder);
        ledger.write(w -> w.append(Books.recorded("A", 5)));
        ledger.write(w -> w.append(Books.marked("B", Books.DAY, "Agdam", 6)));
        ledger.checkpoint();
        other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("books.gpkg"));
    }

    @AfterEach
    void closes() throws SQLException {
        other.close();
        assertThat(ledger.verify(List.of(ledger.head().hash())).findings()).isEmpty();
        ledger.close();
    }

    private void refused(String sql) {
        assertThatThrownBy(() -> {
                    try (Statement statement = other.createStatement()) {
                        statement.executeUpdate(sql);
                    }
                })
                .as(sql)
                .isInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @FieldSource("org.clearground.ledger.store.SqlFileCheck#OWN")
    void refusesUpdateDeleteAndReplace(String table) {
        refused("DELETE FROM " + table);
        refused("TRUNCATE TABLE " + table);
        refused("INSERT INTO " + table + " SELECT * FROM " + table + " LIMIT 1");
        refused("INSERT OR REPLACE INTO " + table + " SELECT * FROM " + table + " LIMIT 1");
        refused("REPLACE INTO " + table + " SELECT * FROM " + table + " LIMIT 1");
        refused("INSERT OR IGNORE INTO " + table + " SELECT * FROM " + table + " LIMIT 1");
        refused("INSERT INTO " + table + " SELECT * FROM " + table + " WHERE true LIMIT 1 ON CONFLICT DO NOTHING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE entry SET source = 'x' WHERE seq = 1",
                "UPDATE OR REPLACE entry SET seq = 1 WHERE seq = 2",
                "UPDATE posting SET amount = 0",
                "UPDATE OR REPLACE posting SET line = 1 WHERE line = 2",
                "UPDATE account SET name = 'x'",
                "UPDATE dims SET text = ''",
                "UPDATE checkpoint SET lines = 0",
                "UPDATE checkpoint_sum SET amount = 0",
                "UPDATE mark SET day = 0",
                "UPDATE checkpoint_mark SET amount = 0",
                "UPDATE meta SET value = 'UTC'",
                "INSERT INTO meta VALUES ('zone', 'UTC') ON CONFLICT (key) DO UPDATE SET value = 'UTC'",
                "INSERT INTO account VALUES (3, 'grain/kg', 'store')",
                "INSERT INTO dims VALUES (2, 'place=Agdam')",
                "INSERT INTO dims VALUES (9, 'place=Gap')",
                "INSERT INTO checkpoint VALUES (1, 0)"
            })
    void refusesEveryOtherForm(String sql) {
        refused(sql);
    }

    @Test
    void refusesGapsAndUpsertsOfEntries() {
        refused("INSERT INTO entry " + COPY.formatted(4));
        refused("INSERT INTO entry " + COPY.formatted(0));
        refused("INSERT INTO entry " + COPY.formatted(-1));
        refused("INSERT INTO entry " + COPY.replace("%d", "NULL"));
        refused("INSERT OR REPLACE INTO entry " + COPY.formatted(2));
        refused("INSERT INTO entry " + COPY.formatted(2) + " ON CONFLICT (seq) DO UPDATE SET source = 'x'");
        refused("INSERT INTO entry " + COPY.replace("%d", "3").replace("booked_at", "booked_at - 1"));
        refused("INSERT INTO entry " + COPY.formatted(3)); // its booking would be entry 1's
    }

    @Test
    void refusesPostingsForAnEntryThatIsSealed() {
        refused("INSERT INTO posting VALUES (2, 3, 1, 1, 1, 1)");
        refused("INSERT INTO posting VALUES (1, 3, 1, 1, 1, 1)");
        refused("INSERT INTO posting VALUES (3, 2, 1, 1, 1, 1)");
        refused("INSERT INTO posting VALUES (4, 1, 1, 1, 1, 1)");
    }

    @Test
    void keepsAppendingAfterRefusals() {
        refused("DELETE FROM entry WHERE seq = 2");
        assertThat(ledger.write(w -> w.append(Books.draft(EntryKind.WITHDRAWN, "A", 2, "{}")))
                        .seq())
                .isEqualTo(3);
    }
}
