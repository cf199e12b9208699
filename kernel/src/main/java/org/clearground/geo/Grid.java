package org.clearground.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.PrecisionModel;

/// The grid of 1e-8 degrees (about 1 mm) on which every coordinate lies: longitude first, WGS84.
///
/// A coordinate is a whole number of grid steps. The double that stands for it is the one nearest to that
/// decimal fraction, so text, WKB and arithmetic all come back to the same step.
public final class Grid {

    /// Grid steps in one degree.
    public static final long STEPS_PER_DEGREE = 100_000_000L;

    /// One grid step in degrees.
    public static final double STEP = 1e-8;

    private static final double SCALE = STEPS_PER_DEGREE;

    /// The precision model of overlays.
    public static final PrecisionModel PRECISION = new PrecisionModel(SCALE);

    /// The factory of every geometry: this grid, SRID 4326. Shared and safe between threads.
    public static final GeometryFactory FACTORY = new GeometryFactory(PRECISION, 4326);

    private static final MultiPolygon EMPTY = FACTORY.createMultiPolygon();

    private Grid() {}

    /// The degrees at the nearest grid step, halves upwards, never negative zero; refuses what is not a number.
    public static double snap(double degrees) {
        return Math.round(finite(degrees) * SCALE) / SCALE;
    }

    /// The number of the nearest grid step; refuses what is not a number.
    public static long steps(double degrees) {
        return Math.round(finite(degrees) * SCALE);
    }

    /// The degrees of a grid step.
    public static double degrees(long steps) {
        return steps / SCALE;
    }

    /// Whether two degrees are numbers at the same grid step.
    static boolean sameStep(double a, double b) {
        return Double.isFinite(a) && Double.isFinite(b) && steps(a) == steps(b);
    }

    /// Whether the degrees lie exactly on the grid.
    public static boolean onGrid(double degrees) {
        return Double.isFinite(degrees) && snap(degrees) == degrees;
    }

    /// A copy with every coordinate on the grid. The copy may be invalid where the geometry was finer than the
    /// grid; an overlay or the outline checks say so.
    public static <G extends Geometry> G snapped(G geometry) {
        @SuppressWarnings("unchecked") // copy() returns the receiver's own class
        G copy = (G) geometry.copy();
        copy.apply(new Snapper());
        copy.setSRID(FACTORY.getSRID());
        return copy;
    }

    /// The multipolygon that covers nothing; a new one each time, since JTS geometries can be changed.
    static MultiPolygon empty() {
        return (MultiPolygon) EMPTY.copy();
    }

    private static double finite(double degrees) {
        if (!Double.isFinite(degrees)) {
            throw new IllegalArgumentException("a coordinate must be a number of degrees, not " + degrees);
        }
        return degrees;
    }

    private static final class Snapper implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence points, int i) {
            points.setOrdinate(i, Coordinate.X, snap(points.getX(i)));
            points.setOrdinate(i, Coordinate.Y, snap(points.getY(i)));
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
