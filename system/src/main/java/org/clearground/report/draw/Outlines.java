package org.clearground.report.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/// The shapes of one layer of a map, taken one by one and kept as the map can show them: projected, simplified
/// until all fit a budget of corners. A shape too small to be seen becomes a small square, and of several in one
/// place one is drawn. So a country of any size takes the same memory and gives a picture of the same size.
public final class Outlines {

    private static final int BUDGET = 12_000;
    private static final double FINEST = 0.35;

    private final Projection projection;
    private final Clip clip;
    private final Squares squares = new Squares();
    private List<Geometry> large = new ArrayList<>();
    private long corners;
    private double tolerance = FINEST;
    private long count;

    Outlines(Projection projection) {
        this.projection = projection;
        clip = new Clip(projection.width(), projection.height());
    }

    /// No shapes yet, for a map of an extent in degrees; polygons, multipolygons, lines and multilines may be
    /// added.
    public static Outlines on(Envelope extent) {
        return new Outlines(MapPicture.projection(extent));
    }

    /// Takes a shape: longitude first, latitude second, WGS84.
    public void add(Geometry shape) {
        count++;
        Geometry projected = project(shape);
        Envelope box = projected.getEnvelopeInternal();
        if (box.isNull()) {
            return;
        }
        if (!shrunk(projected, Squares.SIZE)) {
            keep(projected);
        }
        while (corners > BUDGET) {
            coarsen();
        }
    }

    /// How many shapes were added, seen or not.
    public long count() {
        return count;
    }

    private void keep(Geometry projected) {
        Geometry simple = simplified(projected, tolerance);
        large.add(simple);
        corners += simple.getNumPoints();
    }

    /// Makes a square of an area that is smaller than so many pixels.
    private boolean shrunk(Geometry projected, double size) {
        Envelope box = projected.getEnvelopeInternal();
        boolean small = box.getWidth() < size && box.getHeight() < size && projected.getDimension() == 2;
        if (small && clip.inside(box.centre())) {
            squares.add(box.centre());
        }
        return small;
    }

    /// Simplifies all that is kept more, and makes squares of what is small then.
    private void coarsen() {
        List<Geometry> before = large;
        large = new ArrayList<>();
        corners = 0;
        tolerance *= 1.6;
        for (Geometry shape : before) {
            if (!shrunk(shape, 2 * tolerance)) {
                keep(shape);
            }
        }
    }

    /// The paths of the shapes on the fine grid, as few as give the same picture, and one for all the small ones.
    List<String> paths() {
        return Stream.concat(Sheets.of(large).stream().map(this::path), Stream.of(squares.path()))
                .filter(p -> !p.isEmpty())
                .toList();
    }

    static List<String> paths(Projection projection, List<Geometry> shapes) {
        Outlines outlines = new Outlines(projection);
        shapes.forEach(outlines::add);
        return outlines.paths();
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

    private String path(List<Geometry> shapes) {
        GridPath path = new GridPath();
        for (Geometry shape : shapes) {
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                part(path, shape.getGeometryN(i));
            }
        }
        return path.data();
    }

    private void part(GridPath path, Geometry part) {
        switch (part) {
            case Polygon polygon -> {
                ring(path, polygon.getExteriorRing());
                for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                    ring(path, polygon.getInteriorRingN(h));
                }
            }
            case LineString line ->
                clip.runs(Arrays.asList(line.getCoordinates())).forEach(path::line);
            default -> throw new IllegalArgumentException("a " + part.getGeometryType() + " has no outline");
        }
    }

    private void ring(GridPath path, LineString ring) {
        Coordinate[] all = ring.getCoordinates();
        if (all.length > 3) {
            List<Coordinate> inside = clip.ring(Arrays.asList(all).subList(0, all.length - 1));
            if (inside.size() > 2) {
                path.ring(inside);
            }
        }
    }
}
