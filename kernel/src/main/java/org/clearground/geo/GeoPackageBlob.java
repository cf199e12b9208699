package org.clearground.geo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;

/// Geometry as a GeoPackage column holds it (OGC 12-128r19, 2.1.3): the `GP` header with SRS 4326 and, for
/// polygons, the bounding box; then [Wkb]. GDAL and QGIS read it.
public final class GeoPackageBlob {

    private static final int SRS = 4326;
    private static final int HEAD = 8;
    private static final int BOX = 32;
    private static final int FLAG_LITTLE_ENDIAN = 1;
    private static final int FLAG_BOX = 1 << 1;
    private static final int FLAG_EMPTY = 1 << 4;
    private static final int FLAG_EXTENDED = 1 << 5;

    private GeoPackageBlob() {}

    /// The blob of a point, polygon or multipolygon. Refuses an empty point and any other kind of geometry.
    public static byte[] write(Geometry geometry) {
        boolean boxed = !(geometry instanceof Point) && !geometry.isEmpty();
        int size = HEAD + (boxed ? BOX : 0) + Wkb.size(geometry);
        ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'G').put((byte) 'P').put((byte) 0);
        out.put((byte) (FLAG_LITTLE_ENDIAN | (boxed ? FLAG_BOX : 0) | (geometry.isEmpty() ? FLAG_EMPTY : 0)));
        out.putInt(SRS);
        if (boxed) {
            Envelope box = geometry.getEnvelopeInternal();
            out.putDouble(box.getMinX()).putDouble(box.getMaxX());
            out.putDouble(box.getMinY()).putDouble(box.getMaxY());
        }
        WkbWriter.write(geometry, out);
        return out.array();
    }

    /// The geometry of a blob; refuses with a [GeometryFormatException] another SRS, an extended blob, and what
    /// [Wkb#read] refuses.
    public static Geometry read(byte[] blob) {
        ByteBuffer in = ByteBuffer.wrap(blob);
        if (in.remaining() < HEAD || in.get() != 'G' || in.get() != 'P' || in.get() != 0) {
            throw new GeometryFormatException("not a GeoPackage geometry of version 1");
        }
        int flags = in.get();
        in.order((flags & FLAG_LITTLE_ENDIAN) != 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int srs = in.getInt();
        if (srs != SRS) {
            throw new GeometryFormatException("the geometry is in SRS " + srs + ", expected 4326 (WGS84 degrees)");
        }
        int box = boxBytes(flags);
        if ((flags & FLAG_EXTENDED) != 0 || box < 0 || in.remaining() < box) {
            throw new GeometryFormatException("a GeoPackage geometry with flags " + (flags & 0xff) + " is not taken");
        }
        in.position(in.position() + box);
        return Wkb.read(in);
    }

    /// The multipolygon of a blob; refuses a point, takes a polygon.
    public static MultiPolygon readMultiPolygon(byte[] blob) {
        return Wkb.multiPolygon(read(blob));
    }

    private static int boxBytes(int flags) {
        return switch (flags >> 1 & 7) {
            case 0 -> 0;
            case 1 -> BOX;
            case 2, 3 -> BOX + 16;
            case 4 -> BOX + 32;
            default -> -1;
        };
    }
}
