package org.clearground.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/// The grid of the tiles: spherical Mercator, [#EXTENT] units a tile, so that a unit halves with every zoom; x to
/// the east, y to the south.
final class WorldGrid {

    /// Units along a tile's side.
    static final int EXTENT = 4096;

    /// As far as the projection goes.
    private static final double LAST_LATITUDE = 85.05112877980659;

    private static final double ROUND = 360.0;

    /// How far a straight edge in degrees may lie beside the straight edge between its ends on the grid, as a
    /// share of the world: less than a third of a unit at the deepest zoom.
    private static final double STRAIGHT = 1e-9;

    private static final int MOST_STEPS = 1000;

    private WorldGrid() {}

    static double units(int zoom) {
        return (double) EXTENT * (1L << zoom);
    }

    static double x(double lon, int zoom) {
        return (lon + ROUND / 2) / ROUND * units(zoom);
    }

    static double y(double lat, int zoom) {
        double phi = Math.toRadians(Math.clamp(lat, -LAST_LATITUDE, LAST_LATITUDE));
        double sine = Math.sin(phi);
        return (1 - Math.log((1 + sine) / (1 - sine)) / (2 * Math.PI)) / 2 * units(zoom);
    }

    static double longitude(double x, int zoom) {
        return x / units(zoom) * ROUND - ROUND / 2;
    }

    static double latitude(double y, int zoom) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y / units(zoom)))));
    }

    /// A box in degrees on the grid of a zoom, the one of whatever fills it.
    static Envelope box(Envelope degrees, int zoom) {
        return degrees.isNull()
                ? new Envelope()
                : new Envelope(
                        x(degrees.getMinX(), zoom),
                        x(degrees.getMaxX(), zoom),
                        y(degrees.getMaxY(), zoom),
                        y(degrees.getMinY(), zoom));
    }

    /// Polygons in degrees on the grid of a zoom. Long edges get points between their ends, since what is
    /// straight in degrees is bent on the grid.
    ///
    /// @param box theirs
    static Area project(Area degrees, Envelope box, int zoom) {
        boolean straight = steps(box.getMinY(), box.getMaxY()) == 1
                && Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY())) < LAST_LATITUDE;
        UnaryOperator<Ring> ring = straight ? new Flat(box, zoom)::ring : r -> line(r, zoom);
        return degrees.with(ring);
    }

    /// The projection near a latitude, by the first terms of its series: where no edge needs a point between its
    /// ends, what they leave out is less than a thousandth of a unit at the deepest zoom.
    private static final class Flat {
        private final double east;
        private final double middle;
        private final double y;
        private final double first;
        private final double second;
        private final double third;

        Flat(Envelope box, int zoom) {
            middle = (box.getMinY() + box.getMaxY()) / 2;
            double phi = Math.toRadians(middle);
            double tan = Math.tan(phi);
            double degree = Math.toRadians(1);
            east = units(zoom) / ROUND;
            y = y(middle, zoom);
            first = -units(zoom) / (2 * Math.PI) / Math.cos(phi) * degree;
            second = first * tan / 2 * degree;
            third = first * (1 + 2 * tan * tan) / 6 * degree * degree;
        }

        Ring ring(Ring degrees) {
            int n = degrees.size();
            double[] x = new double[n];
            double[] across = new double[n];
            for (int i = 0; i < n; i++) {
                double d = degrees.y()[i] - middle;
                x[i] = (degrees.x()[i] + ROUND / 2) * east;
                across[i] = y + d * (first + d * (second + d * third));
            }
            return new Ring(x, across);
        }
    }

    private static Ring line(Ring degrees, int zoom) {
        double[] lon = degrees.x();
        double[] lat = degrees.y();
        int n = degrees.size();
        Ring.Builder out = new Ring.Builder(2 * n);
        for (int i = 0; i < n; i++) {
            int next = i + 1 < n ? i + 1 : 0;
            int steps = steps(lat[i], lat[next]);
            for (int step = 0; step < steps; step++) {
                double share = (double) step / steps;
                out.add(x(lon[i] + share * (lon[next] - lon[i]), zoom), y(lat[i] + share * (lat[next] - lat[i]), zoom));
            }
        }
        return out.ring();
    }

    /// A line in degrees on the grid of a zoom.
    static Coordinate[] line(Coordinate[] degrees, int zoom) {
        List<Coordinate> out = new ArrayList<>(degrees.length);
        for (int i = 0; i < degrees.length; i++) {
            if (i > 0) {
                between(degrees[i - 1], degrees[i], zoom, out);
            }
            out.add(point(degrees[i].x, degrees[i].y, zoom));
        }
        return out.toArray(Coordinate[]::new);
    }

    static Coordinate point(double lon, double lat, int zoom) {
        return new Coordinate(x(lon, zoom), y(lat, zoom));
    }

    private static void between(Coordinate from, Coordinate to, int zoom, List<Coordinate> out) {
        int steps = steps(from.y, to.y);
        for (int step = 1; step < steps; step++) {
            double share = (double) step / steps;
            out.add(point(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y), zoom));
        }
    }

    /// Into how many parts an edge is cut: its bend grows with the square of its height.
    private static int steps(double from, double to) {
        double height = Math.toRadians(to - from);
        double phi = Math.toRadians(Math.min(Math.max(Math.abs(from), Math.abs(to)), LAST_LATITUDE));
        double bend = height * height / 8 * Math.tan(phi) / Math.cos(phi) / (2 * Math.PI);
        return Math.clamp((long) Math.ceil(Math.sqrt(bend / STRAIGHT)), 1, MOST_STEPS);
    }
}
