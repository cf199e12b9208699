package org.clearground.tile;

/// Looks at rings round whose middle every corner follows the one before, as most fields are: whether one lies
/// in another is found out in one turn. Of other rings it says nothing.
final class Stars {

    private final double middleX;
    private final double middleY;

    private Stars(Ring ring) {
        double x = 0;
        double y = 0;
        for (int i = 0; i < ring.size(); i++) {
            x += ring.x()[i];
            y += ring.y()[i];
        }
        middleX = x / ring.size();
        middleY = y / ring.size();
    }

    /// Whether it is plain that a counterclockwise ring crosses itself nowhere.
    static boolean isSimple(Ring ring) {
        return new Stars(ring).goesRoundOnce(ring);
    }

    /// Whether it is plain that neither of two counterclockwise rings crosses itself, and that one lies inside
    /// the other without meeting it.
    static boolean hold(Ring outer, Ring inner) {
        Stars stars = new Stars(inner);
        return stars.goesRoundOnce(inner) && stars.goesRoundOnce(outer) && stars.isInside(outer, inner);
    }

    private boolean goesRoundOnce(Ring ring) {
        int n = ring.size();
        double x = ring.x()[n - 1] - middleX;
        double y = ring.y()[n - 1] - middleY;
        int turns = 0;
        for (int i = 0; i < n; i++) {
            double nextX = ring.x()[i] - middleX;
            double nextY = ring.y()[i] - middleY;
            if (x * nextY - y * nextX <= 0) {
                return false;
            }
            if (y < 0 && nextY >= 0) {
                turns++;
            }
            x = nextX;
            y = nextY;
        }
        return turns == 1;
    }

    /// Goes round both at once. Between two directions in which one of them has a corner, both are straight: if
    /// the inner one is nearer in either direction, it is nearer between them.
    private boolean isInside(Ring outer, Ring inner) {
        int o = edgeTowards(outer, inner.x()[0], inner.y()[0]);
        int i = 0;
        if (o < 0 || side(outer, o, inner.x()[0], inner.y()[0]) <= 0) {
            return false;
        }
        for (int steps = inner.size() + outer.size(); steps > 0; steps--) {
            int nextI = i + 1 < inner.size() ? i + 1 : 0;
            int nextO = o + 1 < outer.size() ? o + 1 : 0;
            double innerX = inner.x()[nextI];
            double innerY = inner.y()[nextI];
            double outerX = outer.x()[nextO];
            double outerY = outer.y()[nextO];
            if ((innerX - middleX) * (outerY - middleY) - (innerY - middleY) * (outerX - middleX) >= 0) {
                if (side(outer, o, innerX, innerY) <= 0) {
                    return false;
                }
                i = nextI;
            } else {
                if (side(inner, i, outerX, outerY) >= 0) {
                    return false;
                }
                o = nextO;
            }
        }
        return true;
    }

    /// The edge of a ring in the direction of a point, -1 where none is plainly so.
    private int edgeTowards(Ring ring, double px, double py) {
        double towardsX = px - middleX;
        double towardsY = py - middleY;
        int n = ring.size();
        double before = (ring.x()[n - 1] - middleX) * towardsY - (ring.y()[n - 1] - middleY) * towardsX;
        for (int i = 0; i < n; i++) {
            double after = (ring.x()[i] - middleX) * towardsY - (ring.y()[i] - middleY) * towardsX;
            if (before >= 0 && after < 0) {
                return i == 0 ? n - 1 : i - 1;
            }
            before = after;
        }
        return -1;
    }

    /// More than nothing to the left of an edge, which is inside.
    private static double side(Ring ring, int edge, double px, double py) {
        double[] x = ring.x();
        double[] y = ring.y();
        int next = edge + 1 < x.length ? edge + 1 : 0;
        return (x[next] - x[edge]) * (py - y[edge]) - (y[next] - y[edge]) * (px - x[edge]);
    }
}
