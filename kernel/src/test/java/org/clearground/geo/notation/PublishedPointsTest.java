package org.clearground.geo.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.clearground.geo.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Points whose coordinates others have published or calculated.
class PublishedPointsTest {

    private static final double MILLIMETRE = 0.001;

    /// Worked examples of IOGP's Guidance Note 373-7-2 (Coordinate Conversions and Transformations including
    /// Formulas): Transverse Mercator, Polar and Oblique Stereographic, Lambert Azimuthal Equal Area.
    /// Geographic and projected system have the same datum, so the shift to WGS84 and back cancels out.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "EPSG:4277; 50°30'00.00\"N 0°30'00.00\"E; 27700; 577274.99; 69740.50",
                "EPSG:4326; 75°00'00\"S 120°00'00\"E; 3032; 7255380.79; 7053389.56",
                "EPSG:4289; 53°00'00\"N 6°00'00\"E; 28992; 196105.283; 557057.739",
                "EPSG:4258; 50°00'00\"N 5°00'00\"E; 3035; 3962799.45; 2999718.85"
            })
    void agreesWithTheWorkedExamplesOfTheEpsgGuidance(
            String declared, String typed, int projected, double east, double north) throws BadCoordinates {
        Position position = Notation.parse(declared).read(typed).position();

        Plane plane =
                ReferenceSystem.find(projected).orElseThrow().fromWgs84(new Plane(position.lon(), position.lat()));

        // The guidance prints centimetres of another series; our grid of degrees has steps of a millimetre.
        assertThat(plane.east()).isEqualTo(east, within(0.012));
        assertThat(plane.north()).isEqualTo(north, within(0.012));
    }

    /// The point in the documentation of GeographicLib's GeoConvert, the tests of NGA's mgrs-java, and the CN
    /// Tower in Wikipedia's article on UTM.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "33.3; 44.4; 38N 444140.54 3684706.36; 38S MB 44140 84706",
                "63.98862388; 29.06755082; 35N 601156.00 7097387.00; 35V PL 01155 97386",
                "43.64256667; -79.38713889; 17N 630084.30 4833438.54; 17T PJ 30084 33438"
            })
    void writesUtmAndMgrsOfPublishedPoints(double lat, double lon, String utm, String mgrs) {
        PointTexts texts = new PointTexts(new Position(lon, lat));

        assertThat(texts.utm().orElseThrow().split(" ")[0]).isEqualTo(utm.split(" ")[0]);
        assertThat(Double.parseDouble(texts.utm().orElseThrow().split(" ")[1]))
                .isEqualTo(Double.parseDouble(utm.split(" ")[1]), within(0.06));
        assertThat(Double.parseDouble(texts.utm().orElseThrow().split(" ")[2]))
                .isEqualTo(Double.parseDouble(utm.split(" ")[2]), within(0.06));
        assertThat(texts.mgrs().orElseThrow().substring(0, 6)).isEqualTo(mgrs.substring(0, 6));
        assertThat(squaresApart(texts.mgrs().orElseThrow(), mgrs)).isLessThanOrEqualTo(1);
    }

    /// Calculated by PROJ 9.1.1 (`cs2cs`) with the shift that the register names.
    @ParameterizedTest
    @MethodSource("projPoints")
    void agreesWithProjToAMillimetre(String line) {
        String[] cells = line.split(";");
        ReferenceSystem system =
                ReferenceSystem.find(Integer.parseInt(cells[0])).orElseThrow();
        Plane degrees = new Plane(Double.parseDouble(cells[1]), Double.parseDouble(cells[2]));
        double tolerance = system.isProjected() ? MILLIMETRE : MILLIMETRE / 100_000;

        Plane there = system.fromWgs84(degrees);
        Plane back = system.toWgs84(there);

        assertThat(there.east()).as(line).isEqualTo(Double.parseDouble(cells[3]), within(tolerance));
        assertThat(there.north()).as(line).isEqualTo(Double.parseDouble(cells[4]), within(tolerance));
        assertThat(back.east()).as(line).isEqualTo(degrees.east(), within(1e-7));
        assertThat(back.north()).as(line).isEqualTo(degrees.north(), within(1e-7));
    }

    static List<String> projPoints() throws IOException {
        return lines("proj-points.csv");
    }

    /// Calculated by NGA's mgrs-java 2.1.3: zone and square borders, Norway, Svalbard, the equator, the
    /// antimeridian, and sixty places anywhere.
    @ParameterizedTest
    @MethodSource("mgrsPoints")
    void agreesWithTheNgasLibraryOnMgrs(String line) throws BadCoordinates {
        String[] cells = line.split(";");
        Position position = new Position(Double.parseDouble(cells[0]), Double.parseDouble(cells[1]));

        String mgrs = new PointTexts(position).mgrs().orElseThrow();
        TypedPoint read = Notation.MGRS.read(cells[2]);

        assertThat(squaresApart(mgrs.replace(" ", ""), cells[2])).as(line).isLessThanOrEqualTo(1);
        assertThat(org.clearground.geo.Distance.metres(position, read.position()))
                .as(line)
                .isLessThan(1.5);
    }

    static List<String> mgrsPoints() throws IOException {
        return lines("nga-mgrs-points.csv");
    }

    /// How far two references of one square of 100 km are apart, in metres along the worse axis; far, when the
    /// square differs.
    private static int squaresApart(String one, String other) {
        String a = one.replace(" ", "");
        String b = other.replace(" ", "");
        int letters = a.length() - 10;
        if (a.length() != b.length() || !a.substring(0, letters).equals(b.substring(0, letters))) {
            return Integer.MAX_VALUE;
        }
        int east = Integer.parseInt(a, letters, letters + 5, 10) - Integer.parseInt(b, letters, letters + 5, 10);
        int north =
                Integer.parseInt(a, letters + 5, letters + 10, 10) - Integer.parseInt(b, letters + 5, letters + 10, 10);
        return Math.max(Math.abs(east), Math.abs(north));
    }

    private static List<String> lines(String file) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PublishedPointsTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    @Test
    void statesTheAccuracyOfTheDatumsShift() throws BadCoordinates {
        Accuracy accuracy =
                Notation.parse("EPSG:28409").read("E 9312345 N 4412345").accuracy();

        assertThat(accuracy.shift()).isNotNull();
        assertThat(accuracy.words()).contains("±4.5 m", "EPSG:15865", "Azerbaijan");
        assertThat(accuracy.metres()).isEqualTo(Math.hypot(4.5, 0.5), within(1e-9));
    }

    @Test
    void knowsEveryUtmZone() {
        for (int zone = 1; zone <= 60; zone++) {
            assertThat(ReferenceSystem.utm(zone, true).name()).isEqualTo("WGS 84 / UTM zone " + zone + "N");
            assertThat(ReferenceSystem.utm(zone, false).name()).isEqualTo("WGS 84 / UTM zone " + zone + "S");
        }
    }
}
