package org.clearground.tile;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/// A ring without an object for each corner; the first corner is not repeated at its end. For one thread at a
/// time.
final class Ring {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final double[] x;
    private final double[] y;
    private @Nullable Edges edges;

    /// @param x as many numbers as there are corners; kept, not copied
    /// @param y as many
    Ring(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    static Ring of(LinearRing ring) {
        Coordinate[] corners = ring.getCoordinates();
        double[] x = new double[Math.max(0, corners.length - 1)];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = corners[i].x;
            y[i] = corners[i].y;
        }
        return new Ring(x, y);
    }

    /// Collects corners; one that is the same as the one before is left out.
    static final class Builder {
        private double[] x;
        private double[] y;
        private int size;

        Builder(int corners) {
            x = new double[corners];
            y = new double[corners];
        }

        void add(double nextX, double nextY) {
            if (size > 0 && x[size - 1] == nextX && y[size - 1] == nextY) {
                return;
            }
            if (size == x.length) {
                x = Arrays.copyOf(x, 2 * size + 2);
                y = Arrays.copyOf(y, 2 * size + 2);
            }
            x[size] = nextX;
            y[size++] = nextY;
        }

        Ring ring() {
            while (size > 1 && x[size - 1] == x[0] && y[size - 1] == y[0]) {
                size--;
            }
            return new Ring(Arrays.copyOf(x, size), Arrays.copyOf(y, size));
        }
    }

    LinearRing geometry() {
        Coordinate[] corners = new Coordinate[x.length + 1];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = new Coordinate(x[i % x.length], y[i % x.length]);
        }
        return GEOMETRY.createLinearRing(corners);
    }

    int size() {
        return x.length;
    }

    /// Of all corners; not to be changed.
    double[] x() {
        return x;
    }

    /// Of all corners; not to be changed.
    double[] y() {
        return y;
    }

    /// For looking whether it meets others.
    Edges edges() {
        if (edges == null) {
            edges = new Edges(x, y);
        }
        return edges;
    }

    Envelope box() {
        if (x.length == 0) {
            return new Envelope();
        }
        double west = x[0];
        double east = x[0];
        double least = y[0];
        double most = y[0];
        for (int i = 1; i < x.length; i++) {
            west = x[i] < west ? x[i] : west;
            east = x[i] > east ? x[i] : east;
            least = y[i] < least ? y[i] : least;
            most = y[i] > most ? y[i] : most;
        }
        return new Envelope(west, east, least, most);
    }

    /// Whether it goes round counterclockwise, where y runs up.
    boolean isCcw() {
        double twice = 0;
        for (int i = 2; i < x.length; i++) {
            twice += (x[i - 1] - x[0]) * (y[i] - y[0]) - (x[i] - x[0]) * (y[i - 1] - y[0]);
        }
        return twice > 0;
    }

    /// The same, counterclockwise.
    Ring ccw() {
        return isCcw() ? this : reversed();
    }

    private Ring reversed() {
        int n = x.length;
        double[] otherX = new double[n];
        double[] otherY = new double[n];
        for (int i = 0; i < n; i++) {
            otherX[i] = x[n - 1 - i];
            otherY[i] = y[n - 1 - i];
        }
        return new Ring(otherX, otherY);
    }

    /// With whole corners, of which no two that follow each other are the same.
    Ring rounded() {
        Builder out = new Builder(x.length);
        for (int i = 0; i < x.length; i++) {
            out.add(Math.rint(x[i]), Math.rint(y[i]));
        }
        return out.ring();
    }

    /// Whether a point that is not on an edge lies inside.
    boolean contains(double atX, double atY) {
        boolean inside = false;
        for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
            if ((y[i] > atY) != (y[j] > atY) && atX < (x[j] - x[i]) * (atY - y[i]) / (y[j] - y[i]) + x[i]) {
                inside = !inside;
            }
        }
        return inside;
    }

    /// Whether two rings keep apart: they do not meet, and neither goes round the other.
    boolean isApart(Ring other) {
        return !box().intersects(other.box())
                || !edges().cross(other.edges()) && !contains(other.x[0], other.y[0]) && !other.contains(x[0], y[0]);
    }

    /// Whether another ring lies inside and does not meet it.
    boolean holds(Ring other) {
        return contains(other.x[0], other.y[0]) && !edges().cross(other.edges());
    }
}
