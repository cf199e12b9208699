package org.clearground.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearground.demo.UpgradeChecks.LATER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearground.books.Books;
import org.clearground.books.Transfer;
import org.clearground.ledger.store.PrivateCluster;
import org.clearground.ledger.store.SqlStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The typed tables of both stores in the eyes of the programs that people read them with.
@Tag("postgres")
@Tag("ogr2ogr")
class TypedTablesIT {

    private static final Pattern TABLE = Pattern.compile("^##+ `(\\w+)`$");
    private static final Pattern COLUMN = Pattern.compile("^\\| `(\\w+)` \\| `([^`]+)` \\| `([^`]+)` \\| .*");

    @TempDir
    static Path folder;

    private static String database = "";
    private static Path file = Path.of("");

    @BeforeAll
    static void bringBooksIntoBothStores() throws IOException {
        EarlierBooks kept = EarlierBooks.newest("sqlite");
        SqlStore store = kept.unpack(folder);
        UpgradeChecks.upgrade(store, kept);
        file = store.file().orElseThrow();
        Roles.make();
        String address = PrivateCluster.get().newDatabase();
        database = address.substring(address.lastIndexOf('/') + 1);
        try (Books books = Books.open(store, LATER)) {
            Transfer.run(books, SqlStore.parse(address, folder), LATER, n -> {});
        }
        PrivateCluster.get().execute(database, "ANALYZE");
    }

    @Test
    void areAsTheirDocumentSays() throws IOException, SQLException {
        Map<String, List<String>> inFile = new TreeMap<>();
        Map<String, List<String>> inDatabase = new TreeMap<>();
        String table = "";
        for (String line : Files.readAllLines(Path.of("..", "docs", "tables.md"))) {
            Matcher title = TABLE.matcher(line);
            Matcher column = COLUMN.matcher(line);
            if (title.matches()) {
                table = title.group(1);
            } else if (column.matches()) {
                inFile.computeIfAbsent(table, t -> new ArrayList<>()).add(column.group(1) + " " + column.group(2));
                inDatabase.computeIfAbsent(table, t -> new ArrayList<>()).add(column.group(1) + " " + column.group(3));
            }
        }
        assertThat(inFile).hasSizeGreaterThan(60);
        try (Connection sqlite = DriverManager.getConnection("jdbc:sqlite:" + file);
                Connection postgres = PrivateCluster.get().connect(database)) {
            for (String name : inFile.keySet()) {
                assertThat(columns(sqlite, "SELECT name || ' ' || type FROM pragma_table_info('" + name + "')"))
                        .as(name)
                        .isEqualTo(inFile.get(name));
                assertThat(columns(
                                postgres,
                                "SELECT attname || ' ' || format_type(atttypid, atttypmod) FROM pg_attribute"
                                        + " WHERE attrelid = 'clearground." + name + "'::regclass AND attnum > 0"
                                        + " AND NOT attisdropped ORDER BY attnum"))
                        .as(name)
                        .usingElementComparator(String.CASE_INSENSITIVE_ORDER)
                        .isEqualTo(Objects.requireNonNull(inDatabase.get(name)).stream()
                                .map(of -> of.replace(", 4326", ",4326"))
                                .toList());
            }
        }
    }

    /// A country's own columns come after those of the document.
    private static List<String> columns(Connection connection, String sql) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                if (!row.getString(1).startsWith("attr_")) {
                    columns.add(row.getString(1));
                }
            }
        }
        return columns;
    }

    @Test
    void haveWhatAGisProgramAsksADatabaseFor() throws Exception {
        List<String> geometries = psql("SELECT f_table_name || ' ' || type || ' ' || srid || ' ' || coord_dimension"
                + " FROM geometry_columns WHERE f_table_schema = 'clearground' ORDER BY 1");
        assertThat(geometries)
                .hasSizeGreaterThan(20)
                .contains(
                        "hazard_area MULTIPOLYGON 4326 2", "accident POINT 4326 2", "reference_zone LINESTRING 4326 2");
        for (String geometry : geometries) {
            String table = geometry.substring(0, geometry.indexOf(' '));
            assertThat(psql("SELECT a.attname || ' ' || format_type(a.atttypid, a.atttypmod) FROM pg_index i"
                            + " JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)"
                            + " WHERE i.indisprimary AND i.indrelid = 'clearground." + table + "'::regclass"))
                    .as(table)
                    .containsExactly("id bigint");
            assertThat(psql("SELECT indexdef FROM pg_indexes WHERE schemaname = 'clearground' AND tablename = '" + table
                            + "' AND indexdef LIKE '%USING gist (geom)%'"))
                    .as(table)
                    .hasSize(1);
        }
        assertThat(psql("SELECT ST_EstimatedExtent('clearground', 'hazard_area', 'geom')")
                        .getFirst())
                .startsWith("BOX(4");
    }

    @Test
    void holdTheSameForOgrInBothStores() throws Exception {
        List<String> tables = psql("SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'clearground'::regnamespace"
                + " AND c.relkind = 'r' AND has_table_privilege(c.oid, 'SELECT') ORDER BY 1");
        assertThat(tables).hasSizeGreaterThan(60).doesNotContain("entry", "accident_casualties");
        int filled = 0;
        for (String table : tables) {
            List<String> ids = psql("SELECT id FROM clearground.\"" + table + "\" ORDER BY id");
            assertThat(ids).as(table).isEqualTo(idsInFile(table));
            if (!ids.isEmpty()) {
                filled++;
                assertThat(ogr(source(), table)).as(table).isEqualTo(ogr(file.toString(), table));
            }
        }
        assertThat(filled).isGreaterThan(20);
        assertThat(ogr(source(), "hazard_area")).anyMatch(line -> line.contains("MULTIPOLYGON ((("));
        assertThat(Programs.run("ogrinfo", "-ro", "-so", source(), "hazard_area"))
                .contains("Geometry: Multi Polygon")
                .contains("FID Column = id")
                .contains("Geometry Column = geom")
                .contains("ID[\"EPSG\",4326]")
                .contains("recorded_on: Date");
    }

    private static List<String> idsInFile(String table) throws SQLException {
        try (Connection sqlite = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            return columns(sqlite, "SELECT id FROM \"" + table + "\" ORDER BY id");
        }
    }

    /// Every row with its geometry as text, by `ogr2ogr`.
    private static List<String> ogr(String source, String table) throws Exception {
        return Programs.run("ogr2ogr", "-f", "CSV", "/vsistdout/", source, table, "-lco", "GEOMETRY=AS_WKT")
                .replace("+00", "")
                .lines()
                .sorted()
                .toList();
    }

    private static String source() {
        PrivateCluster cluster = PrivateCluster.get();
        String address = cluster.address("clearground_reader", database);
        String port = address.replaceAll(".*:([0-9]+)/.*", "$1");
        return "PG:host=127.0.0.1 port=" + port + " dbname=" + database + " user=clearground_reader password="
                + cluster.password() + " active_schema=clearground";
    }

    private static List<String> psql(String sql) throws Exception {
        return Programs.run(
                        PrivateCluster.get().folderOfPrograms().resolve("psql").toString(),
                        "--no-psqlrc",
                        "--tuples-only",
                        "--no-align",
                        "--set=ON_ERROR_STOP=1",
                        "--command=" + sql,
                        PrivateCluster.get().address("clearground_reader", database))
                .lines()
                .toList();
    }
}
