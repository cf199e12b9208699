package org.clearground.report.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/// However many shapes a layer has, its paths stay as long as a picture needs.
class OutlinesTest {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final Envelope EXTENT = new Envelope(46, 48, 39, 40);
    private static final int LONGEST = 300_000;

    @Test
    void aShapeTooSmallToBeSeenIsASquareAndSeveralInOnePlaceAreOne() {
        Outlines outlines = Outlines.on(EXTENT);
        outlines.add(star(47, 39.5, 0.001, new Random(1)));
        List<String> one = outlines.paths();
        outlines.add(star(47, 39.5, 0.001, new Random(2)));
        assertThat(outlines.paths()).isEqualTo(one).hasSize(1);
        assertThat(outlines.count()).isEqualTo(2);
    }

    @Test
    void nothingIsDrawnOfWhatLiesOutside() {
        Outlines outlines = Outlines.on(EXTENT);
        outlines.add(star(20, 10, 0.001, new Random(1)));
        outlines.add(star(20, 10, 1, new Random(1)));
        assertThat(outlines.paths()).isEmpty();
    }

    @Test
    void manySmallShapesStayWithinTheBudget() {
        assertThat(length(60_000, 0.001)).isBetween(1_000, LONGEST);
    }

    @Test
    void manyLargeShapesStayWithinTheBudget() {
        assertThat(length(20_000, 0.03)).isBetween(1_000, LONGEST);
    }

    /// The letters of the paths of so many shapes all over the map.
    private static int length(int shapes, double radius) {
        Random random = new Random(7);
        Outlines outlines = Outlines.on(EXTENT);
        for (int i = 0; i < shapes; i++) {
            outlines.add(star(46 + 2 * random.nextDouble(), 39 + random.nextDouble(), radius, random));
        }
        assertThat(outlines.count()).isEqualTo(shapes);
        return outlines.paths().stream().mapToInt(String::length).sum();
    }

    private static Polygon star(double lon, double lat, double radius, Random random) {
        int corners = 12;
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double far = radius * (0.6 + 0.4 * random.nextDouble());
            double angle = 2 * Math.PI * i / corners;
            ring[i] = new Coordinate(lon + far * Math.cos(angle), lat + far * Math.sin(angle));
        }
        ring[corners] = ring[0];
        return GEOMETRY.createPolygon(ring);
    }
}
