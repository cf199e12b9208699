package org.clearground.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class WktTest {

    @ParameterizedTest
    @CsvSource({
        "46.1, 46.1",
        "-0.00000001, -0.00000001",
        "-0.000000001, 0",
        "180, 180",
        "0.1, 0.1",
        "46.123456785, 46.12345679",
        "+46.1000000000000000000, 46.1",
        ".5, 0.5",
        "5., 5",
        "4.61e1, 46.1",
        "1E-8, 0.00000001",
        "0.999999999, 1"
    })
    void numbersComeBackInOneSpelling(String typed, String written) {
        assertThat(Wkt.readPosition("POINT (" + typed + "  39)").wkt()).isEqualTo("POINT(" + written + " 39)");
    }

    @Test
    void everyGridStepComesBackAsItWas() {
        Random random = new Random(21);
        for (int i = 0; i < 20_000; i++) {
            long lon = random.nextLong(-18_000_000_000L, 18_000_000_001L);
            long lat = random.nextLong(-9_000_000_000L, 9_000_000_001L);
            Position position = new Position(Grid.degrees(lon), Grid.degrees(lat));
            Position read = Wkt.readPosition(position.wkt());
            assertThat(Grid.steps(read.lon())).as("seed 21, round %d", i).isEqualTo(lon);
            assertThat(Grid.steps(read.lat())).as("seed 21, round %d", i).isEqualTo(lat);
            assertThat(read).as("seed 21, round %d", i).isEqualTo(position);
        }
    }

    @Test
    void readingWhatWasWrittenIsTheSame() throws ParseException {
        for (long seed = 0; seed < 200; seed++) {
            Geometry geometry = Shapes.any(new Random(seed));
            String text = Wkt.write(geometry);
            assertThat(Wkt.read(text).equalsExact(geometry)).as("seed %d", seed).isTrue();
            assertThat(Wkt.write(Wkt.read(text))).as("seed %d", seed).isEqualTo(text);
            assertThat(new WKTReader(Grid.FACTORY).read(text).equalsExact(geometry))
                    .as("seed %d, as JTS reads it", seed)
                    .isTrue();
        }
    }

    @Test
    void holesAndPartsHaveOneSpelling() {
        Polygon holed = Shapes.holed(46, 39, 0.01);
        assertThat(Wkt.write(holed))
                .isEqualTo("POLYGON((46 39,46.01 39,46.01 39.01,46 39.01,46 39),"
                        + "(46.0025 39.0025,46.005 39.0025,46.005 39.005,46.0025 39.005,46.0025 39.0025))");
        assertThat(Wkt.write(Wkt.readRaw(Wkt.write(holed))))
                .isEqualTo("MULTIPOLYGON(" + Wkt.write(holed).substring(7) + ")");
    }

    @Test
    void emptyIsReadAndWritten() {
        assertThat(Wkt.write(Wkt.read("multipolygon empty"))).isEqualTo("MULTIPOLYGON EMPTY");
        assertThat(Wkt.write(Wkt.read("POLYGON EMPTY"))).isEqualTo("POLYGON EMPTY");
        assertThat(Wkt.readRaw("POLYGON EMPTY").polygons()).isEmpty();
        assertThat(Wkt.readMultiPolygon("POLYGON EMPTY").isEmpty()).isTrue();
    }

    @Test
    void brokenRingsAreReadAsTheyCame() {
        RawOutline raw = Wkt.readRaw("POLYGON((46 39,47 39))");
        assertThat(raw.polygons().getFirst().getFirst().size()).isEqualTo(2);
        assertThatThrownBy(() -> Wkt.read("POLYGON((46 39,47 39))")).hasMessageContaining("four positions");
        assertThatThrownBy(() -> Wkt.read("POLYGON((46 39,47 39,47 40,46.00000001 39))"))
                .hasMessageContaining("first again");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "POLYGON",
                "POLYGON((46 39,47 39,47 40,46 39)",
                "POLYGON((46 39,47 39,47 40,46 39))x",
                "POLYGON((46;39,47 39,47 40,46 39))",
                "POLYGON((46,1 39,47 39,47 40,46 39))",
                "POLYGON Z((46 39 1,47 39 1,47 40 1,46 39 1))",
                "POLYGON((46 39 1,47 39 1,47 40 1,46 39 1))",
                "SRID=4326;POLYGON((46 39,47 39,47 40,46 39))",
                "LINESTRING(46 39,47 39)",
                "POINT EMPTY",
                "POINT(46 39,47 39)",
                "POINT(NaN 39)",
                "POINT(- 39)",
                "POINT(1e 39)",
                "POINT(1e999 39)",
                "POINT(99999999999999999999 39)",
                "POINT(46 39))",
                "POINT(181 39)",
                "MULTIPOLYGON((46 39,47 39,47 40,46 39))"
            })
    void whatIsNotAGeometryIsRefused(String text) {
        assertThatThrownBy(() -> Wkt.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusalsTellThePlace() {
        assertThatThrownBy(() -> Wkt.read("POINT(46 x)"))
                .isInstanceOf(GeometryFormatException.class)
                .hasMessageContaining("at character 10");
    }

    @Test
    void otherKindsAreNotWritten() {
        assertThatThrownBy(() -> Wkt.write(
                        Grid.FACTORY.createLineString(new Coordinate[] {new Coordinate(1, 1), new Coordinate(2, 2)})))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
