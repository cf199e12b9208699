package org.clearground.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoJsonRowsTest {

    @TempDir
    Path dir;

    @Test
    void readsFeaturesWithTheirLines() {
        Collected read = Collected.geoJson(dir, """
                {"type": "FeatureCollection", "name": "x", "features": [
                {"type": "Feature", "id": 5, "properties": {"number": " A 1 ", "n": 12.50, "empty": null},
                 "geometry": {"type": "Polygon", "coordinates": [[[46.1,39.10],[46.2,39.1],[46.2,39.2],[46.1,39.10]]]}},
                {"type": "Feature", "properties": {"number": 2, "big": 1e3}, "geometry": null}
                ]}
                """);
        assertThat(read.findings).isEmpty();
        assertThat(read.whole).isTrue();
        assertThat(read.rows).extracting(Row::line).containsExactly(2L, 4L);
        Row first = read.rows.getFirst();
        assertThat(first.geometry()).isEqualTo("POLYGON((46.1 39.10,46.2 39.1,46.2 39.2,46.1 39.10))");
        assertThat(first.cells())
                .containsEntry("number", "A 1")
                .containsEntry("n", "12.50")
                .hasSize(2);
        assertThat(read.rows.getLast().geometry()).isNull();
        assertThat(read.rows.getLast().cells()).containsEntry("number", "2").containsEntry("big", "1000");
    }

    @Test
    void readsEveryKindOfGeometryThatColumnsMayHold() {
        assertThat(geometry("Point", "[46.1, 39]")).isEqualTo("POINT(46.1 39)");
        assertThat(geometry("LineString", "[[1,2],[3,4]]")).isEqualTo("LINESTRING(1 2,3 4)");
        assertThat(geometry("MultiPolygon", "[[[[1,2],[3,4],[5,6],[1,2]]],[[[7,8],[9,1],[2,3],[7,8]]]]"))
                .isEqualTo("MULTIPOLYGON(((1 2,3 4,5 6,1 2)),((7 8,9 1,2 3,7 8)))");
    }

    @Test
    void refusesOtherGeometriesAndReadsOn() {
        assertThat(fault("{\"type\":\"GeometryCollection\",\"geometries\":[]}")).isEqualTo("geometry.kind");
        assertThat(fault("{\"type\":\"Circle\",\"coordinates\":[1,2]}")).isEqualTo("geometry.kind");
        assertThat(fault("{\"coordinates\":[1,2]}")).isEqualTo("geometry.kind");
        assertThat(fault("[1,2]")).isEqualTo("geometry.bad");
        assertThat(fault("{\"type\":\"Polygon\",\"coordinates\":[1,2]}")).isEqualTo("geometry.bad");
        assertThat(fault("{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[[3,4]]]]}"))
                .isEqualTo("geometry.bad");
        assertThat(fault("{\"type\":\"Point\",\"coordinates\":[1]}")).isEqualTo("geometry.bad");
        assertThat(fault("{\"type\":\"Point\",\"coordinates\":[]}")).isEqualTo("geometry.bad");
        assertThat(fault("{\"type\":\"Point\",\"coordinates\":[\"1\",2]}")).isEqualTo("geometry.bad");
        assertThat(fault("{\"type\":\"Point\",\"coordinates\":{\"x\":1}}")).isEqualTo("geometry.bad");
        assertThat(fault("{\"type\":\"Point\",\"coordinates\":[1e999999999,2]}"))
                .isEqualTo("geometry.bad");
        assertThat(fault("{\"type\":\"Point\",\"coordinates\":[1e-999999999,2]}"))
                .isEmpty();
    }

    @Test
    void leavesHeightsOutWithANote() {
        Collected read = Collected.geoJson(dir, collection("{\"type\":\"Point\",\"coordinates\":[46.1,39.1,812.5]}"));
        assertThat(read.codes()).containsExactly("geometry.dimensions");
        assertThat(read.rows.getFirst().geometry()).isEqualTo("POINT(46.1 39.1)");
    }

    @Test
    void refusesAnotherReferenceSystem() {
        String crs = "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"%s\"}},"
                + "\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":null}]}";
        assertThat(Collected.geoJson(dir, crs.replace("%s", "urn:ogc:def:crs:EPSG::32638"))
                        .faults())
                .containsExactly("file.crs");
        assertThat(Collected.geoJson(dir, crs.replace("%s", "urn:ogc:def:crs:OGC:1.3:CRS84"))
                        .faults())
                .isEmpty();
    }

    @Test
    void refusesAFileCutOffAnywhere() {
        String whole = collection("{\"type\":\"Point\",\"coordinates\":[46.1,39.1]}");
        for (int length = 1; length < whole.length(); length++) {
            Collected read = Collected.geoJson(dir, whole.substring(0, length));
            assertThat(read.whole).as("cut at %d", length).isFalse();
            assertThat(read.faults()).as("cut at %d", length).isNotEmpty();
        }
        assertThat(Collected.geoJson(dir, whole).whole).isTrue();
    }

    @Test
    void refusesWhatIsNotAFeatureCollection() {
        assertThat(Collected.geoJson(dir, "").faults()).containsExactly("file.empty");
        assertThat(Collected.geoJson(dir, "[]").faults()).containsExactly("file.not-geojson");
        assertThat(Collected.geoJson(dir, "{\"type\":\"Topology\"}").faults()).containsExactly("file.not-geojson");
        assertThat(Collected.geoJson(dir, "{\"type\":\"FeatureCollection\",\"features\":[]}")
                        .faults())
                .containsExactly("file.no-rows");
        assertThat(Collected.geoJson(dir, "{\"type\":\"FeatureCollection\",\"features\":[1,{}]}")
                        .faults())
                .containsExactly("feature.bad", "feature.bad");
        assertThat(Collected.geoJson(dir, collection("null") + "{}").faults()).containsExactly("file.json");
        assertThat(Collected.geoJson(dir, "number,name\n1,2\n").faults()).containsExactly("file.json");
    }

    @Test
    void refusesHostileFiles() {
        assertThat(properties("\"a\":" + "[".repeat(100_000)).faults()).contains("file.limit");
        assertThat(properties("\"a\":\"" + "x".repeat(10 << 20) + "\"").faults())
                .containsExactly("file.limit");
        assertThat(properties("\"a\":" + "9".repeat(2_000)).faults()).containsExactly("file.limit");
        assertThat(properties("\"a\":1e999999999").faults()).containsExactly("number.bad");
        assertThat(properties("\"a\":{\"b\":1},\"c\":2").faults()).containsExactly("feature.nested");
        assertThat(properties("\"a\":1,\"a\":2").faults()).containsExactly("file.json");
        assertThat(properties("\"a\":\"x\\u0000\"").faults()).containsExactly("file.nul");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        String text = collection("null").replace("\"properties\":{}", "\"properties\":{\"name\":\"Лачин\"}");
        assertThat(Collected.geoJson(dir, text, TextEncoding.WINDOWS_1251.charset()).whole)
                .isFalse();
        assertThat(Collected.geoJson(dir, "\uFEFF" + text, StandardCharsets.UTF_8)
                        .faults())
                .isEmpty();
    }

    private Collected properties(String members) {
        return Collected.geoJson(
                dir,
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":null,\"properties\":{"
                        + members + "}}]}");
    }

    private String geometry(String type, String coordinates) {
        Collected read =
                Collected.geoJson(dir, collection("{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "}"));
        assertThat(read.faults()).isEmpty();
        return read.rows.getFirst().findGeometry().orElseThrow();
    }

    private String fault(String geometry) {
        Collected read = Collected.geoJson(dir, collection(geometry));
        assertThat(read.rows).hasSize(1);
        assertThat(read.rows.getFirst().faulty()).isEqualTo(!read.faults().isEmpty());
        return String.join(" ", read.faults());
    }

    private static String collection(String geometry) {
        return "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":"
                + geometry + "}]}";
    }
}
