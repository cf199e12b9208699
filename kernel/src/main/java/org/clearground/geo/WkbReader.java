package org.clearground.geo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/// Reads well-known binary that may be hostile: no count is believed that the bytes left cannot hold.
final class WkbReader {

    private static final int SMALLEST_RING = 4;

    private WkbReader() {}

    static Geometry geometry(ByteBuffer in) {
        int kind = head(in);
        return switch (kind) {
            case Wkb.POINT -> Grid.FACTORY.createPoint(coordinate(in));
            case Wkb.POLYGON -> polygon(in);
            case Wkb.MULTIPOLYGON -> {
                Polygon[] parts = new Polygon[count(in, Wkb.HEAD + 4)];
                for (int i = 0; i < parts.length; i++) {
                    if (head(in) != Wkb.POLYGON) {
                        throw new GeometryFormatException("a part of a multipolygon is not a polygon");
                    }
                    parts[i] = polygon(in);
                }
                yield Grid.FACTORY.createMultiPolygon(parts);
            }
            default ->
                throw new GeometryFormatException("geometry of kind " + Integer.toUnsignedString(kind)
                        + " is not taken: send a two-dimensional point, polygon or multipolygon");
        };
    }

    /// Reads and sets the byte order, and gives the kind.
    private static int head(ByteBuffer in) {
        require(in, Wkb.HEAD);
        byte order = in.get();
        if (order != 0 && order != 1) {
            throw new GeometryFormatException("not well-known binary: its byte order is " + order);
        }
        in.order(order == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return in.getInt();
    }

    private static Polygon polygon(ByteBuffer in) {
        int rings = count(in, 4 + SMALLEST_RING * Wkb.PAIR);
        if (rings == 0) {
            return Grid.FACTORY.createPolygon();
        }
        LinearRing shell = ring(in);
        LinearRing[] holes = new LinearRing[rings - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(in);
        }
        return Grid.FACTORY.createPolygon(shell, holes);
    }

    private static LinearRing ring(ByteBuffer in) {
        int size = count(in, Wkb.PAIR);
        if (size < SMALLEST_RING) {
            throw new GeometryFormatException("a ring has at least four positions, this one has " + size);
        }
        Coordinate[] points = new Coordinate[size];
        for (int i = 0; i < size; i++) {
            points[i] = coordinate(in);
        }
        if (!points[0].equals2D(points[size - 1])) {
            throw new GeometryFormatException("a ring's last position is not its first again");
        }
        return Grid.FACTORY.createLinearRing(points);
    }

    private static Coordinate coordinate(ByteBuffer in) {
        require(in, Wkb.PAIR);
        double lon = in.getDouble();
        double lat = in.getDouble();
        // written so that NaN is refused too
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
            throw new GeometryFormatException("longitude " + lon + ", latitude " + lat + " is not on the globe");
        }
        return new Coordinate(Grid.snap(lon), Grid.snap(lat));
    }

    private static int count(ByteBuffer in, int bytesEach) {
        require(in, 4);
        int count = in.getInt();
        if (count < 0 || count > in.remaining() / bytesEach) {
            throw new GeometryFormatException(
                    "the bytes end before the " + Integer.toUnsignedString(count) + " parts that they announce");
        }
        return count;
    }

    private static void require(ByteBuffer in, int bytes) {
        if (in.remaining() < bytes) {
            throw new GeometryFormatException("the bytes end in the middle of a geometry");
        }
    }
}
