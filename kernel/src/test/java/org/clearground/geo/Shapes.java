package org.clearground.geo;

import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
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

    /// A square with a square hole, both counter-clockwise.
    static Polygon holed(double lon, double lat, double size) {
        LinearRing shell = ring(lon, lat, size);
        return Grid.FACTORY.createPolygon(shell, new LinearRing[] {ring(lon + size / 4, lat + size / 4, size / 4)});
    }

    private static LinearRing ring(double lon, double lat, double size) {
        return Grid.FACTORY.createLinearRing(new Coordinate[] {
            at(lon, lat), at(lon + size, lat), at(lon + size, lat + size), at(lon, lat + size), at(lon, lat)
        });
    }

    private static Coordinate at(double lon, double lat) {
        return new Coordinate(Grid.snap(lon), Grid.snap(lat));
    }

    /// A point, polygon or multipolygon, with holes, parts or nothing in it.
    static Geometry any(Random random) {
        double lon = random.nextDouble() * 300 - 150;
        double lat = random.nextDouble() * 140 - 70;
        return switch (random.nextInt(5)) {
            case 0 -> new Position(lon, lat).point();
            case 1 -> star(random, lon, lat, 0.1);
            case 2 -> holed(lon, lat, 0.01);
            case 3 -> random.nextBoolean() ? Grid.empty() : Grid.FACTORY.createPolygon();
            default ->
                Grid.FACTORY.createMultiPolygon(new Polygon[] {
                    star(random, lon, lat, 0.1), holed(lon + 1, lat, 0.1), star(random, lon, lat + 1, 0.1)
                });
        };
    }
}
