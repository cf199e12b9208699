package org.clearground.land.ground;

import java.util.ArrayList;
import java.util.List;
import org.clearground.ledger.Dims;
import org.clearground.ledger.Posting;

/// What pieces post: square metres from one state's account to another's, with the kind of hazard and
/// the flow. A pure function, so that anybody can derive the lines again.
public final class GroundPostings {

    /// The measure of ground, in m².
    public static final String AREA = "area";

    /// The dimension that names the map.
    public static final String KIND = "kind";

    /// The dimension that says what happened to the ground.
    public static final String FLOW = "flow";

    private GroundPostings() {}

    /// The lines of an entry: the reversal of the pieces taken back, at their own value dates, then the
    /// pieces booked.
    public static List<Posting> of(List<Move> back, List<Move> booked) {
        List<Posting> lines = new ArrayList<>();
        back.forEach(move -> of(move).forEach(line -> lines.add(line.reversed())));
        booked.forEach(move -> lines.addAll(of(move)));
        return lines;
    }

    /// The two lines of a move, or none for 0 m². What leaves a state carries the dimensions of the
    /// claim whose ground it was; what enters one carries those of the claim that moved it.
    public static List<Posting> of(Move move) {
        long area = move.area().value();
        if (area == 0) {
            return List.of();
        }
        return List.of(
                new Posting(
                        AREA,
                        move.before().code(),
                        move.day(),
                        dims(move, move.findFrom().orElse(move.dims())),
                        -area),
                new Posting(AREA, move.after().code(), move.day(), dims(move, move.dims()), area));
    }

    private static Dims dims(Move move, Dims of) {
        return of.with(KIND, move.map(), FLOW, flow(move));
    }

    /// What happened: `recorded`, `confirmed`, `cancelled`, `reduced`, `cleared`, `reopened`, `taken_over` for
    /// ground that only changed its hazard, or `at_once` for ground that was recorded and released by the same
    /// act.
    public static String flow(Move move) {
        if (move.isAtOnce()) {
            return "at_once";
        }
        if (move.before() == GroundState.UNRECORDED) {
            return "recorded";
        }
        if (move.before() == move.after()) {
            return "taken_over";
        }
        return move.before().isReleased() ? "reopened" : move.after().code();
    }
}
