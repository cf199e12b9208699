package org.clearground.tile;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

/// What is drawn of a shape at a zoom, as tiles write it: each point by how far it lies from the one before, so
/// that nothing but the first depends on the tile. On the zoom's grid, with whole coordinates.
final class Path {

    static final Path NOTHING = new Pen(Path.POINT).path();

    private static final int POINT = 1;
    private static final int LINE = 2;
    private static final int AREA = 3;
    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE = 15;
    private static final int COMMAND_BITS = 3;
    private static final long ONE_MOVE = MOVE_TO | 1 << COMMAND_BITS;
    private static final long OBJECTS = 80;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final int kind;
    private final int x;
    private final int y;
    private final Envelope box;

    /// All commands after the first point.
    private final byte[] rest;

    private Path(Pen pen) {
        kind = pen.kind;
        x = pen.firstX;
        y = pen.firstY;
        box = pen.west > pen.east ? new Envelope() : new Envelope(pen.west, pen.east, pen.least, pen.most);
        rest = pen.out.packed();
    }

    /// A point, rounded.
    static Path point(double x, double y) {
        Pen pen = new Pen(POINT);
        pen.begin((int) Math.rint(x), (int) Math.rint(y));
        return pen.path();
    }

    /// The area of a box with whole sides.
    static Path box(Envelope box) {
        double[] x = {box.getMinX(), box.getMaxX(), box.getMaxX(), box.getMinX()};
        double[] y = {box.getMinY(), box.getMinY(), box.getMaxY(), box.getMaxY()};
        return of(Area.of(new Ring(x, y)));
    }

    /// Polygons with whole corners.
    static Path of(Area area) {
        Pen pen = new Pen(AREA);
        for (Area.Part part : area.parts()) {
            // y runs down, so that what is clockwise to the eye counts as counterclockwise here
            pen.ring(part.outer(), true);
            for (Ring hole : part.holes()) {
                pen.ring(hole, false);
            }
        }
        return pen.path();
    }

    /// Polygons, lines or a point with whole coordinates.
    static Path of(Geometry shape) {
        if (shape.isEmpty()) {
            return NOTHING;
        }
        if (shape.getDimension() == 2) {
            return of(Area.of(shape));
        }
        if (shape instanceof Point point) {
            return point(point.getX(), point.getY());
        }
        Pen pen = new Pen(LINE);
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof LineString line) {
                pen.line(line.getCoordinates());
            }
        }
        return pen.path();
    }

    /// Collects commands.
    private static final class Pen {
        private final int kind;
        private final Packer out = new Packer();
        private boolean begun;
        private int firstX;
        private int firstY;
        private int x;
        private int y;
        private int west = Integer.MAX_VALUE;
        private int east = Integer.MIN_VALUE;
        private int least = Integer.MAX_VALUE;
        private int most = Integer.MIN_VALUE;

        Pen(int kind) {
            this.kind = kind;
        }

        Path path() {
            return new Path(this);
        }

        void begin(int toX, int toY) {
            if (begun) {
                out.number(ONE_MOVE);
                step(toX, toY);
            } else {
                begun = true;
                firstX = toX;
                firstY = toY;
                moved(toX, toY);
            }
        }

        void step(int toX, int toY) {
            out.signed((long) toX - x).signed((long) toY - y);
            moved(toX, toY);
        }

        private void moved(int toX, int toY) {
            x = toX;
            y = toY;
            west = Math.min(west, toX);
            east = Math.max(east, toX);
            least = Math.min(least, toY);
            most = Math.max(most, toY);
        }

        private void lines(int count) {
            out.number(LINE_TO | (long) count << COMMAND_BITS);
        }

        void ring(Ring ring, boolean ccw) {
            double[] ringX = ring.x();
            double[] ringY = ring.y();
            int n = ring.size();
            boolean forward = ring.isCcw() == ccw;
            begin((int) ringX[0], (int) ringY[0]);
            lines(n - 1);
            for (int i = 1; i < n; i++) {
                int at = forward ? i : n - i;
                step((int) ringX[at], (int) ringY[at]);
            }
            out.number(CLOSE);
        }

        void line(Coordinate[] points) {
            begin((int) points[0].x, (int) points[0].y);
            lines(points.length - 1);
            for (int i = 1; i < points.length; i++) {
                step((int) points[i].x, (int) points[i].y);
            }
        }
    }

    /// The number of its kind in a tile.
    int kind() {
        return kind;
    }

    boolean isPoint() {
        return kind == POINT && !isEmpty();
    }

    boolean isEmpty() {
        return box.isNull();
    }

    /// Where it lies; not to be changed.
    Envelope box() {
        return box;
    }

    /// Bytes that it takes.
    long weight() {
        return rest.length + OBJECTS;
    }

    /// Writes its commands, seen from a tile's corner.
    void write(int cornerX, int cornerY, Packer out) {
        out.number(ONE_MOVE)
                .signed((long) x - cornerX)
                .signed((long) y - cornerY)
                .raw(rest);
    }

    /// For cutting it.
    Geometry geometry() {
        if (isEmpty() || kind == POINT) {
            return isEmpty() ? GEOMETRY.createPoint() : GEOMETRY.createPoint(new Coordinate(x, y));
        }
        Unpacker in = new Unpacker(rest);
        List<Coordinate[]> lines = new ArrayList<>();
        Coordinate at = new Coordinate(x, y);
        while (true) {
            Coordinate[] line = line(in, at);
            lines.add(line);
            if (kind == AREA) {
                in.number();
            }
            if (in.isAtEnd()) {
                return kind == AREA ? areas(lines) : lines(lines);
            }
            in.number();
            Coordinate last = line[line.length - 1];
            at = new Coordinate(last.x + in.signed(), last.y + in.signed());
        }
    }

    private static Coordinate[] line(Unpacker in, Coordinate first) {
        Coordinate[] line = new Coordinate[1 + (in.small() >> COMMAND_BITS)];
        line[0] = first;
        for (int i = 1; i < line.length; i++) {
            line[i] = new Coordinate(line[i - 1].x + in.signed(), line[i - 1].y + in.signed());
        }
        return line;
    }

    private static Geometry lines(List<Coordinate[]> lines) {
        return GEOMETRY.createMultiLineString(
                lines.stream().map(GEOMETRY::createLineString).toArray(LineString[]::new));
    }

    private static Geometry areas(List<Coordinate[]> rings) {
        List<Area.Part> parts = new ArrayList<>();
        for (Coordinate[] corners : rings) {
            Ring.Builder builder = new Ring.Builder(corners.length);
            for (Coordinate corner : corners) {
                builder.add(corner.x, corner.y);
            }
            Ring ring = builder.ring();
            if (parts.isEmpty() || ring.isCcw()) {
                parts.add(new Area.Part(ring, new ArrayList<>()));
            } else {
                parts.getLast().holes().add(ring);
            }
        }
        return new Area(parts).geometry();
    }
}
