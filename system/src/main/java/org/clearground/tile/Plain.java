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

    static Geometry generalise(Geometry degrees, int zoom) {
        if (degrees instanceof Point at) {
            return point(WorldGrid.point(at.getX(), at.getY(), zoom));
        }
        boolean deepest = zoom == TileAddress.DEEPEST;
        if (degrees instanceof LineString line) {
            Geometry projected = GEOMETRY.createLineString(WorldGrid.line(line.getCoordinates(), zoom));
            Geometry simple = DouglasPeuckerSimplifier.simplify(projected, deepest ? 0 : TOLERANCE);
            return simple.getLength() < SMALLEST
                    ? point(simple.getEnvelopeInternal().centre())
                    : Outward.rounded(simple);
        }
        Envelope box = WorldGrid.box(degrees.getEnvelopeInternal(), zoom);
        if (isTiny(box)) {
            return point(box.centre());
        }
        Geometry projected = WorldGrid.project(degrees, zoom);
        Geometry simple = deepest ? projected : DouglasPeuckerSimplifier.simplify(projected, TOLERANCE);
        Geometry rounded = Outward.rounded(simple);
        return rounded.isEmpty() ? point(box.centre()) : rounded;
    }

    /// Whether an area with this box is drawn as a point.
    static boolean isTiny(Envelope box) {
        return Math.max(box.getWidth(), box.getHeight()) < SMALLEST;
    }

    /// The point, as a box.
    static Envelope middle(Envelope box) {
        return new Envelope(point(box.centre()).getCoordinate());
    }

    private static Point point(Coordinate at) {
        return GEOMETRY.createPoint(new Coordinate(Math.rint(at.x), Math.rint(at.y)));
    }
}
