package org.clearground.geo;

import java.nio.ByteBuffer;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/// Writes well-known binary into a little-endian buffer of the right size.
final class WkbWriter {

    private static final byte LITTLE_ENDIAN = 1;

    private WkbWriter() {}

    static void write(Geometry geometry, ByteBuffer out) {
        out.put(LITTLE_ENDIAN);
        switch (geometry) {
            case Point point -> pairs(point.getCoordinateSequence(), out.putInt(Wkb.POINT));
            case Polygon polygon -> polygon(polygon, out.putInt(Wkb.POLYGON));
            case MultiPolygon multi -> {
                int parts = multi.getNumGeometries();
                out.putInt(Wkb.MULTIPOLYGON).putInt(parts);
                for (int i = 0; i < parts; i++) {
                    write(multi.getGeometryN(i), out);
                }
            }
            default -> throw new IllegalArgumentException("not written: " + geometry.getGeometryType());
        }
    }

    private static void polygon(Polygon polygon, ByteBuffer out) {
        if (polygon.isEmpty()) {
            out.putInt(0);
            return;
        }
        int holes = polygon.getNumInteriorRing();
        out.putInt(1 + holes);
        ring(polygon.getExteriorRing(), out);
        for (int i = 0; i < holes; i++) {
            ring(polygon.getInteriorRingN(i), out);
        }
    }

    private static void ring(LinearRing ring, ByteBuffer out) {
        pairs(ring.getCoordinateSequence(), out.putInt(ring.getNumPoints()));
    }

    private static void pairs(CoordinateSequence points, ByteBuffer out) {
        for (int i = 0, n = points.size(); i < n; i++) {
            out.putDouble(points.getX(i)).putDouble(points.getY(i));
        }
    }
}
