package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is proven sound is sound for SQLite too, and what is sound is proven, in the states in which files are
/// found.
class SqlFileProofTest {

    private static final long SEED = 20_251_122L;
    private static final RowKey KEY = new RowKey(SEED, ~SEED);
    private static final Map<String, List<String>> SUMMED =
            Map.of("w", List.of("c", "a", "b"), "t", List.of("id", "name", "n", "x", "b", "later"));
    private static final int ROWS = 1_000;

    @TempDir
    private Path folder;

    private Path file;

    /// Trees of several levels, rows on many pages, free pages and bytes, rows older than a column, each kind
    /// of table.
    @BeforeEach
    void makeFile() throws SQLException {
        file = folder.resolve("some.db");
        try (Connection connection = SqlConnections.writer(file)) {
            SqlConnections.run(connection, """
                    CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT NOT NULL, n INTEGER, x REAL, b BLOB);
                    CREATE UNIQUE INDEX t_name ON t (name);
                    CREATE UNIQUE INDEX t_n ON t (n, b);
                    CREATE TABLE w (a INTEGER NOT NULL, b TEXT NOT NULL, c INTEGER, PRIMARY KEY (b, a)) WITHOUT ROWID;
                    CREATE INDEX w_c ON w (c);
                    CREATE VIRTUAL TABLE boxes USING rtree(id, minx, maxx, miny, maxy);
                    CREATE VIRTUAL TABLE words USING fts5(word);
                    INSERT INTO words VALUES ('Shusha'), ('Agdam');
                    BEGIN""");
            String numbers = "WITH RECURSIVE k(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM k WHERE i < " + ROWS + ") ";
            for (String insert : new String[] {
                "INSERT INTO t SELECT i * i, 'row ' || (i * 7919 % 100003) || char(601), nullif(i % 9, 0) - 5, i / 2.0,"
                        + " CASE WHEN i % 50 = 0 THEN zeroblob(i * 12) ELSE unhex(printf('%08x', i)) END FROM k",
                "INSERT INTO w SELECT i, 'key ' || (i % 77), i % 5 - 2 FROM k",
                "INSERT INTO boxes SELECT i, i % 100, i % 100 + 1.5, i / 100, i / 100 + 2.5 FROM k"
            }) {
                SqlConnections.run(connection, numbers + insert);
            }
            SqlConnections.run(connection, """
                    COMMIT;
                    ALTER TABLE t ADD COLUMN later TEXT;
                    UPDATE t SET later = 'now', name = name || ' longer' WHERE n = 2;
                    DELETE FROM t WHERE n = 1;
                    DELETE FROM w WHERE a BETWEEN 500 AND 900;
                    DELETE FROM boxes WHERE id % 7 = 3""");
        }
    }

    private static Optional<Map<String, RowSum>> proof(Path of) throws SQLException {
        try (Connection held = SqlConnections.reader(of)) {
            SqlConnections.run(held, "BEGIN");
            SqlConnections.number(held, "SELECT count(*) FROM sqlite_schema");
            return SqlFileProof.of(of, held, SUMMED, KEY);
        }
    }

    private static boolean agrees(Map<String, RowSum> sums, Connection connection, String table) throws SQLException {
        RowSum read = "w".equals(table)
                ? SqlTableSum.of(connection, table, List.of("c", "a", "b"), KEY)
                : SqlTableSum.of(connection, table, KEY);
        return sum(sums, table).agrees(read);
    }

    private static RowSum sum(Map<String, RowSum> sums, String table) {
        return Objects.requireNonNull(sums.get(table));
    }

    @Test
    void provesASoundFileAndSumsItsRowsAsSqlDoes() throws SQLException {
        Map<String, RowSum> sums = proof(file).orElseThrow();

        try (Connection connection = SqlConnections.reader(file)) {
            for (String table : new String[] {"t", "w", "boxes"}) {
                assertThat(agrees(sums, connection, table)).as(table).isTrue();
            }
            assertThat(sums).as("what nobody asks for is not summed").doesNotContainKey("boxes_rowid");
            assertThat(sum(sums, "t").agrees(SqlTableSum.of(connection, "w", KEY)))
                    .isFalse();
        }
    }

    @Test
    void readsWhatStandsInTheLogOnly() throws SQLException {
        try (Connection writer = SqlConnections.writer(file)) {
            SqlConnections.run(writer, "INSERT INTO w VALUES (99999, 'new', 1); UPDATE t SET x = x + 1 WHERE n = 3");

            Map<String, RowSum> sums = proof(file).orElseThrow();
            assertThat(agrees(sums, writer, "w")).isTrue();
            assertThat(agrees(sums, writer, "t")).isTrue();
            SqlConnections.run(writer, "PRAGMA wal_checkpoint(TRUNCATE); DELETE FROM w WHERE a = 99999");
            assertThat(agrees(proof(file).orElseThrow(), writer, "w")).isTrue();
        }
    }

    @Test
    void doesNotProveWhatSqliteFindsDamaged() throws SQLException, IOException {
        byte[] sound = Files.readAllBytes(file);
        Random random = new Random(SEED);
        Path copy = folder.resolve("copy.db");
        int damaged = 0;
        for (int i = 0; i < 120; i++) {
            byte[] bytes = sound.clone();
            int page = random.nextInt(bytes.length / 4096);
            // half of them among the header and the pointers of a page, where most of its order lies
            int at = page * 4096 + (i % 2 == 0 ? random.nextInt(4096) : random.nextInt(40));
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(copy, bytes);
            if (!isSoundForSqlite(copy)) {
                damaged++;
                assertThat(isProven(copy))
                        .as("seed %d, change %d at %d", SEED, i, at)
                        .isFalse();
            }
        }
        assertThat(damaged).isGreaterThan(30);
    }

    private static boolean isProven(Path of) {
        try {
            return proof(of).isPresent();
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean isSoundForSqlite(Path of) {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + of)) {
            return Tampering.strings(other, "PRAGMA integrity_check(1)").equals(List.of("ok"));
        } catch (SQLException e) {
            return false;
        }
    }
}
