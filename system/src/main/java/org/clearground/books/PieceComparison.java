package org.clearground.books;

import java.util.List;
import org.clearground.geo.Area;
import org.clearground.geo.Outline;
import org.clearground.geo.Overlay;
import org.clearground.land.ground.Cell;
import org.clearground.land.ground.Move;
import org.clearground.land.ground.Piece;
import org.clearground.quantity.SquareMetres;

/// Whether two decisions say the same about ground, within a square metre a piece.
final class PieceComparison {

    private static final long TOLERANCE_M2 = 1;

    private PieceComparison() {}

    static boolean same(List<Piece> some, List<Piece> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!same(some.get(i).move(), others.get(i).move())
                    || !same(some.get(i).outline(), others.get(i).outline())) {
                return false;
            }
        }
        return true;
    }

    static boolean sameMoves(List<Move> some, List<Move> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!same(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean same(Cell one, Cell other) {
        return one.key().equals(other.key())
                && Math.abs(one.balance().value() - other.balance().value()) <= TOLERANCE_M2
                && same(one.shape(), other.shape());
    }

    private static boolean same(Move one, Move other) {
        return Math.abs(one.area().value() - other.area().value()) <= TOLERANCE_M2
                && withoutArea(one).equals(withoutArea(other));
    }

    private static Move withoutArea(Move m) {
        return new Move(
                m.map(),
                m.part(),
                m.verb(),
                m.day(),
                m.owner(),
                m.newOwner(),
                m.before(),
                m.after(),
                SquareMetres.ZERO,
                m.from(),
                m.dims());
    }

    /// The same corners, which is the rule, or less than the tolerance in one and not in the other.
    private static boolean same(Outline one, Outline other) {
        return one.equals(other)
                || Area.squareMetres(Overlay.difference(one.geometry(), other.geometry())) <= TOLERANCE_M2
                        && Area.squareMetres(Overlay.difference(other.geometry(), one.geometry())) <= TOLERANCE_M2;
    }
}
