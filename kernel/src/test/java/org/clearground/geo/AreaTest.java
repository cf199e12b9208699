package org.clearground.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

class AreaTest {

    @Test
    void globeHasTheSurfaceOfTheEllipsoid() {
        // 2π a² + 2π b² atanh(e)/e for WGS84
        assertThat(Area.squareMetres(Shapes.box(-180, -90, 180, 90))).isCloseTo(510_065_621_724_088.4, within(5.0));
    }

    @Test
    void rectanglesHaveTheZoneFormulasArea() {
        Random random = new Random(11);
        for (int i = 0; i < 2000; i++) {
            double height = Math.pow(10, -4 * random.nextDouble()) * 3;
            double south = Grid.snap(-88 + random.nextDouble() * 170);
            double north = Grid.snap(south + height);
            double west = Grid.snap(-179 + random.nextDouble() * 350);
            double east = Grid.snap(west + height);
            double expected = Math.toRadians(east - west) * (zone(north) - zone(south));
            assertThat(Area.squareMetres(Shapes.box(west, south, east, north)))
                    .as("seed 11, round %d", i)
                    .isCloseTo(expected, within(0.01));
        }
    }

    @Test
    void tinyPolygonFarFromTheOriginIsExact() {
        // 3 m by 3.3 m; its scale factors by the radii of curvature are exact here to 1e-6
        double lon = 46.75;
        double lat = 39.82;
        double size = 3e-5;
        double phi = Math.toRadians(lat + size / 2);
        double w2 = 1 - Ellipsoid.E2 * Math.sin(phi) * Math.sin(phi);
        double metresNorth = Ellipsoid.A * (1 - Ellipsoid.E2) / Math.pow(w2, 1.5) * Math.toRadians(size);
        double metresEast = Ellipsoid.A / Math.sqrt(w2) * Math.cos(phi) * Math.toRadians(size);
        assertThat(Area.squareMetres(Shapes.box(lon, lat, lon + size, lat + size)))
                .isCloseTo(metresNorth * metresEast, within(1e-6));
    }

    @Test
    void seriesAndClosedFormAgreeWhereTheyMeet() {
        Random random = new Random(12);
        for (int i = 0; i < 500; i++) {
            Polygon star = Shapes.star(random, 40 + random.nextInt(20), -80 + random.nextInt(160), 0.55);
            double middle = star.getEnvelopeInternal().centre().y;
            var ring = star.getExteriorRing().getCoordinateSequence();
            assertThat(new SeriesIntegral(middle).ofRing(ring))
                    .as("seed 12, round %d", i)
                    .isCloseTo(new SineIntegral(middle).ofRing(ring), within(1e-3));
        }
    }

    @Test
    void slopingEdgesAgreeWithFineSlices() {
        // a triangle of some 1,000 km² against the midpoint rule over its sloping edge
        Polygon triangle = Grid.FACTORY.createPolygon(new Coordinate[] {
            new Coordinate(46, 39), new Coordinate(46.5, 39), new Coordinate(46.5, 39.4), new Coordinate(46, 39)
        });
        double sum = 0;
        int slices = 100_000;
        for (int i = 0; i < slices; i++) {
            sum += zone(39 + 0.4 * (i + 0.5) / slices) - zone(39);
        }
        assertThat(Area.squareMetres(triangle)).isCloseTo(sum / slices * Math.toRadians(0.5), within(0.01));
    }

    @Test
    void holesAreTakenOffWhateverTheirDirection() {
        Polygon shell = Shapes.box(46, 39, 46.01, 39.01);
        Polygon hole = Shapes.box(46.002, 39.002, 46.004, 39.004);
        double expected = Area.squareMetres(shell) - Area.squareMetres(hole);
        for (var inner :
                new LinearRing[] {hole.getExteriorRing(), hole.getExteriorRing().reverse()}) {
            Polygon holed = Grid.FACTORY.createPolygon(shell.getExteriorRing(), new LinearRing[] {inner});
            assertThat(Area.squareMetres(holed)).isCloseTo(expected, within(1e-6));
        }
    }

    @Test
    void pointsAndLinesAndEmptyPolygonsHaveNoArea() {
        Geometry mixed = Grid.FACTORY.createGeometryCollection(new Geometry[] {
            Grid.FACTORY.createPoint(new Coordinate(46, 39)),
            Grid.FACTORY.createPolygon(),
            Shapes.box(46, 39, 46.1, 39.1)
        });
        assertThat(Area.squareMetres(mixed)).isEqualTo(Area.squareMetres(Shapes.box(46, 39, 46.1, 39.1)));
        assertThat(Area.rounded(Grid.empty()).value()).isZero();
    }

    @Test
    void partsOfACutAddUp() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            double size = Math.pow(10, -1 - 3 * random.nextDouble());
            Polygon whole = Shapes.star(random, 46.5, 39.7, size);
            Polygon knife = Shapes.star(random, 46.5, 39.7, size);
            double inside = Area.squareMetres(Overlay.intersection(whole, knife));
            double outside = Area.squareMetres(Overlay.difference(whole, knife));
            // a new corner moves by at most half a step, some 0.5 mm, across the neighbouring edges
            double snapping = 2e-3 * 2 * whole.getLength() * 111_000;
            assertThat(inside + outside)
                    .as("seed %d", seed)
                    .isCloseTo(Area.squareMetres(whole), within(Math.max(snapping, 1e-6)));
        }
    }

    /// Snyder 3-12, written down a second time.
    private static double zone(double latitude) {
        double e = Math.sqrt(Ellipsoid.E2);
        double sine = Math.sin(Math.toRadians(latitude));
        double atanh = Math.log((1 + e * sine) / (1 - e * sine)) / 2;
        return Ellipsoid.A
                * Ellipsoid.A
                * (1 - Ellipsoid.E2)
                / 2
                * (sine / (1 - Ellipsoid.E2 * sine * sine) + atanh / e);
    }
}
