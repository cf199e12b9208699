package org.clearground.land.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearground.record.GroundClaim;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/// What every store of ground does.
abstract class GroundStoreContract {

    abstract GroundStore store();

    private final List<GroundClaim> hazard = List.of(Strip.claim(Verb.CONFIRM, "2025-01-01", "####...."));

    @Test
    void knowsNothingAtFirst() {
        assertThat(store().actsOf(TrialBooks.id("H"))).isEmpty();
        assertThat(store().piecesOf(TrialBooks.id("H"))).isEmpty();
        assertThat(store().cellsOf(Strip.MINES, TrialBooks.id("H"))).isEmpty();
        assertThat(store().actsMeeting(Strip.MINES, new Envelope(-180, 180, -90, 90)))
                .isEmpty();
    }

    @Test
    void givesBackActsPiecesAndCells() {
        Decision decision = new TrialBooks(store()).book("H", hazard);

        GroundAct act = store().actsOf(TrialBooks.id("H")).getFirst();
        assertThat(act).isEqualTo(GroundAct.of(TrialBooks.id("H"), 1, hazard).getFirst());
        assertThat(store().piecesOf(TrialBooks.id("H"))).isEqualTo(decision.booked());
        assertThat(store().cellsOf(Strip.MINES, TrialBooks.id("H")))
                .containsExactly(new Cell(
                        new CellKey(Strip.MINES, TrialBooks.id("H"), GroundState.CONFIRMED),
                        act.outline(),
                        act.outline().area(),
                        act.key()));
    }

    @Test
    void findsActsByMapAndBox() {
        new TrialBooks(store()).book("H", hazard);
        Envelope box = Strip.outline("...#....").envelope();

        assertThat(store().actsMeeting(Strip.MINES, box)).hasSize(1);
        assertThat(store().actsMeeting("battle_area", box)).isEmpty();
        assertThat(store().actsMeeting(Strip.MINES, Strip.outline(".......#").envelope()))
                .isEmpty();
    }

    @Test
    void forgetsWhatIsWithdrawn() {
        TrialBooks books = new TrialBooks(store());
        books.book("H", hazard);
        books.withdraw("H");

        assertThat(store().actsMeeting(Strip.MINES, new Envelope(-180, 180, -90, 90)))
                .isEmpty();
        assertThat(store().piecesOf(TrialBooks.id("H"))).isEmpty();
        assertThat(store().cellsOf(Strip.MINES, TrialBooks.id("H"))).isEmpty();
    }

    @Test
    void replacesWhatIsCorrected() {
        TrialBooks books = new TrialBooks(store());
        books.book("H", hazard);
        books.book("H", List.of(Strip.claim("battle_area", Verb.SUSPECT, "2025-01-02", ".....###")));

        assertThat(store().actsOf(TrialBooks.id("H")))
                .singleElement()
                .satisfies(act -> assertThat(act.map()).isEqualTo("battle_area"));
        assertThat(store().cellsOf(Strip.MINES, TrialBooks.id("H"))).isEmpty();
        assertThat(store().cellsOf("battle_area", TrialBooks.id("H"))).hasSize(1);
    }
}
