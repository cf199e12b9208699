package org.clearground.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.clearground.land.HazardClass;
import org.clearground.land.Outcome;
import org.clearground.ledger.store.SqlStore;
import org.clearground.registry.OrdnanceCategory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tables of current records as another SQLite program sees them.
class RecordTablesTest {

    @TempDir
    private Path folder;

    private final ScriptedClock clock = new ScriptedClock("2025-04-01");
    private Path file;
    private Books books;

    @BeforeEach
    void create() {
        file = folder.resolve("books.gpkg");
        books = Books.create(file, ZoneId.of("Asia/Baku"), clock);
    }

    @AfterEach
    void verify() {
        books.close();
        assertThat(Books.verify(SqlStore.of(file), List.of(), clock, _ -> {}).findings())
                .isEmpty();
    }

    @Test
    void eachTypeAndEachListHasATable() throws SQLException {
        List<String> expected = new ArrayList<>();
        RecordTypes.STANDARD.all().forEach(type -> {
            expected.add(type.name());
            type.lists().forEach(list -> expected.add(type.name() + "_" + list.name()));
        });
        assertThat(rows("SELECT table_name FROM gpkg_contents")).containsAll(expected);
    }

    @Test
    void aRecordStandsThereWithItsListsUntilItIsWithdrawn() throws SQLException {
        Submission report = new Samples.Report("CR-1", "2025-02-01")
                .released(Outcome.CLEARED, Samples.cells(0, 0, 4, 10))
                .released(Outcome.CLEARED, Samples.cells(6, 0, 4, 10))
                .found(OrdnanceCategory.AP_MINE, 12)
                .submission();
        books.work(desk -> desk.record(report));

        assertThat(rows("SELECT number, activity, completed_on, version, seq, booked_at FROM clearance_report"))
                .containsExactly("CR-1|clearance|2025-02-01|1|2|2025-04-01T12:00:00.000Z");
        assertThat(rows("SELECT parent, row, outcome, depth FROM clearance_report_polygons ORDER BY id"))
                .containsExactly("2|1|cleared|20", "2|2|cleared|20");
        assertThat(rows("SELECT category, quantity FROM clearance_report_finds"))
                .containsExactly("ap_mine|12");
        assertThat(rows("SELECT count(*) FROM rtree_clearance_report_polygons_geom"))
                .containsExactly("2");

        books.work(desk -> desk.withdraw(
                new Desk.Withdrawal("clearance_report", "CR-1", "a mistake", Samples.AUTHOR, "letter 1")));
        for (String table : List.of(
                "clearance_report",
                "clearance_report_polygons",
                "clearance_report_finds",
                "rtree_clearance_report_geom",
                "rtree_clearance_report_polygons_geom")) {
            assertThat(rows("SELECT count(*) FROM " + table)).as(table).containsExactly("0");
        }
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
        assertThat(rows("SELECT round(maxx - minx, 4) FROM rtree_hazard_area_geom WHERE id = 2"))
                .containsExactly("0.005");
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
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
