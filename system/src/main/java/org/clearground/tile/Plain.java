package org.clearground.tile;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/// Simplifies what is not dangerous: never drawn larger than it is. What is too small to be drawn as an area
/// becomes a point. In units of the zoom's grid, with whole coordinates.
final class Plain {

    /// Half a pixel of a tile that is drawn 512 pixels wide.
    private static final double TOLERANCE = 4;

    /// Three such pixels.
    private static final double SMALLEST = 24;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private Plain() {}

    /// What is drawn of a shape at a zoom, however thin it is.
    ///
    /// @param degrees packed, in degrees
    static Path generalise(byte[] degrees, int zoom) {
        if (Shapes.isArea(degrees)) {
            return area(Shapes.area(degrees), zoom);
        }
        return switch (Shapes.unpack(degrees)) {
            case Point at -> {
                Coordinate on = WorldGrid.point(at.getX(), at.getY(), zoom);
                yield Path.point(on.x, on.y);
            }
            case LineString line -> line(line, zoom);
            default -> throw new IllegalArgumentException("a map draws areas, lines and points");
        };
    }

    private static Path line(LineString degrees, int zoom) {
        Geometry projected = GEOMETRY.createLineString(WorldGrid.line(degrees.getCoordinates(), zoom));
        Geometry simple = DouglasPeuckerSimplifier.simplify(projected, zoom == TileAddress.DEEPEST ? 0 : TOLERANCE);
        return simple.getLength() < SMALLEST
                ? point(simple.getEnvelopeInternal().centre())
                : Path.of(Outward.rounded(simple));
    }

    private static Path area(Area degrees, int zoom) {
        Envelope around = degrees.box();
        Envelope box = WorldGrid.box(around, zoom);
        if (isTiny(box)) {
            return point(box.centre());
        }
        boolean deepest = zoom == TileAddress.DEEPEST;
        Area exact = WorldGrid.project(degrees, around, zoom);
        Area thin = deepest ? exact.rounded() : Thinned.of(exact, TOLERANCE).rounded();
        if (thin.isPlainlyValid()) {
            return Path.of(thin);
        }
        Geometry projected = exact.geometry();
        Geometry rounded =
                Outward.rounded(deepest ? projected : DouglasPeuckerSimplifier.simplify(projected, TOLERANCE));
        return rounded.isEmpty() ? point(box.centre()) : Path.of(rounded);
    }

    /// Whether an area with this box is drawn as a point.
    static boolean isTiny(Envelope box) {
        return Math.max(box.getWidth(), box.getHeight()) < SMALLEST;
    }

    /// The point, as a box.
    static Envelope middle(Envelope box) {
        Coordinate centre = box.centre();
        return new Envelope(new Coordinate(Math.rint(centre.x), Math.rint(centre.y)));
    }

    private static Path point(Coordinate at) {
        return Path.point(at.x, at.y);
    }
}
