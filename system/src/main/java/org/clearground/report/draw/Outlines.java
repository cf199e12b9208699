package org.clearground.report.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/// Geometries as paths on a map, simplified until a layer fits its budget of corners. A shape too small to be
/// seen becomes a small square, and of several in one place one is drawn.
final class Outlines {

    private static final int BUDGET = 12_000;
    private static final double SMALL = 2.2;

    private final Projection projection;
    private final Clip clip;

    Outlines(Projection projection) {
        this.projection = projection;
        clip = new Clip(projection.width(), projection.height());
    }

    /// The paths of a layer's shapes, one each for those that can be seen and one for all the small ones.
    List<String> paths(List<Geometry> shapes) {
        List<Geometry> large = new ArrayList<>();
        Set<String> squares = new LinkedHashSet<>();
        for (Geometry shape : shapes) {
            Geometry projected = project(shape);
            Envelope box = projected.getEnvelopeInternal();
            if (box.isNull()) {
                continue;
            }
            if (box.getWidth() < SMALL && box.getHeight() < SMALL && shape.getDimension() == 2) {
                if (clip.inside(box.centre())) {
                    squares.add(square(box.centre()));
                }
            } else {
                large.add(projected);
            }
        }
        List<String> paths = new ArrayList<>(withinBudget(large));
        paths.add(String.join("", squares));
        return paths.stream().filter(p -> !p.isEmpty()).toList();
    }

    private List<String> withinBudget(List<Geometry> shapes) {
        double tolerance = 0.35;
        while (true) {
            double by = tolerance;
            List<Geometry> simple = shapes.stream().map(s -> simplified(s, by)).toList();
            if (simple.stream().mapToInt(Geometry::getNumPoints).sum() <= BUDGET || tolerance > 20) {
                return simple.stream().map(this::path).toList();
            }
            tolerance *= 1.6;
        }
    }

    private Geometry project(Geometry shape) {
        Geometry copy = shape.copy();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence points, int i) {
                double x = projection.x(points.getX(i));
                double y = projection.y(points.getY(i));
                points.setOrdinate(i, 0, x);
                points.setOrdinate(i, 1, y);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return copy;
    }

    private static Geometry simplified(Geometry shape, double tolerance) {
        DouglasPeuckerSimplifier simplifier = new DouglasPeuckerSimplifier(shape);
        simplifier.setDistanceTolerance(tolerance);
        simplifier.setEnsureValid(false);
        // Normalised rings turn the same way, so that holes stay empty when the path is filled.
        return simplifier.getResultGeometry().norm();
    }

    private String path(Geometry shape) {
        StringBuilder data = new StringBuilder();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            switch (shape.getGeometryN(i)) {
                case Polygon polygon -> {
                    ring(data, polygon.getExteriorRing());
                    for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                        ring(data, polygon.getInteriorRingN(h));
                    }
                }
                case LineString line ->
                    clip.runs(Arrays.asList(line.getCoordinates())).forEach(run -> append(data, run));
                default -> throw new IllegalArgumentException("a " + shape.getGeometryType() + " has no outline");
            }
        }
        return data.toString();
    }

    private void ring(StringBuilder data, LineString ring) {
        Coordinate[] all = ring.getCoordinates();
        if (all.length > 3) {
            List<Coordinate> inside = clip.ring(Arrays.asList(all).subList(0, all.length - 1));
            if (inside.size() > 2) {
                append(data, inside);
                data.append('Z');
            }
        }
    }

    private static void append(StringBuilder data, List<Coordinate> points) {
        String last = "";
        for (Coordinate c : points) {
            String point = Decimals.point(Math.round(c.x * 10) / 10.0, Math.round(c.y * 10) / 10.0);
            if (!point.equals(last)) {
                data.append(last.isEmpty() ? 'M' : 'L').append(point);
            }
            last = point;
        }
    }

    private static String square(Coordinate centre) {
        double x = Math.floor(centre.x / SMALL) * SMALL;
        double y = Math.floor(centre.y / SMALL) * SMALL;
        return "M" + Decimals.point(x, y) + "h" + SMALL + "v" + SMALL + "h-" + SMALL + "z";
    }
}
