package org.clearground.geo;

import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

/// Seeded shapes for the tests of this package.
final class Shapes {

    private Shapes() {}

    static Polygon box(double west, double south, double east, double north) {
        return (Polygon) Grid.FACTORY.toGeometry(new Envelope(west, east, south, north));
    }

    /// A valid star-shaped polygon on the grid around a random centre within half a radius of the given point.
    static Polygon star(Random random, double lon, double lat, double radius) {
        double x = lon + (random.nextDouble() - 0.5) * radius;
        double y = lat + (random.nextDouble() - 0.5) * radius;
        int corners = 3 + random.nextInt(12);
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * (i + 0.8 * random.nextDouble()) / corners;
            double reach = radius * (0.2 + 0.8 * random.nextDouble());
            ring[i] = new Coordinate(Grid.snap(x + reach * Math.cos(angle)), Grid.snap(y + reach * Math.sin(angle)));
        }
        ring[corners] = ring[0].copy();
        Polygon polygon = Grid.FACTORY.createPolygon(ring);
        return polygon.isValid() ? polygon : star(random, lon, lat, radius);
    }
}
