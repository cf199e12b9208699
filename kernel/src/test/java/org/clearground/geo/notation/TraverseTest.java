package org.clearground.geo.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clearground.finding.Finding;
import org.clearground.geo.Distance;
import org.clearground.geo.OutlineChecks;
import org.clearground.geo.OutlineRules;
import org.clearground.geo.Position;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraverseTest {

    private static final Position START = new Position(46.75, 39.85);
    private static final double LIMIT = 100;

    /// Where the geodesic ends, calculated by PROJ 9.1.1 (`geod +ellps=WGS84`).
    @ParameterizedTest
    @CsvSource({
        "46.75, 39.85, 37.5, 4321, 46.780750462, 39.880870613",
        "46.75, 39.85, 270, 9000, 46.644835798, 39.849952333",
        "10, 60, 135, 800, 10.010136178, 59.994922203",
        "18.4, -33.9, 300, 5000, 18.353196539, -33.877452419"
    })
    void aLegEndsWhereTheGeodesicDoes(
            double lon, double lat, double bearing, double metres, double lonEnd, double latEnd) {
        Position end = new Leg(bearing, metres, North.TRUE, 0).from(new Position(lon, lat));

        assertThat(Distance.metres(end, new Position(lonEnd, latEnd))).isLessThan(0.005);
    }

    @Test
    void aSquareClosesExactly() throws BadCoordinates {
        Boundary boundary = Traverse.of(square(0, 100), LIMIT);

        assertThat(boundary.findClosing().orElseThrow().metres()).isLessThan(0.01);
        assertThat(boundary.corners()).hasSize(4);
        assertThat(OutlineChecks.check(boundary.outline(), OutlineRules.GICHD)
                        .find()
                        .orElseThrow()
                        .area()
                        .value())
                .isBetween(9_999L, 10_001L);
        assertThat(boundary.warnings()).isEmpty();
    }

    @Test
    void magneticBearingsTakeTheDeclination() throws BadCoordinates {
        List<Waypoint> magnetic = new ArrayList<>();
        for (Waypoint row : square(0, 100)) {
            Leg leg = row.leg();
            Leg turned =
                    leg == null ? null : new Leg((leg.bearing() - 6.5 + 360) % 360, leg.metres(), North.MAGNETIC, 6.5);
            magnetic.add(new Waypoint(row.name(), row.kind(), row.point(), turned));
        }

        List<Position> corners = Traverse.of(magnetic, LIMIT).corners();

        List<Position> expected = Traverse.of(square(0, 100), LIMIT).corners();
        for (int i = 0; i < corners.size(); i++) {
            assertThat(Distance.metres(corners.get(i), expected.get(i))).isLessThan(0.01);
        }
    }

    @Test
    void gridBearingsTakeTheConvergenceOfTheZone() {
        // Easting grows along grid bearing 90 while northing stays, in UTM as in Gauss-Krüger.
        Position end = new Leg(90, 1_000, North.GRID, 0).from(START);
        ReferenceSystem utm = ReferenceSystem.utm(38, true);

        double north = utm.fromWgs84(new Plane(START.lon(), START.lat())).north();
        double there = utm.fromWgs84(new Plane(end.lon(), end.lat())).north();

        assertThat(there - north).isEqualTo(0, within(0.02));
        assertThat(North.convergence(START)).isEqualTo(1.1215, within(0.001));
    }

    /// The textbook's rule on plain numbers: a closed traverse with legs of 100, 100, 100, 90 m that misses by
    /// 10 m is corrected at each corner by its share of the way.
    @Test
    void theCompassRuleSpreadsTheErrorByLength() throws BadCoordinates {
        List<Waypoint> rows = square(0, 100);
        rows.set(4, closing(new Leg(270, 98, North.TRUE, 0)));

        Boundary boundary = Traverse.of(rows, LIMIT);

        Closing closing = boundary.findClosing().orElseThrow();
        assertThat(closing.metres()).isEqualTo(2, within(0.01));
        assertThat(closing.perimeter()).isEqualTo(398);
        assertThat(closing.words()).isEqualTo("2.00 m on 398.0 m (1:198)");
        assertThat(boundary.points())
                .extracting(p -> Math.round(p.moved() * 100))
                .containsExactly(0L, 50L, 101L, 151L);
        // The second corner lay 100 m north of the first; the error points east, so it moved west.
        Position second = boundary.corners().get(1);
        assertThat(Distance.metres(second, new Leg(0, 100, North.TRUE, 0).from(START)))
                .isEqualTo(2.0 * 100 / 398, within(0.01));
        assertThat(second.lon()).isLessThan(START.lon());
    }

    @Test
    void refusesAClosingErrorAboveTheLimit() throws BadCoordinates {
        List<Waypoint> rows = square(0, 100);
        rows.set(4, closing(new Leg(270, 96.1, North.TRUE, 0)));
        assertThat(Traverse.of(rows, LIMIT).findClosing().orElseThrow().ratio()).isBetween(100.0, 103.0);

        rows.set(4, closing(new Leg(270, 96, North.TRUE, 0)));
        assertThatThrownBy(() -> Traverse.of(rows, LIMIT)).isInstanceOfSatisfying(BadCoordinates.class, bad -> {
            assertThat(bad.finding().code()).isEqualTo("coordinates.traverse-closing-error");
            assertThat(bad).hasMessageContaining("4.00 m on 396.0 m (1:98)").hasMessageContaining("1:100");
        });
    }

    @Test
    void warnsWhenNothingClosesTheTraverse() throws BadCoordinates {
        Boundary boundary = Traverse.of(square(0, 100).subList(0, 4), LIMIT);

        assertThat(boundary.findClosing()).isEmpty();
        assertThat(boundary.warnings()).extracting(Finding::code).containsExactly("traverse.open");
    }

    @Test
    void walksFromTheReferencePointOverTheBenchmark() throws BadCoordinates {
        List<Waypoint> rows = new ArrayList<>();
        rows.add(new Waypoint("mosque", WaypointKind.REFERENCE_POINT, typed("39.85 N 46.75 E"), null));
        rows.add(new Waypoint("BM", WaypointKind.BENCHMARK, null, new Leg(0, 500, North.TRUE, 0)));
        rows.add(new Waypoint("SP", WaypointKind.START_POINT, null, new Leg(90, 50, North.TRUE, 0)));
        rows.addAll(square(0, 100).subList(1, 5));

        Boundary boundary = Traverse.of(rows, LIMIT);

        assertThat(boundary.points())
                .extracting(BoundaryPoint::kind)
                .startsWith(
                        WaypointKind.REFERENCE_POINT,
                        WaypointKind.BENCHMARK,
                        WaypointKind.START_POINT,
                        WaypointKind.TURNING_POINT);
        assertThat(Distance.metres(START, boundary.corners().getFirst())).isEqualTo(502.49, within(0.02));
    }

    @Test
    void coordinatesOfEveryCornerCountMoreThanLegs() throws BadCoordinates {
        List<Waypoint> rows = List.of(
                new Waypoint("1", WaypointKind.START_POINT, typed("39.85 N 46.75 E"), null),
                new Waypoint(
                        "2", WaypointKind.TURNING_POINT, typed("39.851 N 46.75 E"), new Leg(0, 111, North.TRUE, 0)),
                new Waypoint(
                        "3", WaypointKind.TURNING_POINT, typed("39.851 N 46.751 E"), new Leg(180, 85, North.TRUE, 0)));

        Boundary boundary = Traverse.of(rows, LIMIT);

        assertThat(boundary.corners())
                .containsExactly(START, new Position(46.75, 39.851), new Position(46.751, 39.851));
        assertThat(boundary.warnings()).extracting(Finding::code).containsExactly("traverse.leg-differs");
    }

    @Test
    void leavesIntermediatePointsOutOfTheBoundary() throws BadCoordinates {
        List<Waypoint> rows = square(0, 100);
        rows.set(1, new Waypoint("IP", WaypointKind.INTERMEDIATE_POINT, null, new Leg(0, 50, North.TRUE, 0)));
        rows.add(2, new Waypoint("2", WaypointKind.TURNING_POINT, null, new Leg(0, 50, North.TRUE, 0)));

        assertThat(Traverse.of(rows, LIMIT).corners()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "0, TURNING_POINT, traverse-nowhere",
        "1, START_POINT, traverse-kind",
        "1, UNKNOWN, traverse-kind",
        "1, BENCHMARK, traverse-order",
        "1, CLOSING, traverse-closing",
        "4, BENCHMARK, traverse-order"
    })
    void refusesADescriptionOutOfOrder(int index, WaypointKind kind, String code) {
        List<Waypoint> rows = square(0, 100);
        Waypoint row = rows.get(index);
        rows.set(index, new Waypoint(row.name(), kind, null, row.leg()));

        assertThatThrownBy(() -> Traverse.of(rows, LIMIT))
                .isInstanceOfSatisfying(
                        BadCoordinates.class,
                        bad -> assertThat(bad.finding().code()).isEqualTo("coordinates." + code));
    }

    @Test
    void refusesCornersOfWhichSomeHaveCoordinatesAndTooFew() {
        List<Waypoint> mixed = square(0, 100);
        mixed.set(2, new Waypoint("3", WaypointKind.TURNING_POINT, typed("39.851 N 46.751 E"), null));

        assertThatThrownBy(() -> Traverse.of(mixed, LIMIT)).hasMessageContaining("some corners have coordinates");
        assertThatThrownBy(() -> Traverse.of(square(0, 100).subList(0, 2), LIMIT))
                .hasMessageContaining("three corners");
        assertThatThrownBy(() -> Traverse.of(square(0, 25_000), LIMIT)).hasMessageContaining("20 km");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "123.5|123.5",
                "123°30'|123.5",
                "123 30 00|123.5",
                "0|0",
                "360|360",
                "15-00|90",
                "20-50|123",
                "7°05'30\"|7.09166667"
            })
    void readsBearings(String typed, double degrees) throws BadCoordinates {
        assertThat(Bearings.read(typed)).isEqualTo(degrees, within(1e-8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"361", "-5", "123.5 30", "123 60", "north", "61-00"})
    void refusesOtherBearings(String typed) {
        assertThatThrownBy(() -> Bearings.read(typed)).isInstanceOf(BadCoordinates.class);
    }

    @Test
    void anyPolygonWalkedByItsExactLegsComesOutAsItWas() throws BadCoordinates {
        long seed = 77;
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            int corners = 3 + random.nextInt(9);
            double turn = 360.0 / corners;
            List<Waypoint> rows = new ArrayList<>();
            rows.add(new Waypoint("1", WaypointKind.START_POINT, typed("39.85 N 46.75 E"), null));
            for (int k = 1; k <= corners; k++) {
                Leg leg = new Leg((random.nextDouble() * 0.2 + k * turn) % 360, 200, North.TRUE, 0);
                rows.add(new Waypoint(
                        Integer.toString(k),
                        k == corners ? WaypointKind.CLOSING : WaypointKind.TURNING_POINT,
                        null,
                        leg));
            }

            Boundary boundary = Traverse.of(rows, 50);

            String as = "seed " + seed + ", polygon " + i;
            Closing closing = boundary.findClosing().orElseThrow();
            assertThat(closing.metres()).as(as).isLessThan(0.02 * 200 * corners);
            // After the adjustment the last leg ends where the first began: its correction is the whole error.
            BoundaryPoint last = boundary.points().getLast();
            assertThat(last.moved()).as(as).isEqualTo(closing.metres() * (corners - 1) / corners, within(1e-6));
        }
    }

    private static List<Waypoint> square(double first, double side) {
        List<Waypoint> rows = new ArrayList<>();
        rows.add(new Waypoint("1", WaypointKind.START_POINT, typed("39.85 N 46.75 E"), null));
        for (int k = 0; k < 3; k++) {
            rows.add(new Waypoint(
                    Integer.toString(k + 2),
                    WaypointKind.TURNING_POINT,
                    null,
                    new Leg((first + 90 * k) % 360, side, North.TRUE, 0)));
        }
        rows.add(closing(new Leg((first + 270) % 360, side, North.TRUE, 0)));
        return rows;
    }

    private static Waypoint closing(Leg leg) {
        return new Waypoint("close", WaypointKind.CLOSING, null, leg);
    }

    private static @Nullable TypedPoint typed(String text) {
        try {
            return Notation.DEGREES.read(text);
        } catch (BadCoordinates e) {
            throw new AssertionError(text, e);
        }
    }
}
