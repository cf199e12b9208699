package org.clearground.demo.generator;

import java.math.BigDecimal;
import org.clearground.geo.Grid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/// Writes geometries as GeoJSON, longitude first, with at most 8 decimals.
final class GeoJson {

    private static final int DECIMALS = 8;

    private GeoJson() {}

    /// Writes a polygon or multipolygon; a multipolygon of one is written as that polygon.
    static void write(Geometry geometry, StringBuilder out) {
        if (geometry.getNumGeometries() == 1 && geometry.getGeometryN(0) instanceof Polygon polygon) {
            out.append("{\"type\":\"Polygon\",\"coordinates\":");
            rings(polygon, out);
            out.append('}');
            return;
        }
        if (!(geometry instanceof MultiPolygon)) {
            throw new IllegalArgumentException("not written here: " + geometry.getGeometryType());
        }
        out.append("{\"type\":\"MultiPolygon\",\"coordinates\":[");
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            out.append(i == 0 ? "" : ",");
            rings((Polygon) geometry.getGeometryN(i), out);
        }
        out.append("]}");
    }

    /// Degrees as a short decimal, without exponent.
    static String degrees(double value) {
        return BigDecimal.valueOf(Grid.steps(value), DECIMALS)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static void rings(Polygon polygon, StringBuilder out) {
        out.append('[');
        points(polygon.getExteriorRing(), out);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            out.append(',');
            points(polygon.getInteriorRingN(i), out);
        }
        out.append(']');
    }

    private static void points(LineString line, StringBuilder out) {
        String comma = "[";
        for (Coordinate c : line.getCoordinates()) {
            out.append(comma)
                    .append('[')
                    .append(degrees(c.x))
                    .append(',')
                    .append(degrees(c.y))
                    .append(']');
            comma = ",";
        }
        out.append(']');
    }
}
