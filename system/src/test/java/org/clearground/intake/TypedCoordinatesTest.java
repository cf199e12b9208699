package org.clearground.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.clearground.geo.Outline;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.Find;
import org.clearground.land.HazardAreaType;
import org.clearground.land.ReleasedPolygon;
import org.clearground.marking.MarkingType;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.TurningPoints;
import org.clearground.record.Typed;
import org.clearground.registry.ReferenceZoneType;
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
    void everyTypeWithAPositionTakesItAsTyped() {
        String typed = ",position_typed,position_notation\n";
        String place = ",38TPK7480432010,mgrs\n";
        Map<String, String> files = Map.of(
                "missed_item",
                        "found_on,found_by,category,quantity,place" + typed + "2025-03-01,other,uxo,1,AGD" + place,
                "store", "name,kind,organisation,place" + typed + "Depot,unknown,ANAMA,AGD" + place,
                "site_at_risk", "name,kind,place,as_of,exposure" + typed + "Well,unknown,AGD,2025-03-01,none" + place,
                "minefield_sign",
                        "kind,quantity,place,organisation,placed_on" + typed + "unknown,2,AGD,ANAMA,2025-03-01" + place,
                "inspection",
                        "kind,inspected_on,inspector,organisation,place,result" + typed
                                + "internal_qa,2025-03-01,ANAMA,ANAMA,AGD,passed" + place);
        try (Desktop desktop = Desktop.withRegistry(dir)) {
            files.forEach((type, text) -> {
                String[] lines = text.split("\n", -1);
                desktop.file(type + ".csv", "number," + lines[0] + "\nX-1," + lines[1] + "\n");
            });
            assertBooked(desktop.run());

            for (String type : files.keySet()) {
                Fields fields = fields(desktop, type, "X-1");
                assertThat(fields.get(Typed.POSITION)).as(type).isEqualTo("38TPK7480432010");
                assertThat(fields.get(Columns.LON).doubleValue()).as(type).isEqualTo(47.0479, within(0.0005));
            }
        }
    }

    @Test
    void everyTypeWithABoundaryTakesItsCornersAsTypedOrATraverse() {
        Map<String, String> types = Map.of(
                "place", "name,level|Aghdara,district",
                "site_at_risk", "name,kind,place,as_of,exposure|Well,unknown,AGD,2025-03-01,none",
                "task_order", "organisation,ordered_on,activity,place,status|ANAMA,2025-01-10,nts,AGD,unknown",
                "minefield_record",
                        "supplier_kind,supplier,handed_over_on,form,place|unknown,A donor,2025-01-10,unknown,AGD",
                "reopening", "day,kind,class,place,reason|2025-01-10,mined_area,sha,AGD,A mine was found");
        try (Desktop desktop = Desktop.withRegistry(dir)) {
            types.forEach((type, text) -> {
                String[] lines = text.split("\\|", -1);
                desktop.file(
                        type + ".csv",
                        "number," + lines[0] + ",geometry_typed,geometry_notation\nX-1," + lines[1]
                                + ",40.00 N 46.90 E; 40.00 N 46.91 E; 40.01 N 46.91 E,wgs84\nX-2," + lines[1] + ",,\n");
                desktop.file(type + ".turning_points.csv", WALK.formatted("99").replace("H-1", "X-2"));
            });
            assertBooked(desktop.run());

            for (String type : types.keySet()) {
                Fields corners = fields(desktop, type, "X-1");
                assertThat(outline(desktop, type, "X-1").wkt())
                        .as(type)
                        .isEqualTo("MULTIPOLYGON(((46.9 40,46.91 40.01,46.91 40,46.9 40)))");
                assertThat(corners.get(Typed.GEOMETRY)).as(type).startsWith("40.00 N 46.90 E;");
                Fields walked = fields(desktop, type, "X-2");
                assertThat(outline(desktop, type, "X-2").area().value())
                        .as(type)
                        .isBetween(9_900L, 10_000L);
                assertThat(walked.list(TurningPoints.LIST)).as(type).hasSize(7);
            }
        }
    }

    @Test
    void linesAndBenchmarksAreTypedToo() {
        try (Desktop desktop = Desktop.withRegistry(dir)) {
            String corners = "40.00 N 46.90 E; 40.00 N 46.91 E";
            desktop.file(
                    "marking.csv",
                    "number,kind,place,organisation,set_up_on,course_typed,course_notation\nM-1,fence,AGD,ANAMA,2025-01-10,"
                            + corners + ",wgs84\n");
            desktop.file(
                    "reference_zone.csv",
                    "number,name,kind,schematic,geometry_typed,geometry_notation\nZ-1,Line,line,no," + corners
                            + ",wgs84\n");
            desktop.file(
                    "hazard_area.csv",
                    HAZARD.formatted(
                            ",geometry,benchmark_typed,benchmark_notation",
                            ",\"POLYGON((46.9 40,46.91 40,46.91 40.01,46.9 40))\",E 8662814 N 4433822,EPSG:28408"));
            assertBooked(desktop.run());

            assertThat(fields(desktop, MarkingType.TYPE, "M-1")
                            .get(MarkingType.COURSE)
                            .wkt())
                    .isEqualTo("LINESTRING(46.9 40,46.91 40)");
            assertThat(fields(desktop, ReferenceZoneType.TYPE, "Z-1")
                            .get(ReferenceZoneType.GEOMETRY)
                            .wkt())
                    .isEqualTo("LINESTRING(46.9 40,46.91 40)");
            Fields hazard = fields(desktop, HazardAreaType.TYPE, "H-1");
            assertThat(hazard.get(HazardAreaType.BENCHMARK_LAT).doubleValue()).isEqualTo(40.0227, within(0.001));
            assertThat(hazard.get(Typed.BENCHMARK)).isEqualTo("E 8662814 N 4433822");
        }
    }

    @Test
    void aLineGivenTwiceMustBeTheSameLine() {
        String header = "number,kind,place,organisation,set_up_on,course,course_typed,course_notation\n";
        String row =
                "M-1,fence,AGD,ANAMA,2025-01-10,\"LINESTRING(46.9 40,46.91 %s)\",40.00 N 46.90 E; 40.00 N 46.91 E,wgs84\n";
        try (Desktop desktop = Desktop.withRegistry(dir)) {
            desktop.file("marking.csv", header + row.formatted("40.01"));
            assertThat(codes(desktop.run())).contains("coordinates.differ");
            desktop.file("marking.csv", header + row.formatted("40.00"));
            assertBooked(desktop.run());
        }
    }

    @Test
    void aMarkingsCourseIsTheLineOfItsFeature() {
        String feature = """
                {"type":"FeatureCollection","features":[{"type":"Feature","geometry":%s,"properties":
                {"number":"M-1","kind":"fence","place":"AGD","organisation":"ANAMA","set_up_on":"2025-01-10"%s}}]}
                """;
        String line = "{\"type\":\"LineString\",\"coordinates\":[[46.9,40],[46.91,40.01,12]]}";
        try (Desktop desktop = Desktop.withRegistry(dir)) {
            desktop.file("marking.geojson", feature.formatted(line, ",\"course\":\"LINESTRING(46.9 40,46.91 40.01)\""));
            assertThat(codes(desktop.run())).contains("geometry.twice");
            desktop.file(
                    "marking.geojson",
                    feature.formatted(
                            "{\"type\":\"MultiLineString\",\"coordinates\":[[[46,40],[46.1,40]],[[46,41],[46.1,41]]]}",
                            ""));
            assertThat(codes(desktop.run())).containsExactly("line.bad");
            desktop.file("marking.geojson", feature.formatted("{\"type\":\"Point\",\"coordinates\":[46,40]}", ""));
            assertThat(codes(desktop.run())).containsExactly("line.bad");

            desktop.file("marking.geojson", feature.formatted(line, ""));
            assertBooked(desktop.run());
            assertThat(fields(desktop, MarkingType.TYPE, "M-1")
                            .get(MarkingType.COURSE)
                            .wkt())
                    .isEqualTo("LINESTRING(46.9 40,46.91 40.01)");

            desktop.file(
                    "marking.geojson",
                    feature.formatted(
                            "{\"type\":\"MultiLineString\",\"coordinates\":[[[46.9,40],[46.91,40.01]]]}", ""));
            assertThat(desktop.run().sum().already())
                    .as("one line written as many")
                    .isEqualTo(1);
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

    private static Outline outline(Desktop desktop, String type, String number) {
        return (Outline) fields(desktop, type, number)
                .get(desktop.books.types().require(type).geometry().orElseThrow());
    }

    private static Fields fields(Desktop desktop, String type, String number) {
        return desktop.books.context().find(type, number).orElseThrow();
    }
}
