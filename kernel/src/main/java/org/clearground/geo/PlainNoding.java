package org.clearground.geo;

import org.jspecify.annotations.Nullable;

/// Bends the edges of two geometries through each other's corners and through the grid points nearest to where
/// they cross, as snap rounding does, where that is beyond doubt.
///
/// Distances are exact; JTS reckons in floating degrees, which are up to a millionth of a step beside the grid.
/// Whatever lies so close to the border of a grid point's square that both could differ is left to JTS, with a
/// margin of thousands.
final class PlainNoding {

    /// How near to the border of a square (in steps) is too near.
    private static final double MARGIN = 0.01;

    /// How far a corner may lie beside a line for floating degrees to see it on either side, in steps.
    private static final double NOISE = 1e-5;

    /// The sine of an angle below which noise moves a crossing too far.
    private static final double FLAT = 1e-3;

    private static final int OUTSIDE = 0;
    private static final int THROUGH = 1;
    private static final int DOUBT = 2;

    private final GridRings a;
    private final GridRings b;
    private final SegmentNodes onA;
    private final SegmentNodes onB;

    private PlainNoding(GridRings a, GridRings b) {
        this.a = a;
        this.b = b;
        onA = new SegmentNodes(a);
        onB = new SegmentNodes(b);
    }

    /// Both geometries with the nodes on their edges, or null when in doubt.
    static GridRings @Nullable [] of(GridRings a, GridRings b) {
        PlainNoding noding = new PlainNoding(a, b);
        if (!(isApart(a)
                && isApart(b)
                && corners(a, b, noding.onA)
                && corners(b, a, noding.onB)
                && noding.crossings())) {
            return null;
        }
        GridRings nodedA = noding.onA.noded();
        GridRings nodedB = noding.onB.noded();
        return nodedA == null || nodedB == null ? null : new GridRings[] {nodedA, nodedB};
    }

    /// Whether no corner comes near another edge of the same geometry.
    private static boolean isApart(GridRings rings) {
        for (int at = 0; at < rings.size(); at++) {
            int end = rings.next[at];
            for (int corner = 0; corner < rings.size(); corner++) {
                if (corner != at && corner != end && meets(rings, at, rings.x[corner], rings.y[corner]) != OUTSIDE) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean corners(GridRings rings, GridRings other, SegmentNodes nodes) {
        for (int at = 0; at < rings.size(); at++) {
            for (int corner = 0; corner < other.size(); corner++) {
                if (!node(rings, at, other.x[corner], other.y[corner], nodes)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Adds a grid point where a segment passes through it; false when in doubt.
    private static boolean node(GridRings rings, int at, long px, long py, SegmentNodes nodes) {
        int meets = meets(rings, at, px, py);
        if (meets == THROUGH && !isEnd(rings, at, px, py)) {
            nodes.add(at, px, py);
        }
        return meets != DOUBT;
    }

    private static boolean isEnd(GridRings rings, int at, long px, long py) {
        int end = rings.next[at];
        return rings.x[at] == px && rings.y[at] == py || rings.x[end] == px && rings.y[end] == py;
    }

    /// Whether a segment passes through the square around a grid point.
    private static int meets(GridRings rings, int at, long px, long py) {
        int end = rings.next[at];
        long x0 = rings.x[at];
        long x1 = rings.x[end];
        if (px < x0 && px < x1 || px > x0 && px > x1) {
            return OUTSIDE;
        }
        long y0 = rings.y[at];
        long y1 = rings.y[end];
        if (py < y0 && py < y1 || py > y0 && py > y1) {
            return OUTSIDE;
        }
        // the half width of the square across the segment, times the segment's length
        double half = 0.5 * (Math.abs(x1 - x0) + Math.abs(y1 - y0));
        double beside = Math.abs((px - x0) * (y1 - y0) - (py - y0) * (x1 - x0));
        if (beside > half * (1 + 2 * MARGIN)) {
            return OUTSIDE;
        }
        return beside < half * (1 - 2 * MARGIN) ? THROUGH : DOUBT;
    }

    private boolean crossings() {
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < b.size(); j++) {
                if (boxesMeet(i, j) && !crossing(i, j)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean boxesMeet(int i, int j) {
        int iEnd = a.next[i];
        int jEnd = b.next[j];
        return Math.min(a.x[i], a.x[iEnd]) <= Math.max(b.x[j], b.x[jEnd])
                && Math.min(b.x[j], b.x[jEnd]) <= Math.max(a.x[i], a.x[iEnd])
                && Math.min(a.y[i], a.y[iEnd]) <= Math.max(b.y[j], b.y[jEnd])
                && Math.min(b.y[j], b.y[jEnd]) <= Math.max(a.y[i], a.y[iEnd]);
    }

    /// Adds where two segments cross to all edges that pass there; false when in doubt.
    private boolean crossing(int i, int j) {
        int iEnd = a.next[i];
        int jEnd = b.next[j];
        long dxA = a.x[iEnd] - a.x[i];
        long dyA = a.y[iEnd] - a.y[i];
        long dxB = b.x[jEnd] - b.x[j];
        long dyB = b.y[jEnd] - b.y[j];
        long startB = (b.x[j] - a.x[i]) * dyA - (b.y[j] - a.y[i]) * dxA;
        long endB = (b.x[jEnd] - a.x[i]) * dyA - (b.y[jEnd] - a.y[i]) * dxA;
        long startA = (a.x[i] - b.x[j]) * dyB - (a.y[i] - b.y[j]) * dxB;
        long endA = (a.x[iEnd] - b.x[j]) * dyB - (a.y[iEnd] - b.y[j]) * dxB;
        double noiseA = NOISE * (Math.abs(dxA) + Math.abs(dyA));
        double noiseB = NOISE * (Math.abs(dxB) + Math.abs(dyB));
        double sine = Math.abs(dxA * dyB - dyA * dxB) / (Math.hypot(dxA, dyA) * Math.hypot(dxB, dyB));
        if (Math.min(Math.abs(startB), Math.abs(endB)) <= noiseA
                || Math.min(Math.abs(startA), Math.abs(endA)) <= noiseB) {
            // a corner on the other's line: its own square is where they meet, unless they run along each other
            return sine >= FLAT
                    || isEnd(a, i, b.x[j], b.y[j])
                    || isEnd(a, i, b.x[jEnd], b.y[jEnd])
                    || dxA == 0 && dxB == 0
                    || dyA == 0 && dyB == 0;
        }
        if (startB > 0 == endB > 0 || startA > 0 == endA > 0) {
            return true;
        }
        double share = (double) startA / (startA - endA);
        double x = a.x[i] + share * dxA;
        double y = a.y[i] + share * dyA;
        double margin = Math.max(MARGIN, NOISE / sine);
        return isInside(x, margin) && isInside(y, margin) && everywhere(Math.round(x), Math.round(y));
    }

    /// Whether a value is plainly nearest to one whole number.
    private static boolean isInside(double value, double margin) {
        return Math.abs(value - Math.rint(value)) < 0.5 - margin;
    }

    /// Adds a crossing to all edges that pass there. A corner was added before.
    private boolean everywhere(long px, long py) {
        if (a.find(px, py) >= 0 || b.find(px, py) >= 0) {
            return true;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!node(a, i, px, py, onA)) {
                return false;
            }
        }
        for (int j = 0; j < b.size(); j++) {
            if (!node(b, j, px, py, onB)) {
                return false;
            }
        }
        return true;
    }
}
