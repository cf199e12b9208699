package org.clearground.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/// Polygons without an object for each corner, in degrees or on the grid of a zoom.
///
/// @param parts its polygons
record Area(List<Part> parts) {

    /// More rings than that are left to those who have an index for them.
    private static final int MOST_RINGS = 16;

    /// Nor rings of more corners.
    private static final int MOST_CORNERS = 1024;

    private static final int LEAST_CORNERS = 3;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /// A polygon.
    ///
    /// @param outer its border
    /// @param holes what lies in it and is no part of it
    record Part(Ring outer, List<Ring> holes) {}

    /// The polygons among the parts of a shape.
    static Area of(Geometry shape) {
        List<Part> parts = new ArrayList<>(shape.getNumGeometries());
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                List<Ring> holes = new ArrayList<>(polygon.getNumInteriorRing());
                for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                    holes.add(Ring.of(polygon.getInteriorRingN(h)));
                }
                parts.add(new Part(Ring.of(polygon.getExteriorRing()), holes));
            }
        }
        return new Area(parts);
    }

    static Area of(Ring outer) {
        return new Area(List.of(new Part(outer, List.of())));
    }

    MultiPolygon geometry() {
        return GEOMETRY.createMultiPolygon(parts.stream()
                .map(p -> GEOMETRY.createPolygon(
                        p.outer().geometry(),
                        p.holes().stream().map(Ring::geometry).toArray(LinearRing[]::new)))
                .toArray(Polygon[]::new));
    }

    Envelope box() {
        Envelope box =
                parts.isEmpty() ? new Envelope() : parts.getFirst().outer().box();
        for (int i = 1; i < parts.size(); i++) {
            box.expandToInclude(parts.get(i).outer().box());
        }
        return box;
    }

    /// The same with each ring changed.
    Area with(UnaryOperator<Ring> change) {
        List<Part> changed = new ArrayList<>(parts.size());
        for (Part part : parts) {
            List<Ring> holes = new ArrayList<>(part.holes().size());
            for (Ring hole : part.holes()) {
                holes.add(change.apply(hole));
            }
            changed.add(new Part(change.apply(part.outer()), holes));
        }
        return new Area(changed);
    }

    /// With whole corners.
    Area rounded() {
        return with(Ring::rounded);
    }

    /// Whether it is plain to see that these are polygons as they should be; of many rings it never is.
    boolean isPlainlyValid() {
        int rings = 0;
        for (Part part : parts) {
            rings += 1 + part.holes().size();
        }
        if (rings > MOST_RINGS) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!isPlainlyValid(parts.get(i))) {
                return false;
            }
            for (int other = 0; other < i; other++) {
                if (!parts.get(i).outer().isApart(parts.get(other).outer())) {
                    return false;
                }
            }
        }
        return !parts.isEmpty();
    }

    private static boolean isPlainlyValid(Part part) {
        if (!isSimple(part.outer())) {
            return false;
        }
        for (int i = 0; i < part.holes().size(); i++) {
            Ring hole = part.holes().get(i);
            if (!Stars.hold(part.outer().ccw(), hole.ccw())
                    && !(isSimple(hole) && part.outer().holds(hole))) {
                return false;
            }
            for (int other = 0; other < i; other++) {
                if (!hole.isApart(part.holes().get(other))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isSimple(Ring ring) {
        return ring.size() >= LEAST_CORNERS
                && ring.size() <= MOST_CORNERS
                && (Stars.isSimple(ring.ccw())
                        || !ring.edges().crossThemselves() && !ring.edges().turnBack());
    }
}
