package org.clearground.land.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearground.finding.Finding;
import org.clearground.geo.Outline;
import org.clearground.quantity.SquareMetres;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/// What a person should know about a decision: each with square metres and a place on the map. Less
/// than half a square metre is not worth a sentence.
final class GroundFindings {

    static final String REOPENED_BY_HAZARD = "ground.reopened-by-hazard";
    static final String OUTSIDE_HAZARD = "ground.outside-hazard";
    static final String REOPENS_NOTHING = "ground.reopens-nothing";
    static final String ALREADY_RELEASED = "ground.already-released";

    private GroundFindings() {}

    static List<Finding> of(GroundAct act, Workings.Outcome outcome) {
        List<Finding> findings = new ArrayList<>();
        Map<GroundState, Sum> reopened = new TreeMap<>();
        for (Piece piece : outcome.pieces()) {
            if (piece.move().isAtOnce()) {
                outsideHazard(
                        act, Sum.NOTHING.plus(piece.outline(), piece.move().area()), findings);
            } else if (act.verb().rank() == Verb.Rank.HAZARD
                    && piece.move().before().isReleased()) {
                reopened.merge(
                        piece.move().before(),
                        Sum.NOTHING.plus(piece.outline(), piece.move().area()),
                        Sum::plus);
            }
        }
        reopened.forEach((before, sum) -> reopenedByHazard(act, before, sum, findings));
        Sum released = Sum.NOTHING;
        for (Outline outline : outcome.released()) {
            released = released.plus(outline, outline.area());
        }
        alreadyReleased(act, released, findings);
        if (act.verb().rank() == Verb.Rank.REOPENING
                && outcome.pieces().stream().allMatch(p -> p.move().area().equals(SquareMetres.ZERO))) {
            reopensNothing(act, findings);
        }
        return findings;
    }

    private static void reopensNothing(GroundAct act, List<Finding> findings) {
        Sum.NOTHING
                .plus(act.outline(), act.outline().area())
                .addTo(
                        findings,
                        REOPENS_NOTHING,
                        "The re-opening of " + act.key().day() + " changes nothing: no ground of the kind " + act.map()
                                + " had been released in its polygon by then. If the release came later or is of"
                                + " another kind, correct day or kind; if the ground was never recorded, record a"
                                + " hazard.");
    }

    private static void reopenedByHazard(GroundAct act, GroundState before, Sum sum, List<Finding> findings) {
        sum.addTo(
                findings,
                REOPENED_BY_HAZARD,
                "The hazard of " + act.key().day() + " opens " + sum.area() + " again that were " + before.code()
                        + " before. If that ground is still released, take it out of the hazard's polygon.");
    }

    private static void outsideHazard(GroundAct act, Sum sum, List<Finding> findings) {
        sum.addTo(
                findings,
                OUTSIDE_HAZARD,
                sum.area() + " of the ground " + act.verb().after().code() + " on "
                        + act.key().day() + " lie outside any hazard recorded by then. They are booked as recorded and "
                        + act.verb().after().code()
                        + " at once; if a hazard is missing or its polygon is too small, record it.");
    }

    private static void alreadyReleased(GroundAct act, Sum sum, List<Finding> findings) {
        sum.addTo(
                findings,
                ALREADY_RELEASED,
                sum.area() + " of the ground " + act.verb().after().code() + " on "
                        + act.key().day() + " had been released before and are not counted again. If they were found"
                        + " hazardous since, record a re-opening first.");
    }

    /// Ground that a finding speaks of.
    ///
    /// @param area    how much
    /// @param largest its largest outline, where the finding points to; null while there is none
    private record Sum(SquareMetres area, @Nullable Outline largest) {

        static final Sum NOTHING = new Sum(SquareMetres.ZERO, null);

        Sum plus(Outline outline, SquareMetres more) {
            boolean larger = largest == null || largest.area().compareTo(outline.area()) < 0;
            return new Sum(area.plus(more), larger ? outline : largest);
        }

        Sum plus(Sum other) {
            return other.largest == null ? this : plus(other.largest, other.area);
        }

        void addTo(List<Finding> findings, String code, String message) {
            if (largest != null && area.value() > 0) {
                Point place = largest.geometry().getInteriorPoint();
                findings.add(Finding.warning(code, message).at(place.getX(), place.getY()));
            }
        }
    }
}
