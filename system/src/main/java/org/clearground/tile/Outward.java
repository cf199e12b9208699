package org.clearground.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/// Simplifies ground that is dangerous: what is drawn covers what is recorded, at every zoom, and is never
/// smaller than [#SMALLEST]. In units of the zoom's grid.
final class Outward {

    /// Half a pixel of a tile that is drawn 512 pixels wide.
    static final double TOLERANCE = 4;

    /// Four such pixels.
    static final int SMALLEST = 32;

    /// What rounding to the grid, once whole and once cut at a tile's border, and bent edges can take away.
    private static final double SLACK = 2;

    /// Up to a dozen pixels a shape is drawn as the figure that holds it, without its bays.
    private static final double SMALL = 96;

    /// Safe ground inside a hazard that is narrower, in two and a half pixels, is drawn as hazard.
    private static final double PINHOLE = 20;

    private static final int SHORTEST_RING = 4;
    private static final double MITRE = 2.5;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final PrecisionModel WHOLE = new PrecisionModel(1);
    private static final BufferParameters CORNERS =
            new BufferParameters(1, BufferParameters.CAP_ROUND, BufferParameters.JOIN_MITRE, MITRE);

    private Outward() {}

    /// What is drawn of ground at a zoom, with whole coordinates.
    ///
    /// @param degrees polygons in degrees
    /// @param zoom    the zoom; the deepest one is not simplified, only rounded
    static MultiPolygon generalise(Geometry degrees, int zoom) {
        Envelope box = WorldGrid.box(degrees.getEnvelopeInternal(), zoom);
        if (isTiny(box)) {
            return multi(GEOMETRY.toGeometry(least(box)));
        }
        MultiPolygon exact = WorldGrid.project(degrees, zoom);
        if (Math.max(box.getWidth(), box.getHeight()) <= SMALL) {
            return multi(Hull.of(exact, SLACK));
        }
        double tolerance = zoom == TileAddress.DEEPEST ? 0 : TOLERANCE;
        return moved(exact, tolerance).orElseGet(() -> buffered(exact, tolerance));
    }

    /// Whether ground with this box is drawn as the square of the smallest size.
    static boolean isTiny(Envelope box) {
        return Math.max(box.getWidth(), box.getHeight()) + 2 <= SMALLEST;
    }

    /// The shape with its edges moved outward; none where that is not simple enough.
    private static Optional<MultiPolygon> moved(MultiPolygon exact, double tolerance) {
        Polygon[] parts = new Polygon[exact.getNumGeometries()];
        for (int i = 0; i < parts.length; i++) {
            Optional<Polygon> part = moved((Polygon) exact.getGeometryN(i), tolerance);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts[i] = part.get();
            for (int other = 0; other < i; other++) {
                // parts that are moved may meet
                if (!RingOffset.apart(parts[other].getExteriorRing(), parts[i].getExteriorRing())) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(GEOMETRY.createMultiPolygon(parts));
    }

    private static Optional<Polygon> moved(Polygon part, double tolerance) {
        List<LinearRing> holes = new ArrayList<>();
        for (int i = 0; i < part.getNumInteriorRing(); i++) {
            LinearRing hole = part.getInteriorRingN(i);
            Envelope box = hole.getEnvelopeInternal();
            if (Math.min(box.getWidth(), box.getHeight()) > PINHOLE) {
                Optional<Coordinate[]> ring = RingOffset.of(hole, true, SLACK, tolerance);
                if (ring.isEmpty()) {
                    return Optional.empty();
                }
                holes.add(GEOMETRY.createLinearRing(ring.get()));
            }
        }
        return RingOffset.of(part.getExteriorRing(), false, SLACK, tolerance)
                .map(ring -> GEOMETRY.createPolygon(GEOMETRY.createLinearRing(ring), holes.toArray(LinearRing[]::new)));
    }

    /// The same for any shape, and with fewer corners.
    private static MultiPolygon buffered(MultiPolygon exact, double tolerance) {
        Envelope box = exact.getEnvelopeInternal();
        Geometry wide = BufferOp.bufferOp(exact, tolerance + SLACK, CORNERS);
        Geometry simple = tolerance > 0 ? DouglasPeuckerSimplifier.simplify(withoutPinholes(wide), tolerance) : wide;
        Geometry rounded = rounded(simple);
        if (covers(rounded, exact)) {
            return multi(rounded);
        }
        rounded = rounded(wide);
        return covers(rounded, exact) ? multi(rounded) : rectangle(box, 1);
    }

    /// Safe ground inside a hazard that would be too small to see is drawn as hazard.
    private static Geometry withoutPinholes(Geometry geometry) {
        Polygon[] parts = new Polygon[geometry.getNumGeometries()];
        for (int i = 0; i < parts.length; i++) {
            Polygon part = (Polygon) geometry.getGeometryN(i);
            LinearRing[] holes = IntStream.range(0, part.getNumInteriorRing())
                    .mapToObj(part::getInteriorRingN)
                    .filter(h -> h.getEnvelopeInternal().getArea() > 4 * TOLERANCE * TOLERANCE)
                    .toArray(LinearRing[]::new);
            parts[i] = GEOMETRY.createPolygon(part.getExteriorRing(), holes);
        }
        return GEOMETRY.createMultiPolygon(parts);
    }

    private static boolean covers(Geometry drawn, Geometry exact) {
        return !drawn.isEmpty() && RelateNG.relate(drawn, exact, RelatePredicate.covers());
    }

    /// With whole coordinates, and valid.
    static Geometry rounded(Geometry geometry) {
        Geometry simple = new Rounding().transform(geometry);
        return simple.isValid() ? simple : GeometryPrecisionReducer.reduce(geometry, WHOLE);
    }

    private static final class Rounding extends GeometryTransformer {
        @Override
        protected CoordinateSequence transformCoordinates(CoordinateSequence of, Geometry parent) {
            Coordinate[] all = of.toCoordinateArray();
            Coordinate[] out = new Coordinate[all.length];
            int kept = 0;
            for (Coordinate c : all) {
                Coordinate whole = new Coordinate(Math.rint(c.x), Math.rint(c.y));
                if (kept == 0 || !whole.equals2D(out[kept - 1])) {
                    out[kept++] = whole;
                }
            }
            // a ring that collapsed keeps its length and is mended, or left away, by the reducer
            boolean collapsed = parent instanceof LinearRing && kept < SHORTEST_RING;
            return factory.getCoordinateSequenceFactory().create(collapsed ? all : Arrays.copyOf(out, kept));
        }
    }

    /// The square of the smallest size in the middle of a box that is no larger.
    static Envelope least(Envelope box) {
        double x = Math.rint((box.getMinX() + box.getMaxX()) / 2);
        double y = Math.rint((box.getMinY() + box.getMaxY()) / 2);
        double around = SMALLEST / 2.0;
        return new Envelope(x - around, x + around, y - around, y + around);
    }

    private static MultiPolygon rectangle(Envelope box, int around) {
        Envelope whole = new Envelope(
                Math.floor(box.getMinX()) - around,
                Math.ceil(box.getMaxX()) + around,
                Math.floor(box.getMinY()) - around,
                Math.ceil(box.getMaxY()) + around);
        return multi(GEOMETRY.toGeometry(whole));
    }

    static MultiPolygon multi(Geometry polygonal) {
        Polygon[] parts = new Polygon[polygonal.getNumGeometries()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (Polygon) polygonal.getGeometryN(i);
        }
        return GEOMETRY.createMultiPolygon(parts);
    }
}
