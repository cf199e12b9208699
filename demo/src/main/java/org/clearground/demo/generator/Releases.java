package org.clearground.demo.generator;

import java.util.HashMap;
import java.util.Map;
import org.clearground.demo.generator.Places.District;
import org.clearground.geo.Grid;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

/// Draws the ground that is released: inside one hazard and clear of other releases, or outside all hazards.
final class Releases {

    private static final double INSIDE = 0.0002;
    private static final double APART = 0.00012;
    private static final double OUTSIDE = 0.0008;
    private static final int TRIES = 160;
    private static final int TRIES_OUTSIDE = 4_000;

    private final HazardField field;
    private final Map<String, Canvas> released = new HashMap<>();
    private final Canvas outside = new Canvas();

    Releases(HazardField field) {
        this.field = field;
    }

    /// A patch of exactly that area inside the hazard, or nothing when there is no room for it.
    @Nullable
    Polygon inside(Chance chance, Hazard hazard, long m2) {
        Canvas canvas = released.computeIfAbsent(hazard.number(), n -> new Canvas());
        Envelope box = hazard.polygon().getEnvelopeInternal();
        for (int i = 0; i < TRIES; i++) {
            Coordinate middle = new Coordinate(
                    chance.between(box.getMinX(), box.getMaxX()), chance.between(box.getMinY(), box.getMaxY()));
            if (!hazard.polygon().contains(Grid.FACTORY.createPoint(middle))) {
                continue;
            }
            double axis = hazard.look().axis() + chance.normal() * 0.15;
            double stretch = Math.min(hazard.look().stretch(), chance.between(1, 2.4));
            Look look = new Look(m2, axis, stretch, chance.whole(6, 8));
            Polygon patch = Patches.draw(chance, Frame.at(middle), look);
            if (lies(patch, hazard, canvas)) {
                Polygon exact = Patches.exact(patch, m2);
                if (lies(exact, hazard, canvas)) {
                    canvas.add(exact);
                    return exact;
                }
            }
        }
        return null;
    }

    /// A hazard's middle part of exactly that area; only for hazards where nothing else is released.
    Polygon middleOf(Hazard hazard, long m2) {
        double factor = StrictMath.sqrt((double) m2 / hazard.m2());
        Polygon patch = Patches.exact(Patches.scaled(hazard.polygon(), hazard.middle(), factor), m2);
        if (!lies(patch, hazard, new Canvas())) {
            throw new IllegalStateException("the middle of " + hazard.number() + " does not lie inside it");
        }
        return patch;
    }

    /// A patch of exactly that area in the district, where no hazard of any kind is.
    Polygon outside(Chance chance, District district, long m2) {
        for (int i = 0; i < TRIES_OUTSIDE; i++) {
            Look look = new Look(m2, chance.between(0, Math.PI), chance.between(1, 2), chance.whole(6, 8));
            Polygon patch = Patches.draw(chance, Frame.at(district.anywhere(chance)), look);
            if (patch.isValid()
                    && district.holds(patch, OUTSIDE)
                    && field.free(patch, OUTSIDE)
                    && outside.free(patch, OUTSIDE)) {
                Polygon exact = Patches.exact(patch, m2);
                outside.add(exact);
                return exact;
            }
        }
        throw new IllegalStateException("no free ground in " + district.number());
    }

    private static boolean lies(Polygon patch, Hazard hazard, Canvas canvas) {
        return patch.isValid()
                && hazard.polygon().getEnvelopeInternal().contains(patch.getEnvelopeInternal())
                && hazard.polygon().contains(patch)
                && !hazard.polygon().getBoundary().isWithinDistance(patch, INSIDE)
                && canvas.free(patch, APART);
    }
}
