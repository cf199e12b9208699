package org.clearground.report.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;

/// Cuts rings and lines at the map's frame (rings after Sutherland and Hodgman: edges may run along the frame).
final class Clip {

    private final double width;
    private final double height;

    Clip(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /// The part of a closed ring inside the frame; empty when there is none.
    List<Coordinate> ring(List<Coordinate> ring) {
        List<Coordinate> left = cut(ring, c -> c.x >= 0, (a, b) -> atX(a, b, 0));
        List<Coordinate> right = cut(left, c -> c.x <= width, (a, b) -> atX(a, b, width));
        List<Coordinate> upper = cut(right, c -> c.y >= 0, (a, b) -> atY(a, b, 0));
        return cut(upper, c -> c.y <= height, (a, b) -> atY(a, b, height));
    }

    /// The runs of a line's points that lie inside the frame; a segment that leaves it is dropped.
    List<List<Coordinate>> runs(List<Coordinate> line) {
        List<List<Coordinate>> runs = new ArrayList<>();
        List<Coordinate> run = new ArrayList<>();
        for (Coordinate c : line) {
            if (inside(c)) {
                run.add(c);
            } else if (!run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
        }
        runs.add(run);
        return runs.stream().filter(r -> r.size() > 1).toList();
    }

    boolean inside(Coordinate c) {
        return c.x >= 0 && c.x <= width && c.y >= 0 && c.y <= height;
    }

    private interface Crossing {
        Coordinate between(Coordinate a, Coordinate b);
    }

    private static List<Coordinate> cut(List<Coordinate> ring, Predicate<Coordinate> inside, Crossing crossing) {
        List<Coordinate> kept = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            Coordinate here = ring.get(i);
            Coordinate before = ring.get(i == 0 ? ring.size() - 1 : i - 1);
            if (inside.test(here) != inside.test(before)) {
                kept.add(crossing.between(before, here));
            }
            if (inside.test(here)) {
                kept.add(here);
            }
        }
        return kept;
    }

    private static Coordinate atX(Coordinate a, Coordinate b, double x) {
        return new Coordinate(x, a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x));
    }

    private static Coordinate atY(Coordinate a, Coordinate b, double y) {
        return new Coordinate(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), y);
    }
}
