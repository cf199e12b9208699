package org.clearground.geo;

import java.util.List;
import org.clearground.quantity.SquareMetres;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

/// The ground of an outline that others leave out.
public final class Uncovered {

    private Uncovered() {}

    /// The area of what lies in the outline and in none of the others, in whole m²; all of it when there are
    /// none.
    public static SquareMetres area(Outline outline, List<Outline> others) {
        if (others.isEmpty()) {
            return outline.area();
        }
        List<Geometry> shapes = others.stream().<Geometry>map(Outline::geometry).toList();
        MultiPolygon left = Overlay.difference(outline.geometry(), Overlay.unionAll(shapes));
        return left.isEmpty() ? SquareMetres.ZERO : Area.rounded(left);
    }
}
