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
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
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

    /// Up to twice as many, it is where its edges cannot plainly be moved.
    private static final double MIDDLING = 2 * SMALL;

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
    static Area generalise(Area degrees, int zoom) {
        Envelope around = degrees.box();
        Envelope box = WorldGrid.box(around, zoom);
        if (isTiny(box)) {
            return rectangle(least(box), 0);
        }
        Area exact = WorldGrid.project(degrees, around, zoom);
        double size = Math.max(box.getWidth(), box.getHeight());
        if (size <= SMALL) {
            return Area.of(Hull.of(exact, size, SLACK));
        }
        double tolerance = zoom == TileAddress.DEEPEST ? 0 : TOLERANCE;
        return moved(exact, tolerance).orElseGet(() -> buffered(exact.geometry(), tolerance));
    }

    /// Whether ground with this box is drawn as the square of the smallest size.
    static boolean isTiny(Envelope box) {
        return Math.max(box.getWidth(), box.getHeight()) + 2 <= SMALLEST;
    }

    /// Whether ground with this box is drawn as the figure that holds it.
    static boolean isSmall(Envelope box) {
        return isWithin(SMALL, box);
    }

    /// The shape with its edges moved outward; none where that is not simple enough.
    private static Optional<Area> moved(Area exact, double tolerance) {
        List<Area.Part> parts = new ArrayList<>(exact.parts().size());
        boolean apart = true;
        // where parts that are moved meet, they are joined, and rounded once more
        double away = exact.parts().size() == 1 ? SLACK : SLACK + 1;
        for (Area.Part of : exact.parts()) {
            Optional<Area.Part> part = moved(of, away, tolerance);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            for (Area.Part other : parts) {
                apart = apart && other.outer().isApart(part.get().outer());
            }
            parts.add(part.get());
        }
        return apart ? Optional.of(new Area(parts)) : joined(parts);
    }

    private static Optional<Area> joined(List<Area.Part> parts) {
        Geometry all = new Area(List.of(parts.getFirst())).geometry();
        for (Area.Part part : parts.subList(1, parts.size())) {
            all = OverlayNGRobust.overlay(all, new Area(List.of(part)).geometry(), OverlayNG.UNION);
        }
        return Optional.of(Area.of(all).rounded()).filter(Area::isPlainlyValid);
    }

    private static Optional<Area.Part> moved(Area.Part part, double away, double tolerance) {
        List<Ring> holes = new ArrayList<>(part.holes().size());
        for (Ring hole : part.holes()) {
            Envelope box = hole.box();
            if (Math.min(box.getWidth(), box.getHeight()) > PINHOLE) {
                Optional<Ring> ring = RingOffset.of(hole, true, away, tolerance);
                if (ring.isPresent()) {
                    holes.add(ring.get());
                } else if (isWithin(SMALL, box)) {
                    Hull.inside(hole, away, PINHOLE).ifPresent(holes::add);
                } else {
                    return Optional.empty();
                }
            }
        }
        return RingOffset.of(part.outer(), false, away, tolerance)
                .or(() -> isWithin(MIDDLING, part.outer().box())
                        ? Optional.of(Hull.of(Area.of(part.outer()), MIDDLING, away))
                        : Optional.empty())
                .map(outer -> new Area.Part(outer, holes));
    }

    private static boolean isWithin(double size, Envelope box) {
        return Math.max(box.getWidth(), box.getHeight()) <= size;
    }

    /// The same for any shape, and with fewer corners.
    private static Area buffered(MultiPolygon exact, double tolerance) {
        Envelope box = exact.getEnvelopeInternal();
        Geometry wide = BufferOp.bufferOp(exact, tolerance + SLACK, CORNERS);
        Geometry simple = tolerance > 0 ? DouglasPeuckerSimplifier.simplify(withoutPinholes(wide), tolerance) : wide;
        Geometry rounded = rounded(simple);
        if (covers(rounded, exact)) {
            return Area.of(rounded);
        }
        rounded = rounded(wide);
        return covers(rounded, exact) ? Area.of(rounded) : rectangle(box, 1);
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

    private static Area rectangle(Envelope box, int around) {
        double west = Math.floor(box.getMinX()) - around;
        double east = Math.ceil(box.getMaxX()) + around;
        double least = Math.floor(box.getMinY()) - around;
        double most = Math.ceil(box.getMaxY()) + around;
        return Area.of(new Ring(new double[] {west, east, east, west}, new double[] {least, least, most, most}));
    }
}
