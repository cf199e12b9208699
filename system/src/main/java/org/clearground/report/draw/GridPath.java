package org.clearground.report.draw;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/// Writes the data of a path on a grid of fifths of a drawing's unit, finer than a screen or a printer shows:
/// whole numbers, each point told from the one before. It takes a third of the letters of the same path in
/// decimals, and is painted in a group that is scaled by [#UNIT].
final class GridPath {

    /// Lines of the grid in one unit of the drawing.
    static final int FINENESS = 5;

    /// One step of the grid, in the drawing's units.
    static final double UNIT = 1.0 / FINENESS;

    private final StringBuilder data = new StringBuilder();
    private long x;
    private long y;

    /// Adds a closed ring, its last point not the first one again.
    void ring(List<Coordinate> points) {
        long[] first = at(points.getFirst());
        if (append(points)) {
            data.append('z');
            // The next point is told from where the ring began.
            x = first[0];
            y = first[1];
        }
    }

    /// Adds a line.
    void line(List<Coordinate> points) {
        append(points);
    }

    /// Adds an upright rectangle.
    void box(Box box) {
        ring(List.of(
                new Coordinate(box.x(), box.y()),
                new Coordinate(box.right(), box.y()),
                new Coordinate(box.right(), box.bottom()),
                new Coordinate(box.x(), box.bottom())));
    }

    /// What was added; empty for nothing.
    String data() {
        return data.toString();
    }

    /// Whether there was anything to draw: points that all lie in one place are none.
    private boolean append(List<Coordinate> points) {
        long[] first = at(points.getFirst());
        if (points.stream().map(GridPath::at).allMatch(p -> p[0] == first[0] && p[1] == first[1])) {
            return false;
        }
        // The first m of a path is told from the corner of the drawing; points after an M would all be.
        data.append('m');
        to(first, true);
        for (Coordinate point : points) {
            long[] next = at(point);
            if (next[0] != x || next[1] != y) {
                to(next, false);
            }
        }
        return true;
    }

    private void to(long[] next, boolean begins) {
        number(next[0] - x, begins);
        number(next[1] - y, false);
        x = next[0];
        y = next[1];
    }

    private void number(long value, boolean begins) {
        if (value >= 0 && !begins) {
            data.append(' ');
        }
        data.append(value);
    }

    private static long[] at(Coordinate point) {
        return new long[] {Math.round(point.x * FINENESS), Math.round(point.y * FINENESS)};
    }
}
