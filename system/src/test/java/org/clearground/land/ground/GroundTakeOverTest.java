package org.clearground.land.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Hazards that were split or merged: the new ones take over the open ground of those they came from, on their
/// day.
class GroundTakeOverTest {

    private final Strip strip = new Strip();

    private void splitIntoHalves() {
        strip.book("H", Verb.SUSPECT, "2025-01-01", "######..")
                .book("W", Strip.child(Verb.SUSPECT, "2025-03-01", "###.....", "H"))
                .book("E", Strip.child(Verb.SUSPECT, "2025-03-01", "...###..", "H"));
    }

    @Test
    void splitHazardPassesItsGroundToTheNewOnes() {
        splitIntoHalves();

        assertThat(strip.map()).isEqualTo("ssssss..");
        assertThat(strip.pieces("W")).containsExactly("H suspected -> W suspected 3");
        assertThat(strip.pieces("E")).containsExactly("H suspected -> E suspected 3");
        assertThat(strip.findings()).isEmpty();
    }

    @Test
    void noGroundBecomesUnrecordedOrIsRecordedTwiceByASplit() {
        splitIntoHalves();

        Map<String, Long> all = Map.of("suspected", 6L, "unrecorded", -6L);
        assertThat(strip.balances(Strip.MINES, "2025-02-28")).isEqualTo(all);
        assertThat(strip.balances(Strip.MINES, "2025-03-01")).isEqualTo(all);
        assertThat(strip.books.postings().stream()
                        .filter(p -> p.dims().find(GroundPostings.FLOW).equals(Optional.of("taken_over")))
                        .mapToLong(p -> p.amount())
                        .sum())
                .isZero();
    }

    @Test
    void mergedHazardsPassTheirGroundToOne() {
        strip.book("A", Verb.SUSPECT, "2025-01-01", "###.....")
                .book("B", Verb.CONFIRM, "2025-01-02", "...###..")
                .book("AB", Strip.child(Verb.SUSPECT, "2025-03-01", "#######.", "A", "B"));

        assertThat(strip.map()).isEqualTo("sssCCCs.");
        assertThat(strip.pieces("AB"))
                .containsExactlyInAnyOrder(
                        "A suspected -> AB suspected 3",
                        "B confirmed -> AB confirmed 3",
                        "unrecorded -> AB suspected 1");
    }

    @Test
    void confirmedChildConfirmsTheGroundThatItTakesOver() {
        strip.book("H", Verb.SUSPECT, "2025-01-01", "####....")
                .book("C", Strip.child(Verb.CONFIRM, "2025-03-01", "##......", "H"));

        assertThat(strip.map()).isEqualTo("CCss....");
        assertThat(strip.pieces("C")).containsExactly("H suspected -> C confirmed 2");
    }

    @Test
    void releasedGroundOfAParentStaysReleasedAndItsOwn() {
        strip.book("H", Verb.CONFIRM, "2025-01-01", "####....")
                .book("R", Verb.CLEAR, "2025-02-01", "##......")
                .book("W", Strip.child(Verb.CONFIRM, "2025-03-01", "####....", "H"));

        assertThat(strip.map()).isEqualTo("xxCC....");
        assertThat(strip.pieces("W")).containsExactly("H confirmed -> W confirmed 2");
        assertThat(strip.findings()).isEmpty();
    }

    @Test
    void groundOfAnotherHazardIsNotTakenOver() {
        strip.book("H", Verb.SUSPECT, "2025-01-01", "###.....")
                .book("X", Verb.SUSPECT, "2025-01-01", "...###..")
                .book("W", Strip.child(Verb.SUSPECT, "2025-03-01", "######..", "H"));

        assertThat(strip.pieces("W")).containsExactly("H suspected -> W suspected 3");
    }

    @Test
    void releaseAfterTheSplitCutsFromTheNewHazardAlsoWhenItWasBookedBefore() {
        strip.book("H", Verb.SUSPECT, "2025-01-01", "######..")
                .book("R", Verb.CANCEL, "2025-04-01", ".##.....")
                .book("W", Strip.child(Verb.SUSPECT, "2025-03-01", "###.....", "H"));

        assertThat(strip.pieces("R")).containsExactly("W suspected -> W cancelled 2");
        assertThat(strip.map()).isEqualTo("snnsss..");
        GroundLaws.equalsItselfFromNothing(strip.books, "late split");
    }

    @Test
    void withdrawnSplitGivesTheGroundBack() {
        splitIntoHalves();
        strip.withdraw("W").withdraw("E");

        assertThat(strip.map()).isEqualTo("ssssss..");
        assertThat(strip.pieces("H")).containsExactly("unrecorded -> H suspected 6");
        assertThat(strip.balances(Strip.MINES, "2025-03-31")).isEqualTo(Map.of("suspected", 6L, "unrecorded", -6L));
    }

    @Test
    void childOfAHazardThatWasWithdrawnHoldsItsGroundByItself() {
        splitIntoHalves();
        strip.withdraw("H");

        assertThat(strip.pieces("W")).containsExactly("unrecorded -> W suspected 3");
        assertThat(strip.balances(Strip.MINES, "2025-02-28")).isEmpty();
    }
}
