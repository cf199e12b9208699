package org.clearground.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/// Well-known text of points, polygons and multipolygons on the [Grid], in one canonical spelling:
/// `MULTIPOLYGON(((46.1 39.2,46.2 39.2,…)))`, at most 8 decimals, no exponent, no trailing zeros.
///
/// Reading takes any spacing and case and snaps to the grid. Text with heights or measures, of other kinds, or
/// with anything after the end is refused with a [GeometryFormatException].
public final class Wkt {

    private Wkt() {}

    /// The canonical text of a point, polygon or multipolygon; coordinates are written at their grid step.
    /// Refuses any other kind of geometry.
    public static String write(Geometry geometry) {
        StringBuilder out = new StringBuilder(24 * geometry.getNumPoints() + 24);
        WktWriter.write(geometry, out);
        return out.toString();
    }

    /// The canonical text of rings as they arrived, at their grid steps: a multipolygon.
    public static String write(RawOutline outline) {
        StringBuilder out = new StringBuilder();
        WktWriter.write(outline, out);
        return out.toString();
    }

    /// The point, polygon or multipolygon of a text; refuses rings that are not closed or shorter than four
    /// positions. Whether a polygon is valid is not asked here.
    public static Geometry read(String text) {
        WktScanner scanner = new WktScanner(text);
        return switch (scanner.kind()) {
            case "POINT" -> {
                Position position = position(scanner);
                yield position.point();
            }
            case "POLYGON" -> {
                List<RawRing> rings = scanner.polygon();
                scanner.end();
                yield rings.isEmpty() ? Grid.FACTORY.createPolygon() : polygon(rings);
            }
            case "MULTIPOLYGON" -> {
                List<List<RawRing>> polygons = scanner.multiPolygon();
                scanner.end();
                yield multiPolygon(polygons);
            }
            default -> throw scanner.fault("expected POINT, POLYGON or MULTIPOLYGON");
        };
    }

    /// The multipolygon of a text that holds a polygon or multipolygon, as [#read].
    public static MultiPolygon readMultiPolygon(String text) {
        return multiPolygon(readRaw(text).polygons());
    }

    /// The position of a text `POINT(46.1 39.2)`; refuses one outside the globe.
    public static Position readPosition(String text) {
        WktScanner scanner = new WktScanner(text);
        if (!scanner.kind().equals("POINT")) {
            throw scanner.fault("expected POINT");
        }
        return position(scanner);
    }

    /// The rings of a text that holds a polygon or multipolygon, however wrong they are; refuses only what
    /// cannot be read.
    public static RawOutline readRaw(String text) {
        WktScanner scanner = new WktScanner(text);
        List<List<RawRing>> polygons = switch (scanner.kind()) {
            case "POLYGON" -> {
                List<RawRing> rings = scanner.polygon();
                yield rings.isEmpty() ? List.of() : List.of(rings);
            }
            case "MULTIPOLYGON" -> scanner.multiPolygon();
            default -> throw scanner.fault("expected POLYGON or MULTIPOLYGON");
        };
        scanner.end();
        return new RawOutline(polygons);
    }

    private static Position position(WktScanner scanner) {
        RawRing point = scanner.point();
        scanner.end();
        return new Position(point.lon(0), point.lat(0));
    }

    private static MultiPolygon multiPolygon(List<List<RawRing>> polygons) {
        Polygon[] parts = new Polygon[polygons.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = polygon(polygons.get(i));
        }
        return Grid.FACTORY.createMultiPolygon(parts);
    }

    private static Polygon polygon(List<RawRing> rings) {
        List<LinearRing> closed = new ArrayList<>(rings.size());
        for (RawRing ring : rings) {
            if (ring.size() < 4 || !ring.isClosed()) {
                throw new GeometryFormatException(
                        "a ring has at least four positions, and the last is the first again");
            }
            closed.add(ring(ring));
        }
        return Grid.FACTORY.createPolygon(
                closed.getFirst(), closed.subList(1, closed.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(RawRing raw) {
        Coordinate[] points = new Coordinate[raw.size()];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(Grid.snap(raw.lon(i)), Grid.snap(raw.lat(i)));
        }
        return Grid.FACTORY.createLinearRing(points);
    }
}
