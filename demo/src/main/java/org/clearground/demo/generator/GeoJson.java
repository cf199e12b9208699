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

    static void write(Geometry geometry, StringBuilder out) {
        switch (geometry) {
            case Polygon polygon -> {
                out.append("{\"type\":\"Polygon\",\"coordinates\":");
                rings(polygon, out);
            }
            case MultiPolygon many
            when many.getNumGeometries() == 1 -> {
                write(many.getGeometryN(0), out);
                return;
            }
            case MultiPolygon many -> {
                out.append("{\"type\":\"MultiPolygon\",\"coordinates\":[");
                for (int i = 0; i < many.getNumGeometries(); i++) {
                    out.append(i == 0 ? "" : ",");
                    rings((Polygon) many.getGeometryN(i), out);
                }
                out.append(']');
            }
            case LineString line -> {
                out.append("{\"type\":\"LineString\",\"coordinates\":");
                points(line, out);
            }
            default -> throw new IllegalArgumentException("not written here: " + geometry.getGeometryType());
        }
        out.append('}');
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
