package org.clearground.tile;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/// Shapes as bytes: each corner by how far it lies from the one before, in steps of the books' grid of 1e-8
/// degrees, or of whole units. A shape on neither keeps its numbers as they are. What is read back is equal to
/// the last digit.
final class Shapes {

    private static final int POINT = 0;
    private static final int LINE = 1;
    private static final int POLYGONS = 2;
    private static final int KINDS = 4;
    private static final double[] STEPS = {1, 1e8};
    private static final int AS_IT_IS = STEPS.length;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private Shapes() {}

    /// The bytes of a point, a line or polygons; refuses other kinds.
    static byte[] pack(Geometry shape) {
        Packer out = new Packer();
        int steps = steps(shape);
        Corners corners = new Corners(steps);
        switch (shape) {
            case Point _ -> {
                out.number(POINT + KINDS * steps).number(shape.isEmpty() ? 0 : 1);
                corners.write(shape.getCoordinates(), shape.getNumPoints(), out);
            }
            case LineString line -> {
                corners.begin(LINE, line.getNumPoints(), line, out);
                corners.write(line.getCoordinates(), line.getNumPoints(), out);
            }
            case Polygon polygon -> {
                corners.begin(POLYGONS, 1, polygon, out);
                write(polygon, corners, out);
            }
            case MultiPolygon polygons -> {
                corners.begin(POLYGONS, polygons.getNumGeometries(), polygons, out);
                for (int i = 0; i < polygons.getNumGeometries(); i++) {
                    write((Polygon) polygons.getGeometryN(i), corners, out);
                }
            }
            default -> throw new IllegalArgumentException("a map draws no " + shape.getGeometryType());
        }
        return out.packed();
    }

    private static void write(Polygon polygon, Corners corners, Packer out) {
        out.number(polygon.getNumInteriorRing());
        write(polygon.getExteriorRing(), corners, out);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            write(polygon.getInteriorRingN(i), corners, out);
        }
    }

    private static void write(LinearRing ring, Corners corners, Packer out) {
        // the last corner is the first one again
        out.number(ring.getNumPoints() - 1L);
        corners.write(ring.getCoordinates(), ring.getNumPoints() - 1, out);
    }

    /// The shape of bytes: polygons come back as a multipolygon.
    static Geometry unpack(byte[] bytes) {
        Unpacker in = new Unpacker(bytes);
        int head = in.small();
        Corners corners = new Corners(head / KINDS);
        return switch (head % KINDS) {
            case POINT -> {
                int count = in.small();
                yield count == 0 ? GEOMETRY.createPoint() : GEOMETRY.createPoint(corners.read(1, false, in)[0]);
            }
            case LINE -> GEOMETRY.createLineString(corners.read(corners.begin(in), false, in));
            default -> {
                Polygon[] parts = new Polygon[corners.begin(in)];
                for (int i = 0; i < parts.length; i++) {
                    LinearRing[] holes = new LinearRing[in.small()];
                    LinearRing outer = ring(corners, in);
                    for (int h = 0; h < holes.length; h++) {
                        holes[h] = ring(corners, in);
                    }
                    parts[i] = GEOMETRY.createPolygon(outer, holes);
                }
                yield GEOMETRY.createMultiPolygon(parts);
            }
        };
    }

    /// The polygons of bytes; refuses other shapes.
    static Area area(byte[] bytes) {
        Unpacker in = new Unpacker(bytes);
        int head = in.small();
        if (head % KINDS != POLYGONS) {
            throw new IllegalArgumentException("a point or a line has no area");
        }
        Corners corners = new Corners(head / KINDS);
        int count = corners.begin(in);
        List<Area.Part> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int inside = in.small();
            Ring outer = corners.ring(in.small(), in);
            List<Ring> holes = new ArrayList<>(inside);
            for (int h = 0; h < inside; h++) {
                holes.add(corners.ring(in.small(), in));
            }
            parts.add(new Area.Part(outer, holes));
        }
        return new Area(parts);
    }

    /// Whether the shape of bytes is made of polygons.
    static boolean isArea(byte[] bytes) {
        return new Unpacker(bytes).small() % KINDS == POLYGONS;
    }

    /// The box of the shape of bytes.
    static Envelope box(byte[] bytes) {
        Unpacker in = new Unpacker(bytes);
        int head = in.small();
        Corners corners = new Corners(head / KINDS);
        if (head % KINDS == POINT || head / KINDS == AS_IT_IS) {
            return unpack(bytes).getEnvelopeInternal();
        }
        return in.small() == 0 ? new Envelope() : corners.box(in);
    }

    private static LinearRing ring(Corners corners, Unpacker in) {
        return GEOMETRY.createLinearRing(corners.read(in.small(), true, in));
    }

    private static int steps(Geometry shape) {
        Coordinate[] all = shape.getCoordinates();
        for (int steps = 0; steps < STEPS.length; steps++) {
            boolean on = true;
            for (int i = 0; on && i < all.length; i++) {
                on = on(all[i].x, STEPS[steps]) && on(all[i].y, STEPS[steps]);
            }
            if (on) {
                return steps;
            }
        }
        return AS_IT_IS;
    }

    private static boolean on(double value, double steps) {
        return Math.rint(value * steps) / steps == value;
    }

    /// Corners, each after the one before.
    private static final class Corners {
        private final int steps;
        private long x;
        private long y;

        Corners(int steps) {
            this.steps = steps;
        }

        void write(Coordinate[] corners, int count, Packer out) {
            for (int i = 0; i < count; i++) {
                long nextX = whole(corners[i].x);
                long nextY = whole(corners[i].y);
                out.signed(nextX - x).signed(nextY - y);
                x = nextX;
                y = nextY;
            }
        }

        Coordinate[] read(int count, boolean closed, Unpacker in) {
            Coordinate[] corners = new Coordinate[closed ? count + 1 : count];
            for (int i = 0; i < count; i++) {
                x += in.signed();
                y += in.signed();
                corners[i] = new Coordinate(number(x), number(y));
            }
            if (closed) {
                corners[count] = new Coordinate(corners[0]);
            }
            return corners;
        }

        Ring ring(int count, Unpacker in) {
            double[] lon = new double[count];
            double[] lat = new double[count];
            for (int i = 0; i < count; i++) {
                x += in.signed();
                y += in.signed();
                lon[i] = number(x);
                lat[i] = number(y);
            }
            return new Ring(lon, lat);
        }

        /// Writes what stands before corners: what it is, how many, and the box of all, in which the first corner
        /// is near.
        void begin(int kind, int count, Geometry shape, Packer out) {
            out.number(kind + KINDS * steps).number(count);
            if (count > 0 && steps != AS_IT_IS) {
                Envelope box = shape.getEnvelopeInternal();
                x = whole(box.getMinX());
                y = whole(box.getMinY());
                out.signed(x).signed(y).number(whole(box.getMaxX()) - x).number(whole(box.getMaxY()) - y);
            }
        }

        /// Reads the same but for the kind, and says how many.
        int begin(Unpacker in) {
            int count = in.small();
            if (count > 0 && steps != AS_IT_IS) {
                x = in.signed();
                y = in.signed();
                in.number();
                in.number();
            }
            return count;
        }

        Envelope box(Unpacker in) {
            long west = in.signed();
            long south = in.signed();
            return new Envelope(number(west), number(west + in.number()), number(south), number(south + in.number()));
        }

        private long whole(double value) {
            return steps == AS_IT_IS ? Double.doubleToRawLongBits(value) : (long) Math.rint(value * STEPS[steps]);
        }

        private double number(long whole) {
            return steps == AS_IT_IS ? Double.longBitsToDouble(whole) : whole / STEPS[steps];
        }
    }
}
