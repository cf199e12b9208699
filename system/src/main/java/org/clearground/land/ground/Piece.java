package org.clearground.land.ground;

import java.util.List;
import org.clearground.geo.Outline;

/// One part of what a record does to the ground: one per hazard, state before and state after.
///
/// @param move    how much, from where to where
/// @param outline the ground that moved, never empty
public record Piece(Move move, Outline outline) {

    /// Twice the step of the grid and a little: how far corners lie apart that overlays in another
    /// order snapped otherwise.
    private static final double SNAP_NOISE = 2.5e-8;

    /// Whether a new decision says the same: the move is the same, and the corners are but for the last
    /// digit that snapping leaves.
    boolean sameAs(Piece other) {
        return move.equals(other.move) && outline.geometry().equalsExact(other.outline.geometry(), SNAP_NOISE);
    }

    /// Whether two decisions of a record say the same.
    static boolean same(List<Piece> some, List<Piece> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!some.get(i).sameAs(others.get(i))) {
                return false;
            }
        }
        return true;
    }
}
