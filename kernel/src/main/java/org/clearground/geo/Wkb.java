package org.clearground.geo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/// Well-known binary of points, polygons and multipolygons: two dimensions, little-endian, as the books keep
/// and hash it. A geometry on the [Grid] has exactly one spelling and comes back as it was.
public final class Wkb {

    static final int POINT = 1;
    static final int LINE = 2;
    static final int POLYGON = 3;
    static final int MULTIPOLYGON = 6;

    /// Bytes before the body of a geometry: byte order and kind.
    static final int HEAD = 5;

    /// Bytes of a position.
    static final int PAIR = 16;

    private Wkb() {}

    /// The bytes of a point, polygon or multipolygon. Refuses an empty point and any other kind of geometry.
    public static byte[] write(Geometry geometry) {
        ByteBuffer out = ByteBuffer.allocate(size(geometry)).order(ByteOrder.LITTLE_ENDIAN);
        WkbWriter.write(geometry, out);
        return out.array();
    }

    /// The bytes of a line through these positions, for tables that other programs draw; it is not read back.
    /// Refuses fewer than two.
    public static byte[] writeLine(List<Position> positions) {
        if (positions.size() < 2) {
            throw new IllegalArgumentException("a line has at least two positions");
        }
        ByteBuffer out = ByteBuffer.allocate(Math.addExact(HEAD + 4, Math.multiplyExact(PAIR, positions.size())))
                .order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 1).putInt(LINE).putInt(positions.size());
        positions.forEach(p -> out.putDouble(p.lon()).putDouble(p.lat()));
        return out.array();
    }

    /// The geometry of the bytes, snapped to the grid; takes both byte orders. Refuses with a
    /// [GeometryFormatException] other kinds, heights, measures, an SRID inside, counts that the bytes cannot
    /// hold, rings that are not closed, numbers that are none, and bytes left over. Whether a polygon is valid
    /// is not asked here.
    public static Geometry read(byte[] bytes) {
        return read(ByteBuffer.wrap(bytes));
    }

    static Geometry read(ByteBuffer in) {
        Geometry geometry = WkbReader.geometry(in);
        if (in.hasRemaining()) {
            throw new GeometryFormatException(in.remaining() + " bytes follow the end of the geometry");
        }
        return geometry;
    }

    /// The multipolygon of the bytes; refuses a point, takes a polygon.
    public static MultiPolygon readMultiPolygon(byte[] bytes) {
        return multiPolygon(read(bytes));
    }

    static MultiPolygon multiPolygon(Geometry geometry) {
        return switch (geometry) {
            case MultiPolygon multi -> multi;
            case Polygon polygon -> Parts.multi(Parts.polygons(polygon));
            default -> throw new GeometryFormatException("expected polygons, not a " + geometry.getGeometryType());
        };
    }

    /// How many bytes a geometry takes.
    static int size(Geometry geometry) {
        return switch (geometry) {
            case Point point when !point.isEmpty() -> HEAD + PAIR;
            case Polygon polygon ->
                polygon.isEmpty()
                        ? HEAD + 4
                        : Math.addExact(
                                HEAD + 4 + 4 * (1 + polygon.getNumInteriorRing()),
                                Math.multiplyExact(PAIR, polygon.getNumPoints()));
            case MultiPolygon multi -> {
                int size = HEAD + 4;
                for (int i = 0; i < multi.getNumGeometries(); i++) {
                    size = Math.addExact(size, size(multi.getGeometryN(i)));
                }
                yield size;
            }
            default ->
                throw new IllegalArgumentException(
                        "only points and polygons are written, not an empty point or a " + geometry.getGeometryType());
        };
    }
}
