package org.clearground.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.clearground.land.HazardClass;
import org.clearground.land.Outcome;
import org.clearground.ledger.store.TestStores;
import org.clearground.registry.OrdnanceCategory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tables of current records as another program sees them.
class RecordTablesTest {

    private static final String TABLES_FOR_GIS = TestStores.onPostgres()
            ? "SELECT relname FROM pg_class WHERE obj_description(oid, 'pg_class') IS NOT NULL"
            : "SELECT table_name FROM gpkg_contents";
    private static final String MOMENT = TestStores.onPostgres()
            ? "to_char(booked_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')"
            : "booked_at";

    @TempDir
    private Path folder;

    private final ScriptedClock clock = new ScriptedClock("2025-04-01");
    private Path file;
    private Books books;

    @BeforeEach
    void create() {
        file = folder.resolve("books.gpkg");
        books = Books.create(TestStores.at(file), ZoneId.of("Asia/Baku"), clock);
    }

    @AfterEach
    void verify() {
        books.close();
        assertThat(Books.verify(TestStores.at(file), List.of(), clock, _ -> {}).findings())
                .isEmpty();
    }

    @Test
    void eachTypeAndEachListHasATable() throws SQLException {
        List<String> expected = new ArrayList<>();
        RecordTypes.STANDARD.all().forEach(type -> {
            expected.add(type.name());
            type.lists().forEach(list -> expected.add(type.name() + "_" + list.name()));
        });
        assertThat(rows(TABLES_FOR_GIS)).containsAll(expected);
    }

    @Test
    void aRecordStandsThereWithItsListsUntilItIsWithdrawn() throws SQLException {
        Submission report = new Samples.Report("CR-1", "2025-02-01")
                .released(Outcome.CLEARED, Samples.cells(0, 0, 4, 10))
                .released(Outcome.CLEARED, Samples.cells(6, 0, 4, 10))
                .found(OrdnanceCategory.AP_MINE, 12)
                .submission();
        books.work(desk -> desk.record(report));

        assertThat(rows("SELECT number, activity, completed_on, version, seq, " + MOMENT + " FROM clearance_report"))
                .containsExactly("CR-1|clearance|2025-02-01|1|2|2025-04-01T12:00:00.000Z");
        assertThat(rows("SELECT parent, row, outcome, depth FROM clearance_report_polygons ORDER BY id"))
                .containsExactly("2|1|cleared|20", "2|2|cleared|20");
        assertThat(rows("SELECT category, quantity FROM clearance_report_finds"))
                .containsExactly("ap_mine|12");
        assertThat(boxes("clearance_report_polygons")).hasSize(2);

        books.work(desk -> desk.withdraw(
                new Desk.Withdrawal("clearance_report", "CR-1", "a mistake", Samples.AUTHOR, "letter 1")));
        for (String table : List.of("clearance_report", "clearance_report_polygons", "clearance_report_finds")) {
            assertThat(rows("SELECT count(*) FROM " + table)).as(table).containsExactly("0");
        }
        assertThat(boxes("clearance_report")).isEmpty();
        assertThat(boxes("clearance_report_polygons")).isEmpty();
    }

    @Test
    void aCorrectionKeepsTheRecordsKeyAndReplacesItsRows() throws SQLException {
        books.work(desk ->
                desk.record(Samples.hazard("HA-1", HazardClass.SHA, "2024-06-01", Samples.cells(0, 0, 10, 10))));
        books.work(desk ->
                desk.record(Samples.hazard("HA-2", HazardClass.SHA, "2024-06-01", Samples.cells(50, 0, 10, 10))));
        books.work(desk ->
                desk.correct(Samples.hazard("HA-1", HazardClass.CHA, "2024-06-01", Samples.cells(0, 0, 5, 10))));

        assertThat(rows("SELECT id, number, class, version, seq FROM hazard_area ORDER BY id"))
                .containsExactly("2|HA-1|cha|2|4", "3|HA-2|sha|1|3");
        assertThat(boxes("hazard_area")).containsExactly("2|0.0050", "3|0.0100");
    }

    /// The key and the width of every row in the table's spatial index; PostgreSQL keeps the index by itself.
    private List<String> boxes(String table) throws SQLException {
        return rows(
                TestStores.onPostgres()
                        ? "SELECT id, to_char(ST_XMax(geom) - ST_XMin(geom), 'FM0.0000') FROM " + table
                                + " WHERE geom IS NOT NULL ORDER BY id"
                        : "SELECT id, printf('%.4f', maxx - minx) FROM rtree_" + table + "_geom ORDER BY id");
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = TestStores.stranger(file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(row.getString(i)));
                }
                rows.add(String.join("|", values));
            }
        }
        return rows;
    }
}
