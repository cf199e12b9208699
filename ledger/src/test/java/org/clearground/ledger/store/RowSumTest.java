package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows that entries give and the same rows in a table have the same sum, whatever stands in them.
class RowSumTest {

    private static final long SEED = 20_250_331L;

    @TempDir
    private Path folder;

    private Connection connection;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    @BeforeEach
    void makeTable() throws SQLException {
        connection = SqlConnections.writer(folder.resolve("rows.db"));
        SqlConnections.run(connection, """
                CREATE TABLE t (id INTEGER PRIMARY KEY NOT NULL, geom POINT, name TEXT, day DATE, at DATETIME,
                  lon REAL, amount INTEGER, bytes BLOB)
                """);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void everyCharacterIsHashedAsSqliteKeepsIt() throws SQLException {
        SqlConnections.run(connection, "BEGIN");
        for (int c = 0; c < 0x11000; c++) {
            if (!Character.isSurrogate((char) c) || c > 0xFFFF) {
                add(new @Nullable Object[] {
                    (long) c, null, "a" + Character.toString(c) + "b", null, null, null, null, null
                });
            }
        }
        assertThat(agrees()).isTrue();
    }

    @Test
    void numbersNothingAndBytesAreHashedAsTheyStand() throws SQLException {
        Random random = new Random(SEED);
        SqlConnections.run(connection, "BEGIN");
        for (long id = 1; id <= 2_000; id++) {
            long bits = random.nextLong() >> random.nextInt(64);
            double real = Double.longBitsToDouble(random.nextLong());
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            @Nullable
            Object[] row = {
                id, bytes, "'" + bits + "'", "2025-03-31", "", Double.isNaN(real) ? -0.5 : real, bits, bytes.clone()
            };
            row[1 + random.nextInt(7)] = null;
            add(row);
        }
        for (long edge : List.of(Long.MIN_VALUE, Long.MAX_VALUE, -1L, 0L, 9L, 10L)) {
            add(new @Nullable Object[] {5_000 + rows.size() + 0L, null, null, null, null, null, edge, null});
        }
        assertThat(agrees()).as("seed %d", SEED).isTrue();
    }

    @Test
    void anotherValueKindOrPlaceIsAnotherRow() throws SQLException {
        add(new @Nullable Object[] {1L, new byte[] {1}, "12", null, null, 1.5, 12L, null});
        for (String change : List.of(
                "name = '13'",
                "name = NULL, day = '12'",
                "name = NULL",
                "name = x'3132'",
                "day = ''",
                "lon = 1.25",
                "lon = NULL",
                "lon = 'x'",
                "amount = 13",
                "amount = 12.5",
                "amount = 'twelve'",
                "geom = NULL, bytes = x'01'",
                "geom = 1",
                "geom = CAST(x'01' AS TEXT)",
                "geom = x'02'",
                "id = 2")) {
            SqlConnections.run(connection, "SAVEPOINT s; UPDATE t SET " + change);
            assertThat(agrees()).as(change).isFalse();
            SqlConnections.run(connection, "ROLLBACK TO s; RELEASE s");
            assertThat(agrees()).as(change).isTrue();
        }
    }

    @Test
    void aRowTooManyOrTwiceIsFound() throws SQLException {
        add(new @Nullable Object[] {1L, null, "a", null, null, null, null, null});
        add(new @Nullable Object[] {2L, null, "b", null, null, null, null, null});
        Collections.swap(rows, 0, 1);
        assertThat(agrees()).as("in another order").isTrue();
        rows.add(rows.getFirst());
        assertThat(agrees()).isFalse();
        rows.removeLast();
        rows.removeLast();
        assertThat(agrees()).isFalse();
    }

    private void add(@Nullable Object[] row) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < row.length; i++) {
                insert.setObject(i + 1, row[i]);
            }
            insert.executeUpdate();
        }
        rows.add(row);
    }

    private boolean agrees() throws SQLException {
        RowKey key = new RowKey(SEED, -SEED);
        RowSums sums = new RowSums(key);
        rows.forEach(row -> sums.row("t", row));
        return SqlTableSum.of(connection, "t", key).agrees(sums.of("t"));
    }
}
