package org.clearground.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

class ShapesTest {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final double GRID = 1e8;

    private final Random random = new Random(20261122);

    private double any(double middle, double steps) {
        double value = middle + random.nextGaussian() / 100;
        return steps == 0 ? value : Math.rint(value * steps) / steps;
    }

    private LinearRing ring(double lon, double lat, double steps) {
        Coordinate[] corners = new Coordinate[4 + random.nextInt(40)];
        for (int i = 0; i < corners.length - 1; i++) {
            corners[i] = new Coordinate(any(lon, steps), any(lat, steps));
        }
        corners[corners.length - 1] = new Coordinate(corners[0]);
        return GEOMETRY.createLinearRing(corners);
    }

    private Polygon[] polygons(double steps) {
        Polygon[] parts = new Polygon[1 + random.nextInt(3)];
        for (int i = 0; i < parts.length; i++) {
            double lon = random.nextInt(360) - 180.0;
            double lat = random.nextInt(180) - 90.0;
            LinearRing[] holes = new LinearRing[random.nextInt(3)];
            for (int h = 0; h < holes.length; h++) {
                holes[h] = ring(lon, lat, steps);
            }
            parts[i] = GEOMETRY.createPolygon(ring(lon, lat, steps), holes);
        }
        return parts;
    }

    private static void comesBack(Geometry shape, Geometry as) {
        assertThat(Shapes.unpack(Shapes.pack(shape)).equalsExact(as))
                .as("%s", shape)
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {GRID, 1, 0})
    void shapesOnTheGridOnWholeUnitsAndOnNeitherComeBackToTheLastDigit(double steps) {
        for (int i = 0; i < 300; i++) {
            Polygon[] parts = polygons(steps);
            Geometry all = GEOMETRY.createMultiPolygon(parts);
            comesBack(all, all);
            comesBack(parts[0], GEOMETRY.createMultiPolygon(new Polygon[] {parts[0]}));
            Geometry line = GEOMETRY.createLineString(parts[0].getExteriorRing().getCoordinates());
            comesBack(line, line);
            Geometry point = GEOMETRY.createPoint(parts[0].getCoordinate());
            comesBack(point, point);
        }
    }

    @Test
    void emptyShapesComeBackEmpty() {
        comesBack(GEOMETRY.createMultiPolygon(), GEOMETRY.createMultiPolygon());
        comesBack(GEOMETRY.createPoint(), GEOMETRY.createPoint());
    }

    @Test
    void cornersOfAFieldTakeLittleMoreThanSixBytesEach() {
        Geometry field = GEOMETRY.createPolygon(ring(46, 39, GRID));
        assertThat(Shapes.pack(field).length).isLessThan(20 + 9 * field.getNumPoints());
    }

    @Test
    void refusesWhatAMapDoesNotDraw() {
        Geometry points = GEOMETRY.createMultiPointFromCoords(new Coordinate[] {new Coordinate(1, 2)});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shapes.pack(points))
                .withMessageContaining("MultiPoint");
    }
}
