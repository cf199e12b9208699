package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Rows that are copied in are the rows that were given.
@Tag("postgres")
class PostgresCopyIT {

    private final String address = PrivateCluster.get().newDatabase();

    @Test
    void keepsEveryValueAsItIs() throws SQLException {
        SqlLedger.create(SqlStore.parse(address, Path.of("")), Books.setup(Books.at("2025-02-01T08:00:00Z")))
                .close();
        try (Connection connection = SqlStore.parse(address, Path.of("")).writer();
                Statement sql = connection.createStatement()) {
            sql.execute("CREATE TABLE odd (n bigint, r double precision, t text COLLATE \"C\", b bytea,"
                    + " g geometry(POINT, 4326))");
            byte[] point = Books.point(49.25, 40.5);
            List<@Nullable Object[]> rows = new ArrayList<>();
            rows.add(new @Nullable Object[] {
                Long.MIN_VALUE,
                0.1 + 0.2,
                "a\tb\nc\rd\\e\\N \u0259\u018F \uD83D\uDE00",
                new byte[] {0, -1, 92},
                GeoPackageGeometry.of(point)
            });
            rows.add(new @Nullable Object[] {1, 1e300, "\\N", new byte[0], null});
            rows.add(new @Nullable Object[] {null, null, "", null, null});
            for (int i = 0; i < 5_000; i++) {
                rows.add(new @Nullable Object[] {10 + i, 0.5, "x".repeat(100), point, null});
            }
            PostgresCopy.insert(connection, "odd", "", rows);

            try (ResultSet row = sql.executeQuery(
                    "SELECT n, r, t, b, ST_AsBinary(g, 'NDR'), ST_SRID(g) FROM odd ORDER BY n NULLS LAST")) {
                row.next();
                assertThat(row.getLong(1)).isEqualTo(Long.MIN_VALUE);
                assertThat(row.getDouble(2)).isEqualTo(0.1 + 0.2);
                assertThat(row.getString(3)).isEqualTo(rows.getFirst()[2]);
                assertThat(row.getBytes(4)).containsExactly(0, -1, 92);
                assertThat(row.getBytes(5)).isEqualTo(point);
                assertThat(row.getInt(6)).isEqualTo(4326);
                row.next();
                assertThat(row.getDouble(2)).isEqualTo(1e300);
                assertThat(row.getString(3)).isEqualTo("\\N");
                assertThat(row.getBytes(4)).isEmpty();
            }
            assertThat(SqlConnections.number(connection, "SELECT count(*) FROM odd"))
                    .isEqualTo(5_003);
            assertThat(SqlConnections.number(
                            connection, "SELECT count(*) FROM odd WHERE n IS NULL AND t = '' AND b IS NULL"))
                    .isEqualTo(1);
        }
    }

    @Test
    void theGuardsRefuseCopiedRowsToo() throws SQLException {
        try (SqlLedger ledger =
                SqlLedger.create(SqlStore.parse(address, Path.of("")), Books.setup(Books.at("2025-02-01T08:00:00Z")))) {
            ledger.write(w -> w.append(Books.recorded("A", 1)));
        }
        try (Connection connection = SqlStore.parse(address, Path.of("")).writer()) {
            List<@Nullable Object[]> rows = new ArrayList<>();
            rows.add(new @Nullable Object[] {1, 99, 1, 1, 1, 0});
            assertThatThrownBy(() -> PostgresCopy.insert(connection, "posting", "", rows))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("only appended");
        }
    }
}
