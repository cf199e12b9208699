package org.clearground.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.clearground.geo.Position;
import org.clearground.land.HazardClass;
import org.clearground.land.Outcome;
import org.clearground.ledger.store.TestStores;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.registry.Course;
import org.clearground.registry.OrdnanceCategory;
import org.clearground.registry.ReferenceZoneType;
import org.clearground.registry.YesNo;
import org.clearground.registry.ZoneKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The books in the eyes of the GIS programs that people have.
@Tag("ogr2ogr")
class GisProgramsIT {

    @TempDir
    private Path folder;

    private String books;

    @BeforeEach
    void book() {
        Path file = folder.resolve("books.gpkg");
        books = TestStores.ogrName(file);
        try (Books made = Books.create(TestStores.at(file), ZoneId.of("Asia/Baku"), new ScriptedClock("2025-04-01"))) {
            made.work(desk -> {
                desk.record(Samples.submission(
                        new ReferenceZoneType(),
                        Fields.builder()
                                .put(Columns.NUMBER, "Z-1")
                                .put(ReferenceZoneType.NAME, "Line")
                                .put(ReferenceZoneType.KIND, ZoneKind.LINE)
                                .put(ReferenceZoneType.SCHEMATIC, YesNo.YES)
                                .put(
                                        ReferenceZoneType.GEOMETRY,
                                        new Course(List.of(new Position(46, 39), new Position(47, 39.5))))
                                .build()));
                desk.record(Samples.hazard("HA-1", HazardClass.CHA, "2024-06-01", Samples.cells(0, 0, 10, 10)));
                return desk.record(new Samples.Report("CR-1", "2025-02-01")
                        .released(Outcome.CLEARED, Samples.cells(0, 0, 4, 10))
                        .released(Outcome.CLEARED, Samples.cells(6, 0, 4, 10))
                        .found(OrdnanceCategory.AP_MINE, 12)
                        .submission());
            });
        }
    }

    @Test
    void ogrinfoListsEveryTypeWithItsGeometry() throws Exception {
        // Of a database, tables without geometry are listed only when asked for.
        String layers = run("ogrinfo", "-ro", "--config", "PG_LIST_ALL_TABLES", "YES", books);
        for (String name : RecordTypes.STANDARD.names()) {
            assertThat(layers).containsPattern(": " + name + "\\b");
        }
        assertThat(layers)
                .contains("hazard_area (Multi Polygon)")
                .contains("accident (Point)")
                .contains("reference_zone (Line String)");
    }

    @Test
    void ogrinfoReadsALine() throws Exception {
        assertThat(run("ogrinfo", "-ro", books, "reference_zone"))
                .contains("Feature Count: 1")
                .contains("LINESTRING (46 39,47")
                .contains("Extent: (46.000000, 39.000000) - (47.000000, 39.500000)");
    }

    @Test
    void ogrinfoReadsTypedColumnsAndRows() throws Exception {
        String hazards = run("ogrinfo", "-ro", books, "hazard_area");
        assertThat(hazards)
                .contains("Feature Count: 1")
                .contains("recorded_on: Date")
                .contains("stated_area: Integer64")
                .contains("booked_at: DateTime")
                .contains("number (String) = HA-1")
                .contains("MULTIPOLYGON (((46 39");
        assertThat(run("ogrinfo", "-ro", books, "clearance_report")).contains("MULTIPOLYGON (((46 39");
        assertThat(run("ogrinfo", "-ro", books, "clearance_report_finds")).contains("quantity (Integer64) = 12");
    }

    @Test
    void ogr2ogrWritesThemAsGeoJson() throws Exception {
        Path out = folder.resolve("hazards.geojson");
        run("ogr2ogr", "-f", "GeoJSON", out.toString(), books, "hazard_area", "-spat", "46", "39", "46.1", "39.1");
        assertThat(Files.readString(out)).contains("\"number\": \"HA-1\"").contains("\"MultiPolygon\"");
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "out", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int exit = process.waitFor();
        String text = Files.readString(log, StandardCharsets.UTF_8);
        assertThat(exit).as(text).isZero();
        // Keys of two columns, which the ledger's own tables have, are no feature ids.
        assertThat(text.lines().filter(line -> !line.contains("Multi-column primary key")))
                .noneMatch(line -> line.contains("ERROR") || line.contains("Warning"));
        return text;
    }
}
