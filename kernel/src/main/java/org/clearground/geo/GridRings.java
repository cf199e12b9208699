package org.clearground.geo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/// The rings of polygons in whole steps of the [Grid] from an origin, so that cross products are exact. Each
/// ring goes round with the polygon's inside on its right; its last corner is followed by its first.
final class GridRings {

    /// How many steps a geometry may measure: so a cross product, and the sum of a ring's, stays below 2^63.
    private static final long WIDEST = 1L << 26;

    /// How many corners are worth comparing with each other.
    private static final int MOST = 400;

    final long[] x;
    final long[] y;

    /// The corner that follows, of the same ring.
    final int[] next;

    /// The corner before, of the same ring.
    final int[] previous;

    GridRings(long[] x, long[] y, int[] next) {
        this.x = x;
        this.y = y;
        this.next = next;
        previous = new int[next.length];
        for (int i = 0; i < next.length; i++) {
            previous[next[i]] = i;
        }
    }

    /// How many corners there are.
    int size() {
        return x.length;
    }

    /// The origin for two geometries, in steps: their lower left corner; null when they are too wide.
    static long @Nullable [] origin(Envelope a, Envelope b) {
        long minX = Grid.steps(Math.min(a.getMinX(), b.getMinX()));
        long minY = Grid.steps(Math.min(a.getMinY(), b.getMinY()));
        long width = Grid.steps(Math.max(a.getMaxX(), b.getMaxX())) - minX;
        long height = Grid.steps(Math.max(a.getMaxY(), b.getMaxY())) - minY;
        return width < WIDEST && height < WIDEST ? new long[] {minX, minY} : null;
    }

    /// The rings of polygons, or null when there are too many corners, or one is twice there or off the grid.
    static @Nullable GridRings of(List<Polygon> polygons, long[] origin) {
        int corners = 0;
        for (Polygon polygon : polygons) {
            corners += polygon.getNumPoints() - polygon.getNumInteriorRing() - 1;
        }
        if (corners > MOST) {
            return null;
        }
        Reader reader = new Reader(corners, origin);
        for (Polygon polygon : polygons) {
            if (!reader.add(polygon.getExteriorRing(), false)) {
                return null;
            }
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                if (!reader.add(polygon.getInteriorRingN(i), true)) {
                    return null;
                }
            }
        }
        return new GridRings(reader.x, reader.y, reader.next);
    }

    /// The number of the corner at a point, or -1.
    int find(long px, long py) {
        for (int i = 0; i < x.length; i++) {
            if (x[i] == px && y[i] == py) {
                return i;
            }
        }
        return -1;
    }

    /// Twice the area of a ring, positive when it goes round counterclockwise.
    ///
    /// @param ring its corners' numbers
    long area(int[] ring) {
        long area = 0;
        int before = ring[ring.length - 1];
        for (int at : ring) {
            area += x[before] * y[at] - x[at] * y[before];
            before = at;
        }
        return area;
    }

    /// Whether a point that is no corner and on no edge lies inside.
    boolean contains(long px, long py) {
        boolean inside = false;
        for (int i = 0; i < x.length; i++) {
            inside ^= crosses(i, next[i], px, py);
        }
        return inside;
    }

    /// Whether the ray to the right of a point crosses the edge between two corners.
    boolean crosses(int from, int to, long px, long py) {
        if (y[from] > py == y[to] > py) {
            return false;
        }
        long side = (x[to] - x[from]) * (py - y[from]) - (px - x[from]) * (y[to] - y[from]);
        return y[to] > y[from] ? side > 0 : side < 0;
    }

    /// Reads rings one after the other.
    private static final class Reader {
        final long[] x;
        final long[] y;
        final int[] next;
        private final long[] origin;
        private int size;

        Reader(int corners, long[] origin) {
            this.origin = origin;
            x = new long[corners];
            y = new long[corners];
            next = new int[corners];
        }

        boolean add(LinearRing ring, boolean isHole) {
            CoordinateSequence points = ring.getCoordinateSequence();
            int first = size;
            int n = points.size() - 1;
            for (int i = 0; i < n; i++) {
                double px = points.getX(i);
                double py = points.getY(i);
                long stepsX = Grid.steps(px);
                long stepsY = Grid.steps(py);
                if (Grid.degrees(stepsX) != px || Grid.degrees(stepsY) != py) {
                    return false;
                }
                x[size] = stepsX - origin[0];
                y[size] = stepsY - origin[1];
                next[size] = size + 1;
                size++;
            }
            next[size - 1] = first;
            return orient(first, isHole);
        }

        private boolean orient(int first, boolean isHole) {
            long area = 0;
            for (int i = first; i < size; i++) {
                int j = next[i];
                if (x[i] == x[j] && y[i] == y[j]) {
                    return false;
                }
                area += x[i] * y[j] - x[j] * y[i];
            }
            if (area > 0 != isHole) {
                reverse(x, first);
                reverse(y, first);
            }
            return area != 0;
        }

        private void reverse(long[] values, int first) {
            for (int i = first, j = size - 1; i < j; i++, j--) {
                long kept = values[i];
                values[i] = values[j];
                values[j] = kept;
            }
        }
    }
}
