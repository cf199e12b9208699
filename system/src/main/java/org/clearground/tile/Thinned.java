package org.clearground.tile;

/// Leaves out corners that lie no farther than a tolerance from the line without them, as Douglas and Peucker
/// do. What comes of it may cross itself.
final class Thinned {

    private final double[] x;
    private final double[] y;
    private final double most;
    private final boolean[] kept;

    private Thinned(Ring ring, double tolerance) {
        x = ring.x();
        y = ring.y();
        most = tolerance * tolerance;
        kept = new boolean[x.length];
    }

    static Area of(Area area, double tolerance) {
        return area.with(ring -> new Thinned(ring, tolerance).ring());
    }

    private Ring ring() {
        Ring.Builder out = new Ring.Builder(x.length);
        if (x.length > 0) {
            kept[0] = true;
            keep(0, x.length);
        }
        for (int i = 0; i < x.length; i++) {
            if (kept[i]) {
                out.add(x[i], y[i]);
            }
        }
        return out.ring();
    }

    /// Between two corners that are kept; the one after the last is the first.
    private void keep(int from, int to) {
        int end = to < x.length ? to : 0;
        double alongX = x[end] - x[from];
        double alongY = y[end] - y[from];
        double square = alongX * alongX + alongY * alongY;
        double farthest = most;
        int at = -1;
        for (int i = from + 1; i < to; i++) {
            double awayX = x[i] - x[from];
            double awayY = y[i] - y[from];
            double along = awayX * alongX + awayY * alongY;
            double share = square == 0 || along <= 0 ? 0 : along >= square ? 1 : along / square;
            awayX -= share * alongX;
            awayY -= share * alongY;
            double away = awayX * awayX + awayY * awayY;
            if (away > farthest) {
                farthest = away;
                at = i;
            }
        }
        if (at >= 0) {
            kept[at] = true;
            keep(from, at);
            keep(at, to);
        }
    }
}
