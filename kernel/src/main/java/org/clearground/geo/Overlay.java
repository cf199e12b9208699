package org.clearground.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.relateng.IntersectionMatrixPattern;
import org.locationtech.jts.operation.relateng.RelateNG;

/// Intersection, difference and union of polygons on the [Grid], by snap rounding.
///
/// Arguments are valid polygonal geometries on the grid (degrees, WGS84); their lines and points are ignored.
/// Every result is a new, valid, normalised multipolygon on the grid: the same arguments give the same
/// coordinates in the same order. Touching borders leave nothing behind, and what is thinner than the grid
/// vanishes.
public final class Overlay {

    private Overlay() {}

    /// What lies in both; empty when they only touch.
    public static MultiPolygon intersection(Geometry a, Geometry b) {
        Envelope boxA = a.getEnvelopeInternal();
        Envelope boxB = b.getEnvelopeInternal();
        if (!boxA.intersects(boxB)) {
            return Grid.empty();
        }
        List<Polygon> nearA = Parts.meeting(a, boxB);
        List<Polygon> nearB = Parts.meeting(b, boxA);
        if (nearA.isEmpty() || nearB.isEmpty()) {
            return Grid.empty();
        }
        MultiPolygon plain = PlainOverlay.intersection(nearA, nearB);
        return plain != null ? plain : overlay(nearA, nearB, OverlayNG.INTERSECTION);
    }

    /// What lies in the first and not in the second.
    public static MultiPolygon difference(Geometry a, Geometry b) {
        Parts parts = Parts.split(a, b.getEnvelopeInternal());
        List<Polygon> nearB = Parts.meeting(b, a.getEnvelopeInternal());
        if (parts.near().isEmpty() || nearB.isEmpty()) {
            return Parts.normalised(Parts.polygons(a));
        }
        MultiPolygon plain = PlainOverlay.difference(parts.near(), nearB);
        return parts.withFar(plain != null ? plain : overlay(parts.near(), nearB, OverlayNG.DIFFERENCE));
    }

    /// What lies in either.
    public static MultiPolygon union(Geometry a, Geometry b) {
        Parts partsA = Parts.split(a, b.getEnvelopeInternal());
        if (partsA.near().isEmpty()) {
            List<Polygon> all = new ArrayList<>(Parts.polygons(a));
            all.addAll(Parts.polygons(b));
            return Parts.normalised(all);
        }
        return partsA.withFar(overlay(partsA.near(), Parts.polygons(b), OverlayNG.UNION));
    }

    /// What lies in any of them; empty for an empty list.
    public static MultiPolygon unionAll(List<? extends Geometry> geometries) {
        List<Polygon> all = new ArrayList<>();
        for (Geometry geometry : geometries) {
            all.addAll(Parts.polygons(geometry));
        }
        if (all.size() <= 1) {
            return Parts.normalised(all);
        }
        return Parts.normalised(Parts.polygons(UnaryUnionNG.union(Parts.collect(all), Grid.PRECISION)));
    }

    /// Whether the interiors meet; touching does not count. Exact, without snapping: an overlap thinner than
    /// the grid counts here although its [#intersection] is empty.
    public static boolean overlaps(Geometry a, Geometry b) {
        return a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())
                && RelateNG.relate(a, b, IntersectionMatrixPattern.INTERIOR_INTERSECTS);
    }

    /// What JTS makes of any polygons.
    static MultiPolygon overlay(List<Polygon> a, List<Polygon> b, int operation) {
        OverlayNG overlay = new OverlayNG(Parts.collect(a), Parts.collect(b), Grid.PRECISION, operation);
        // keeps lines and points, which borders that touch would leave, out of the work
        overlay.setStrictMode(true);
        // the result is new, so it may be put in order where it stands
        MultiPolygon result = Parts.multi(Parts.polygons(overlay.getResult()));
        result.normalize();
        return result;
    }
}
