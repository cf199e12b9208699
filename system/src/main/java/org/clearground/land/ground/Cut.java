package org.clearground.land.ground;

import org.clearground.geo.Grid;
import org.clearground.geo.Overlay;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;

/// The two halves of a cut. Most releases lie wholly inside one hazard, and most ground that is met is
/// taken whole: both are seen by an exact test that costs less than an overlay and moves no corner.
final class Cut {

    private Cut() {}

    /// What lies in both a cell's shape and a claim.
    static MultiPolygon common(Geometry shape, Geometry claim) {
        if (covers(shape, claim)) {
            return multi(claim);
        }
        if (covers(claim, shape)) {
            return multi(shape);
        }
        return Overlay.intersection(shape, claim);
    }

    /// What lies in the first and not in the second.
    static MultiPolygon rest(Geometry from, Geometry taken) {
        return from.isEmpty() || covers(taken, from)
                ? Grid.FACTORY.createMultiPolygon()
                : Overlay.difference(from, taken);
    }

    private static boolean covers(Geometry a, Geometry b) {
        return a.getEnvelopeInternal().covers(b.getEnvelopeInternal())
                && RelateNG.relate(a, b, RelatePredicate.covers());
    }

    private static MultiPolygon multi(Geometry geometry) {
        return (MultiPolygon) geometry;
    }
}
