package org.clearground.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.clearground.geo.Outline;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.Find;
import org.clearground.land.HazardAreaType;
import org.clearground.land.ReleasedPolygon;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.TurningPoints;
import org.clearground.record.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypedCoordinatesTest {

    private static final String HAZARD = """
            number,kind,class,recorded_on,place,status%s
            H-1,mined_area,sha,2025-01-05,AGD,open%s
            """;
    private static final String POINTS =
            "number,point,kind,typed,notation,bearing,distance,north,declination,declination_on\n";
    private static final String WALK = POINTS + """
            H-1,minaret,reference_point,"40.0 N, 46.9 E",wgs84,,,,,
            H-1,BM,benchmark,,,45.5,120.0,magnetic,6.3,2025-01-01
            H-1,TP 1,start_point,,,90,15,,,
            H-1,TP 2,turning_point,,,0,100,,,
            H-1,TP 3,turning_point,,,90,100,,,
            H-1,TP 4,turning_point,,,180,100,,,
            H-1,TP 1,closing,,,270,%s,,,
            """;
    private static final String REPORT = """
            number,activity,organisation,method,status,place,started_on,completed_on
            R-1,clearance,ANAMA,manual,completed,AGD,2025-01-10,2025-01-20
            """;

    @TempDir
    Path dir;

    @Test
    void keepsWhatWasTypedBesideThePosition() {
        try (Desktop desktop = Desktop.withRegistry(dir)) {
            desktop.file("clearance_report.csv", REPORT);
            desktop.file("clearance_report.finds.csv", """
                    number,category,quantity,position_typed,position_notation
                    R-1,ap_mine,3,38TPK7480432010,mgrs
                    R-1,uxo,1,E 8662814 N 4433822,EPSG:28408
                    """);
            assertBooked(desktop.run());

            List<Fields> finds =
                    fields(desktop, ClearanceReportType.TYPE, "R-1").list(Find.LIST);
            assertThat(finds.getFirst().get(Typed.POSITION)).isEqualTo("38TPK7480432010");
            assertThat(finds.getFirst().get(Typed.POSITION_NOTATION)).hasToString("mgrs");
            assertThat(finds.getFirst().get(Columns.LON).doubleValue()).isEqualTo(47.0479, within(0.0005));
            assertThat(finds.getLast().get(Columns.LAT).doubleValue()).isEqualTo(40.0227, within(0.001));
            assertThat(finds.getLast().get(Typed.POSITION)).isEqualTo("E 8662814 N 4433822");
        }
    }

    @Test
    void theSameTwiceIsOnceAndAnotherPlaceIsRefused() {
        try (Desktop desktop = Desktop.withRegistry(dir)) {
            desktop.file("clearance_report.csv", REPORT);
            String finds = "number,category,quantity,lon,lat,position_typed,position_notation\n";
            desktop.file("clearance_report.finds.csv", finds + "R-1,ap_mine,3,46.9,40.01,40.0 N 46.9 E,wgs84\n");
            ImportReport refused = desktop.run();
            assertThat(codes(refused)).containsExactly("coordinates.differ");
            assertThat(refused.findings().getFirst().finding().message()).contains("1110 m");

            desktop.file("clearance_report.finds.csv", finds + "R-1,ap_mine,3,46.9,40.0,40.0 N 46.9 E,wgs84\n");
            assertBooked(desktop.run());
        }
    }

    @Test
    void refusesCoordinatesWithoutTheirNotationAndBadOnesAtTheirLine() {
        try (Desktop desktop = Desktop.withRegistry(dir)) {
            desktop.file("clearance_report.csv", REPORT);
            desktop.file("clearance_report.finds.csv", """
                    number,category,quantity,position_typed,position_notation
                    R-1,ap_mine,3,38SPK7480432010,
                    R-1,uxo,1,40 61 N 46 E,wgs84
                    R-1,uxo,2,40.0 N 46.9 E,degrees
                    """);
            ImportReport report = desktop.run();

            assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.REFUSED);
            assertThat(report.findings().stream()
                            .map(f -> f.line() + " " + f.finding().code()))
                    .containsExactlyInAnyOrder(
                            "2 coordinates.undeclared", "3 coordinates.sixty", "4 coordinates.notation");
        }
    }

    @Test
    void aBoundaryComesFromItsTypedCorners() {
        try (Desktop desktop = Desktop.withRegistry(dir)) {
            desktop.file(
                    "hazard_area.csv",
                    HAZARD.formatted(
                            ",geometry_typed,geometry_notation",
                            ",\"40.00 N 46.90 E; 40.00 N 46.91 E; 40.01 N 46.91 E\",wgs84"));
            assertBooked(desktop.run());

            Fields hazard = fields(desktop, HazardAreaType.TYPE, "H-1");
            assertThat(hazard.get(HazardAreaType.GEOMETRY).wkt())
                    .isEqualTo("MULTIPOLYGON(((46.9 40,46.91 40.01,46.91 40,46.9 40)))");
            assertThat(hazard.get(Typed.GEOMETRY)).startsWith("40.00 N 46.90 E;");
        }
    }

    @Test
    void aBoundaryComesFromATraverse() {
        try (Desktop desktop = Desktop.withRegistry(dir)) {
            desktop.file("hazard_area.csv", HAZARD.formatted("", ""));
            desktop.file("hazard_area.turning_points.csv", WALK.formatted("99"));
            assertBooked(desktop.run());

            Fields hazard = fields(desktop, HazardAreaType.TYPE, "H-1");
            Outline outline = hazard.get(HazardAreaType.GEOMETRY);
            assertThat(outline.area().value()).isBetween(9_900L, 10_000L);
            assertThat(hazard.list(TurningPoints.LIST)).hasSize(7);
            assertThat(hazard.list(TurningPoints.LIST).get(1).get(TurningPoints.DECLINATION))
                    .isEqualTo(new BigDecimal("6.3"));

            assertThat(desktop.run().sum().already()).as("the same files again").isEqualTo(1);
        }
    }

    @Test
    void refusesATraverseThatDoesNotClose() {
        try (Desktop desktop = Desktop.withRegistry(dir)) {
            desktop.file("hazard_area.csv", HAZARD.formatted("", ""));
            desktop.file("hazard_area.turning_points.csv", WALK.formatted("80"));
            ImportReport report = desktop.run();

            assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.REFUSED);
            assertThat(codes(report)).containsExactly("coordinates.traverse-closing-error");
            assertThat(report.findings().toString()).contains("20.00 m on 380.0 m (1:1");
        }
    }

    @Test
    void theCountrySetsTheLimitOfTheClosingError() {
        try (Desktop desktop = Desktop.withRegistry(dir)) {
            desktop.file("setting.csv", "number,value\ncheck.traverse_closing_ratio,15\n");
            desktop.file("hazard_area.csv", HAZARD.formatted("", ""));
            desktop.file("hazard_area.turning_points.csv", WALK.formatted("80"));

            assertBooked(desktop.run());
        }
    }

    @Test
    void eachPolygonOfAReportHasItsOwnTurningPoints() {
        try (Desktop desktop = Desktop.withRegistry(dir)) {
            desktop.file("clearance_report.csv", REPORT);
            desktop.file("clearance_report.polygons.csv", """
                    number,outcome,kind,completed_on,depth
                    R-1,cleared,mined_area,2025-01-19,20
                    R-1,cleared,mined_area,2025-01-20,20
                    """);
            String points = """
                    number,polygon,point,kind,typed,notation
                    R-1,1,1,start_point,40.00 N 46.90 E,wgs84
                    R-1,1,2,turning_point,40.00 N 46.91 E,
                    R-1,1,3,turning_point,40.01 N 46.91 E,
                    R-1,2,1,start_point,40.02 N 46.90 E,wgs84
                    R-1,2,2,turning_point,40.02 N 46.91 E,
                    R-1,2,3,turning_point,40.03 N 46.91 E,
                    """;
            desktop.file("clearance_report.turning_points.csv", points);
            assertBooked(desktop.run());
            assertThat(fields(desktop, ClearanceReportType.TYPE, "R-1")
                            .list(ReleasedPolygon.LIST)
                            .get(1)
                            .get(ReleasedPolygon.GEOMETRY)
                            .corner()
                            .lat())
                    .isEqualTo(40.02);

            desktop.clear();
            desktop.file("clearance_report.csv", REPORT.replace("R-1", "R-2"));
            desktop.file("clearance_report.turning_points.csv", points.replace("R-1", "R-2"));
            assertThat(codes(desktop.run())).contains("polygon.unknown");
        }
    }

    @Test
    void bearingsSayTheirNorthAndMagneticOnesTheirDeclination() {
        try (Desktop desktop = Desktop.withRegistry(dir)) {
            desktop.file("hazard_area.csv", HAZARD.formatted("", ""));
            desktop.file("hazard_area.turning_points.csv", POINTS + """
                    H-1,1,start_point,40.00 N 46.90 E,wgs84,,,,,
                    H-1,2,turning_point,,,0,100,,,
                    H-1,3,turning_point,,,90,100,magnetic,6.3,
                    H-1,4,turning_point,,,180,,true,,
                    """);
            assertThat(codes(desktop.run())).contains("traverse.north", "traverse.declination", "column.half");
        }
    }

    private static void assertBooked(ImportReport report) {
        assertThat(report.outcome()).as(report.findings().toString()).isEqualTo(ImportReport.Outcome.BOOKED);
    }

    private static List<String> codes(ImportReport report) {
        return report.findings().stream()
                .map(f -> f.finding().code())
                .distinct()
                .toList();
    }

    private static Fields fields(Desktop desktop, String type, String number) {
        return desktop.books.context().find(type, number).orElseThrow();
    }
}
