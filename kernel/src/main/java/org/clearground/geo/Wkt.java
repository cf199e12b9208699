package org.clearground.geo;

import org.locationtech.jts.geom.Geometry;

/// Well-known text of points, polygons and multipolygons on the [Grid], in one canonical spelling:
/// `MULTIPOLYGON(((46.1 39.2,46.2 39.2,…)))`, at most 8 decimals, no exponent, no trailing zeros.
public final class Wkt {

    private Wkt() {}

    /// The canonical text of a point, polygon or multipolygon; coordinates are written at their grid step. Refuses any
    /// other kind of geometry.
    public static String write(Geometry geometry) {
        StringBuilder out = new StringBuilder(24 * geometry.getNumPoints() + 24);
        WktWriter.write(geometry, out);
        return out.toString();
    }
}
