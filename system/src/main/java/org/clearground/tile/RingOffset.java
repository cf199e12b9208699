package org.clearground.tile;

import java.util.Arrays;
import java.util.Optional;

/// Moves every edge of a ring outward by a little, and rounds its corners: what the ring goes round stays
/// inside. Bays that are narrow or hardly to be seen are filled first. Where it is not plain to see that the
/// ring holds, there is no answer, and a slower way has one.
final class RingOffset {

    /// A corner of a right angle moves 1.4 times as far as its edges; sharper ones than this are cut off.
    private static final double SHARPEST = 0.25;

    /// More corners than that take longer to be checked than the slower way takes.
    private static final int MOST_CORNERS = 512;

    private static final int LEAST_CORNERS = 3;
    private static final int PASSES = 3;

    /// Where the ring would not hold, bays this many times as deep are filled as well.
    private static final int DEEPER = 4;

    /// Counterclockwise.
    private final Ring old;

    /// Whether what lies inside the ring is safe ground, whose edges move inward.
    private final boolean hole;

    private RingOffset(Ring old, boolean hole) {
        this.old = old;
        this.hole = hole;
    }

    /// The ring moved outward, or a hole's ring inward; counterclockwise.
    ///
    /// @param away how far the edges move, more than rounding brings them back
    /// @param bay  bays of less depth are filled; 0 for none
    static Optional<Ring> of(Ring ring, boolean hole, double away, double bay) {
        if (ring.size() > MOST_CORNERS || ring.size() < LEAST_CORNERS) {
            return Optional.empty();
        }
        RingOffset offset = new RingOffset(ring.ccw(), hole);
        Optional<Ring> moved = offset.moved(away, bay);
        return moved.isPresent() ? moved : offset.moved(away, DEEPER * Math.max(bay, away));
    }

    private Optional<Ring> moved(double away, double bay) {
        return moved(filled(bay), hole ? -away : away).filter(this::holds);
    }

    /// Without the corners of bays. Of a hole the same corners are its capes, so that it shrinks.
    private Ring filled(double bay) {
        Ring ring = old;
        for (int pass = 0; pass < PASSES; pass++) {
            Ring fewer = withoutBays(ring, bay);
            if (fewer.size() == ring.size() || fewer.size() < LEAST_CORNERS) {
                break;
            }
            ring = fewer;
        }
        return ring;
    }

    private Ring withoutBays(Ring ring, double bay) {
        double[] x = ring.x();
        double[] y = ring.y();
        int n = x.length;
        double[] keptX = new double[n];
        double[] keptY = new double[n];
        int kept = 0;
        double beforeX = x[n - 1];
        double beforeY = y[n - 1];
        for (int i = 0; i < n; i++) {
            int after = i + 1 < n ? i + 1 : 0;
            if (!isBay(x[i] - beforeX, y[i] - beforeY, x[after] - x[i], y[after] - y[i], bay)) {
                beforeX = x[i];
                beforeY = y[i];
                keptX[kept] = beforeX;
                keptY[kept++] = beforeY;
            }
        }
        return kept == n ? ring : new Ring(Arrays.copyOf(keptX, kept), Arrays.copyOf(keptY, kept));
    }

    /// Whether two edges, given by how far they go, lead round a bay.
    private boolean isBay(double x1, double y1, double x2, double y2, double bay) {
        double side = (x1 * y2 - y1 * x2) * (hole ? -1 : 1);
        if (side >= 0) {
            return false;
        }
        boolean shallow = -side < bay * length(x1 + x2, y1 + y2);
        return shallow || 1 + (x1 * x2 + y1 * y2) / (length(x1, y1) * length(x2, y2)) < 2 * SHARPEST;
    }

    private static Optional<Ring> moved(Ring ring, double away) {
        int n = ring.size();
        double[] x = ring.x();
        double[] y = ring.y();
        Ring.Builder out = new Ring.Builder(n + LEAST_CORNERS);
        double x1 = x[0] - x[n - 1];
        double y1 = y[0] - y[n - 1];
        double length1 = length(x1, y1);
        for (int i = 0; i < n; i++) {
            int after = i + 1 < n ? i + 1 : 0;
            double x2 = x[after] - x[i];
            double y2 = y[after] - y[i];
            double length2 = length(x2, y2);
            if (length1 == 0 || length2 == 0) {
                return Optional.empty();
            }
            // outward of a counterclockwise ring is to the right of its way
            double nx1 = y1 / length1;
            double ny1 = -x1 / length1;
            double nx2 = y2 / length2;
            double ny2 = -x2 / length2;
            double together = 1 + nx1 * nx2 + ny1 * ny2;
            if (together >= SHARPEST) {
                double share = away / together;
                out.add(Math.rint(x[i] + share * (nx1 + nx2)), Math.rint(y[i] + share * (ny1 + ny2)));
            } else if (away > 0 && x1 * y2 - y1 * x2 > 0) {
                // a tip is cut off as far beyond it as the edges move: along the first edge, then back along the second
                out.add(Math.rint(x[i] + away * (nx1 - ny1)), Math.rint(y[i] + away * (ny1 + nx1)));
                out.add(Math.rint(x[i] + away * (nx2 + ny2)), Math.rint(y[i] + away * (ny2 - nx2)));
            } else {
                return Optional.empty();
            }
            x1 = x2;
            y1 = y2;
            length1 = length2;
        }
        return Optional.of(out.ring());
    }

    private static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    /// Whether the new ring crosses neither itself nor the old one, and the old one lies inside; of a hole, the
    /// new one in the old.
    private boolean holds(Ring out) {
        if (out.size() < LEAST_CORNERS) {
            return false;
        }
        return (hole ? Stars.hold(old, out) : Stars.hold(out, old)) || holdsByItsEdges(out);
    }

    private boolean holdsByItsEdges(Ring out) {
        return !out.edges().turnBack() && !out.edges().crossThemselves() && (hole ? old.holds(out) : out.holds(old));
    }
}
