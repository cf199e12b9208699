package org.clearground.land.ground;

import java.util.List;
import org.clearground.finding.Finding;
import org.clearground.geo.Outline;
import org.clearground.quantity.SquareMetres;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

/// What a person should know about a decision that was booked, told from its pieces alone.
public final class RecordedGround {

    /// So much of a release may lie in no piece of it because corners were snapped, in m².
    private static final long SNAPPED = 1;

    private RecordedGround() {}

    /// The findings of an act, as when it was decided. What a release claims and none of its pieces holds had
    /// been released before.
    ///
    /// @param booked the pieces of the act's record, as its entry holds them
    public static List<Finding> findings(GroundAct act, List<Piece> booked) {
        List<Piece> pieces =
                booked.stream().filter(p -> p.move().part() == act.part()).toList();
        List<Outline> released = act.verb().rank() == Verb.Rank.RELEASE ? rest(act.outline(), pieces) : List.of();
        return GroundFindings.of(act, new Workings.Outcome(pieces, released));
    }

    private static List<Outline> rest(Outline claimed, List<Piece> pieces) {
        SquareMetres held = pieces.stream().map(p -> p.outline().area()).reduce(SquareMetres.ZERO, SquareMetres::plus);
        if (claimed.area().value() - held.value() <= SNAPPED) {
            return List.of();
        }
        Geometry rest = claimed.geometry();
        for (Piece piece : pieces) {
            rest = Cut.rest(rest, piece.outline().geometry());
        }
        return rest instanceof MultiPolygon left && !left.isEmpty() ? List.of(Outline.trusted(left)) : List.of();
    }
}
