package org.clearground.geo;

import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/// Writes canonical well-known text.
final class WktWriter {

    private WktWriter() {}

    static void write(Geometry geometry, StringBuilder out) {
        switch (geometry) {
            case Point point when point.isEmpty() -> out.append("POINT EMPTY");
            case Point point -> sequence(point.getCoordinateSequence(), out.append("POINT"));
            case Polygon polygon when polygon.isEmpty() -> out.append("POLYGON EMPTY");
            case Polygon polygon -> rings(polygon, out.append("POLYGON"));
            case MultiPolygon multi when multi.isEmpty() -> out.append("MULTIPOLYGON EMPTY");
            case MultiPolygon multi -> polygons(multi, out.append("MULTIPOLYGON"));
            default ->
                throw new IllegalArgumentException(
                        "only points and polygons are written, not a " + geometry.getGeometryType());
        }
    }

    static void write(RawOutline outline, StringBuilder out) {
        if (outline.polygons().isEmpty()) {
            out.append("MULTIPOLYGON EMPTY");
            return;
        }
        out.append("MULTIPOLYGON");
        char before = '(';
        for (List<RawRing> polygon : outline.polygons()) {
            out.append(before);
            rings(polygon, out);
            before = ',';
        }
        out.append(')');
    }

    private static void rings(List<RawRing> rings, StringBuilder out) {
        char before = '(';
        for (RawRing ring : rings) {
            out.append(before);
            for (int i = 0; i < ring.size(); i++) {
                degrees(ring.lon(i), out.append(i == 0 ? '(' : ','));
                degrees(ring.lat(i), out.append(' '));
            }
            out.append(')');
            before = ',';
        }
        out.append(')');
    }

    private static void polygons(MultiPolygon multi, StringBuilder out) {
        for (int i = 0, n = multi.getNumGeometries(); i < n; i++) {
            rings((Polygon) multi.getGeometryN(i), out.append(i == 0 ? '(' : ','));
        }
        out.append(')');
    }

    private static void rings(Polygon polygon, StringBuilder out) {
        sequence(polygon.getExteriorRing().getCoordinateSequence(), out.append('('));
        for (int i = 0, n = polygon.getNumInteriorRing(); i < n; i++) {
            sequence(polygon.getInteriorRingN(i).getCoordinateSequence(), out.append(','));
        }
        out.append(')');
    }

    private static void sequence(CoordinateSequence points, StringBuilder out) {
        for (int i = 0, n = points.size(); i < n; i++) {
            out.append(i == 0 ? '(' : ',');
            degrees(points.getX(i), out);
            degrees(points.getY(i), out.append(' '));
        }
        out.append(')');
    }

    /// Appends degrees as a plain decimal at their grid step.
    static void degrees(double degrees, StringBuilder out) {
        long steps = Grid.steps(degrees);
        if (steps < 0) {
            out.append('-');
            steps = -steps;
        }
        out.append(steps / Grid.STEPS_PER_DEGREE);
        long fraction = steps % Grid.STEPS_PER_DEGREE;
        if (fraction == 0) {
            return;
        }
        out.append('.');
        for (long digit = Grid.STEPS_PER_DEGREE / 10; fraction > 0; digit /= 10) {
            out.append((char) ('0' + fraction / digit));
            fraction %= digit;
        }
    }
}
