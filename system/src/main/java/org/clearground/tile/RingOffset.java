package org.clearground.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;

/// Moves every edge of a ring outward by a little, and rounds its corners: what the ring goes round stays
/// inside. Bays that are narrow or hardly to be seen are filled first. Where it is not plain to see that the
/// ring holds, there is no answer, and a slower way has one.
final class RingOffset {

    /// A corner of a right angle moves 1.4 times as far as its edges; sharper ones than this are cut off.
    private static final double SHARPEST = 0.25;

    /// More corners than that take longer to be checked than the slower way takes.
    private static final int MOST_CORNERS = 128;

    private static final int LEAST_CORNERS = 3;
    private static final int PASSES = 3;

    /// Counterclockwise, the first corner once.
    private final Coordinate[] old;

    /// Whether what lies inside the ring is safe ground, whose edges move inward.
    private final boolean hole;

    private RingOffset(Coordinate[] ring, boolean hole) {
        boolean ccw = Orientation.isCCW(ring);
        this.hole = hole;
        old = new Coordinate[ring.length - 1];
        for (int i = 0; i < old.length; i++) {
            old[i] = ring[ccw ? i : old.length - i];
        }
    }

    /// The ring moved outward, or a hole's ring inward; counterclockwise, the first corner repeated.
    ///
    /// @param away how far the edges move, more than rounding brings them back
    /// @param bay  bays of less depth are filled; 0 for none
    static Optional<Coordinate[]> of(LinearRing ring, boolean hole, double away, double bay) {
        Coordinate[] corners = ring.getCoordinates();
        if (corners.length > MOST_CORNERS) {
            return Optional.empty();
        }
        RingOffset offset = new RingOffset(corners, hole);
        Coordinate[] filled = offset.filled(bay);
        return moved(filled, hole ? -away : away).filter(offset::holds);
    }

    /// Without the corners of bays. Of a hole the same corners are its capes, so that it shrinks.
    private Coordinate[] filled(double bay) {
        Coordinate[] ring = old;
        for (int pass = 0; pass < PASSES; pass++) {
            List<Coordinate> kept = new ArrayList<>(ring.length);
            for (int i = 0; i < ring.length; i++) {
                Coordinate before = kept.isEmpty() ? ring[ring.length - 1] : kept.getLast();
                Coordinate after = ring[(i + 1) % ring.length];
                if (!isBay(before, ring[i], after, bay)) {
                    kept.add(ring[i]);
                }
            }
            if (kept.size() == ring.length || kept.size() < LEAST_CORNERS) {
                break;
            }
            ring = kept.toArray(Coordinate[]::new);
        }
        return ring;
    }

    private boolean isBay(Coordinate before, Coordinate at, Coordinate after, double bay) {
        double side = side(before, at, after) * (hole ? -1 : 1);
        if (side >= 0) {
            return false;
        }
        double across = length(before, after);
        double along = (at.x - before.x) * (after.x - at.x) + (at.y - before.y) * (after.y - at.y);
        boolean sharp = 1 + along / (length(before, at) * length(at, after)) < 2 * SHARPEST;
        return sharp || -side < bay * across;
    }

    private static Optional<Coordinate[]> moved(Coordinate[] ring, double away) {
        int n = ring.length;
        Coordinate[] out = new Coordinate[2 * n + 1];
        int size = 0;
        for (int i = 0; i < n; i++) {
            Coordinate at = ring[i];
            Coordinate before = ring[(i + n - 1) % n];
            Coordinate after = ring[(i + 1) % n];
            double length1 = length(before, at);
            double length2 = length(at, after);
            if (length1 == 0 || length2 == 0) {
                return Optional.empty();
            }
            // outward of a counterclockwise ring is to the right of its way
            double nx1 = (at.y - before.y) / length1;
            double ny1 = (before.x - at.x) / length1;
            double nx2 = (after.y - at.y) / length2;
            double ny2 = (at.x - after.x) / length2;
            double together = 1 + nx1 * nx2 + ny1 * ny2;
            if (together >= SHARPEST) {
                out[size++] = whole(at.x + away * (nx1 + nx2) / together, at.y + away * (ny1 + ny2) / together);
            } else if (away > 0 && side(before, at, after) > 0) {
                // a tip is cut off as far beyond it as the edges move: along the first edge, then back along the second
                out[size++] = whole(at.x + away * (nx1 - ny1), at.y + away * (ny1 + nx1));
                out[size++] = whole(at.x + away * (nx2 + ny2), at.y + away * (ny2 - nx2));
            } else {
                return Optional.empty();
            }
        }
        out[size] = new Coordinate(out[0]);
        return Optional.of(Arrays.copyOf(out, size + 1));
    }

    private static Coordinate whole(double x, double y) {
        return new Coordinate(Math.rint(x), Math.rint(y));
    }

    /// Whether the rings of two parts keep apart: they do not meet, and neither goes round the other.
    static boolean apart(LinearRing one, LinearRing other) {
        if (!one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())) {
            return true;
        }
        Coordinate[] a = one.getCoordinates();
        Coordinate[] b = other.getCoordinates();
        for (int i = 1; i < a.length; i++) {
            for (int j = 1; j < b.length; j++) {
                if (cross(a[i - 1], a[i], b[j - 1], b[j])) {
                    return false;
                }
            }
        }
        return !contains(a, b[0]) && !contains(b, a[0]);
    }

    private static double length(Coordinate a, Coordinate b) {
        double x = b.x - a.x;
        double y = b.y - a.y;
        return Math.sqrt(x * x + y * y);
    }

    /// Whether the new ring crosses neither itself nor the old one, and the old one lies inside; of a hole, the
    /// new one in the old.
    private boolean holds(Coordinate[] out) {
        int n = out.length - 1;
        for (int i = 0; i < n; i++) {
            if (out[i].equals2D(out[i + 1])) {
                return false;
            }
            for (int j = i + 1; j < n; j++) {
                boolean neighbours = j == i + 1 || (i == 0 && j == n - 1);
                if (!neighbours && cross(out[i], out[i + 1], out[j], out[j + 1])) {
                    return false;
                }
            }
            for (int j = 0; j < old.length; j++) {
                if (cross(out[i], out[i + 1], old[j], old[(j + 1) % old.length])) {
                    return false;
                }
            }
        }
        return turnsBackNowhere(out) && (hole ? contains(old, out[0]) : contains(out, old[0]));
    }

    /// Neighbouring edges share a corner; they must not lie on each other.
    private static boolean turnsBackNowhere(Coordinate[] out) {
        int n = out.length - 1;
        for (int i = 0; i < n; i++) {
            Coordinate a = out[i];
            Coordinate b = out[i + 1];
            Coordinate c = out[(i + 2) % n];
            double along = (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y);
            if (side(a, b, c) == 0 && along <= 0) {
                return false;
            }
        }
        return true;
    }

    /// Whether two edges meet, touching included.
    private static boolean cross(Coordinate a, Coordinate b, Coordinate c, Coordinate d) {
        if (Math.max(a.x, b.x) < Math.min(c.x, d.x)
                || Math.max(c.x, d.x) < Math.min(a.x, b.x)
                || Math.max(a.y, b.y) < Math.min(c.y, d.y)
                || Math.max(c.y, d.y) < Math.min(a.y, b.y)) {
            return false;
        }
        return side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0;
    }

    private static double side(Coordinate a, Coordinate b, Coordinate p) {
        return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
    }

    private static boolean contains(Coordinate[] ring, Coordinate p) {
        boolean inside = false;
        for (int i = 0; i < ring.length; i++) {
            Coordinate a = ring[i];
            Coordinate b = ring[(i + 1) % ring.length];
            if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) {
                inside = !inside;
            }
        }
        return inside;
    }
}
