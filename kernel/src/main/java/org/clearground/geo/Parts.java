package org.clearground.geo;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/// The polygons of a geometry, split into those that an overlay can change and those that it cannot.
///
/// @param near the polygons that must be overlaid
/// @param far  the polygons that stay as they are
record Parts(List<Polygon> near, List<Polygon> far) {

    /// Splits by a box: near is what meets it, and what meets the box of a near polygon, and so on. Snapping
    /// moves a border by half a step; without the chain a moved border could cross a neighbour that was left
    /// out.
    static Parts split(Geometry geometry, Envelope box) {
        List<Polygon> far = new ArrayList<>(polygons(geometry));
        List<Polygon> near = new ArrayList<>();
        take(far, box, near);
        for (int i = 0; i < near.size() && !far.isEmpty(); i++) {
            take(far, near.get(i).getEnvelopeInternal(), near);
        }
        return new Parts(near, far);
    }

    private static void take(List<Polygon> from, Envelope box, List<Polygon> into) {
        if (box.isNull()) {
            return;
        }
        Envelope wide = new Envelope(box);
        wide.expandBy(2 * Grid.STEP);
        for (Iterator<Polygon> it = from.iterator(); it.hasNext(); ) {
            Polygon polygon = it.next();
            if (wide.intersects(polygon.getEnvelopeInternal())) {
                into.add(polygon);
                it.remove();
            }
        }
    }

    /// The polygons whose box meets another box.
    static List<Polygon> meeting(Geometry geometry, Envelope box) {
        List<Polygon> all = polygons(geometry);
        if (all.size() <= 1) {
            return all;
        }
        return all.stream().filter(p -> p.getEnvelopeInternal().intersects(box)).toList();
    }

    /// All polygons that are not empty, in order.
    static List<Polygon> polygons(Geometry geometry) {
        if (geometry instanceof Polygon polygon) {
            return polygon.isEmpty() ? List.of() : List.of(polygon);
        }
        List<Polygon> found = new ArrayList<>();
        gather(geometry, found);
        return found;
    }

    private static void gather(Geometry geometry, List<Polygon> into) {
        for (int i = 0, n = geometry.getNumGeometries(); i < n; i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part instanceof Polygon polygon) {
                if (!polygon.isEmpty()) {
                    into.add(polygon);
                }
            } else if (part != geometry) {
                gather(part, into);
            }
        }
    }

    /// The polygons as one geometry, not copied.
    static Geometry collect(List<Polygon> polygons) {
        return polygons.size() == 1 ? polygons.getFirst() : multi(polygons);
    }

    /// A normalised multipolygon of copies.
    static MultiPolygon normalised(List<Polygon> polygons) {
        MultiPolygon result = (MultiPolygon) multi(polygons).copy();
        result.normalize();
        return result;
    }

    /// An overlay's result together with the polygons that stayed as they are.
    MultiPolygon withFar(MultiPolygon overlaid) {
        if (far.isEmpty()) {
            return overlaid;
        }
        List<Polygon> all = new ArrayList<>(polygons(overlaid));
        all.addAll(far);
        return normalised(all);
    }

    /// The polygons as one multipolygon, not copied.
    static MultiPolygon multi(List<Polygon> polygons) {
        return Grid.FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }
}
