package org.clearground.land.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clearground.finding.Finding;
import org.clearground.record.GroundClaim;
import org.junit.jupiter.api.Test;

/// What records do to the ground, drawn: `.` unrecorded, `s` suspected, `C` confirmed, `n` cancelled,
/// `r` reduced, `x` cleared.
class GroundScenariosTest {

    private final Strip strip = new Strip();

    @Test
    void hazardTakesWhatIsUnrecorded() {
        strip.book("H1", Verb.SUSPECT, "2025-01-01", "####....").book("H2", Verb.SUSPECT, "2025-01-02", "..####..");

        assertThat(strip.map()).isEqualTo("ssssss..");
        assertThat(strip.pieces("H1")).containsExactly("unrecorded -> H1 suspected 4");
        assertThat(strip.pieces("H2")).containsExactly("unrecorded -> H2 suspected 2");
    }

    @Test
    void confirmedHazardConfirmsSuspectedGroundWhichIsThenItsOwn() {
        strip.book("SHA", Verb.SUSPECT, "2025-01-01", "####....").book("CHA", Verb.CONFIRM, "2025-02-01", "..####..");

        assertThat(strip.map()).isEqualTo("ssCCCC..");
        assertThat(strip.pieces("CHA"))
                .containsExactly("SHA suspected -> CHA confirmed 2", "unrecorded -> CHA confirmed 2");
    }

    @Test
    void suspectedHazardDoesNothingOnConfirmedGround() {
        strip.book("CHA", Verb.CONFIRM, "2025-01-01", "####....").book("SHA", Verb.SUSPECT, "2025-02-01", "..####..");

        assertThat(strip.map()).isEqualTo("CCCCss..");
        assertThat(strip.pieces("SHA")).containsExactly("unrecorded -> SHA suspected 2");
    }

    @Test
    void releaseTakesOpenGroundAndLeavesItToItsHazard() {
        strip.book("H", Verb.CONFIRM, "2025-01-01", "######..")
                .book("NTS", Verb.CANCEL, "2025-02-01", "##......")
                .book("TS", Verb.REDUCE, "2025-02-02", "..##....")
                .book("CL", Verb.CLEAR, "2025-02-03", "....#...");

        assertThat(strip.map()).isEqualTo("nnrrxC..");
        assertThat(strip.pieces("TS")).containsExactly("H confirmed -> H reduced 2");
        assertThat(strip.findings()).isEmpty();
    }

    @Test
    void releasedGroundIsNotReleasedAgain() {
        strip.book("H", Verb.CONFIRM, "2025-01-01", "######..")
                .book("R1", Verb.CANCEL, "2025-02-01", "###.....")
                .book("R2", Verb.CLEAR, "2025-02-02", ".####...");

        assertThat(strip.map()).isEqualTo("nnnxxC..");
        assertThat(strip.pieces("R2")).containsExactly("H confirmed -> H cleared 2");
        assertThat(strip.findings()).containsExactly("ground.already-released");
    }

    @Test
    void releaseOutsideAnyHazardIsRecordedAndClearedAtOnceOnItsOwnLine() {
        strip.book("H", Verb.CONFIRM, "2025-01-01", "##......").book("R", Verb.CLEAR, "2025-02-01", ".###....");

        assertThat(strip.map()).isEqualTo("Cxxx....");
        assertThat(strip.pieces("R")).containsExactly("H confirmed -> H cleared 1", "unrecorded -> R cleared 2");
        Finding finding = strip.findingsInFull().getFirst();
        assertThat(finding.code()).isEqualTo("ground.outside-hazard");
        assertThat(finding.message())
                .startsWith(
                        Strip.outline(".##.").area() + " of the ground cleared on 2025-02-01 lie outside any hazard");
        assertThat(finding.where().onMap()).isTrue();
    }

    @Test
    void groundReleasedBeforeItsHazardWasRecordedIsOutsideAndThenReopened() {
        strip.book("R", Verb.CLEAR, "2025-01-01", "###.....").book("H", Verb.CONFIRM, "2025-02-01", "..###...");

        assertThat(strip.map()).isEqualTo("xxCCC...");
        assertThat(strip.pieces("H")).containsExactly("R cleared -> H confirmed 1", "unrecorded -> H confirmed 2");
        assertThat(strip.findings()).containsExactly("ground.reopened-by-hazard");
    }

    @Test
    void hazardOfTheSameDayComesBeforeTheReleaseInWhateverOrderTheyAreBooked() {
        strip.book("R", Verb.CLEAR, "2025-01-01", "###.....").book("H", Verb.CONFIRM, "2025-01-01", "..###...");

        assertThat(strip.map()).isEqualTo("xxxCC...");
        assertThat(strip.pieces("R")).containsExactly("H confirmed -> H cleared 1", "unrecorded -> R cleared 2");
        assertThat(strip.books.redecided()).isEqualTo(1);
    }

    @Test
    void reopeningOpensReleasedGroundOnlyAndOwnsIt() {
        strip.book("H", Verb.SUSPECT, "2025-01-01", "####....")
                .book("R", Verb.CANCEL, "2025-02-01", "##......")
                .book("O", Verb.REOPEN_CONFIRMED, "2025-03-01", ".#####..");

        assertThat(strip.map()).isEqualTo("nCss....");
        assertThat(strip.pieces("O")).containsExactly("H cancelled -> O confirmed 1");
    }

    @Test
    void reopenedGroundCanBeReleasedAgain() {
        strip.book("H", Verb.SUSPECT, "2025-01-01", "####....")
                .book("R1", Verb.CANCEL, "2025-02-01", "##......")
                .book("O", Verb.REOPEN_SUSPECTED, "2025-03-01", "##......")
                .book("R2", Verb.CLEAR, "2025-04-01", "#.......");

        assertThat(strip.map()).isEqualTo("xsss....");
        assertThat(strip.pieces("R2")).containsExactly("O suspected -> O cleared 1");
    }

    @Test
    void releaseAndReopeningOfOneDayLeaveTheGroundOpen() {
        strip.book("O", Verb.REOPEN_SUSPECTED, "2025-02-01", "##......")
                .book("R", Verb.CANCEL, "2025-02-01", "##......")
                .book("H", Verb.SUSPECT, "2025-02-01", "####....");

        assertThat(strip.map()).isEqualTo("ssss....");
        assertThat(strip.pieces("O")).containsExactly("H cancelled -> O suspected 2");
    }

    @Test
    void kindsNeverTouchEachOther() {
        strip.book("H", Verb.CONFIRM, "2025-01-01", "####....")
                .book("B", Strip.claim("battle_area", Verb.CONFIRM, "2025-01-01", "..####.."))
                .book("BAC", Strip.claim("battle_area", Verb.CLEAR, "2025-02-01", "########"));

        assertThat(strip.map()).isEqualTo("CCCC....");
        assertThat(strip.map("battle_area")).isEqualTo("xxxxxxxx");
    }

    @Test
    void lateHazardMovesWhatWasBookedOutsideAnyHazard() {
        strip.book("R", Verb.CLEAR, "2025-02-01", "####....").book("H", Verb.CONFIRM, "2025-01-01", "..####..");

        assertThat(strip.map()).isEqualTo("xxxxCC..");
        assertThat(strip.pieces("R")).containsExactly("H confirmed -> H cleared 2", "unrecorded -> R cleared 2");
        assertThat(strip.findings()).isEmpty();
        assertThat(strip.balances(Strip.MINES, "2025-01-31")).isEqualTo(Map.of("confirmed", 4L, "unrecorded", -4L));
        assertThat(strip.balances(Strip.MINES, "2025-02-28"))
                .isEqualTo(Map.of("confirmed", 2L, "cleared", 4L, "unrecorded", -6L));
    }

    @Test
    void lateReleaseTakesTheGroundFromLaterOnes() {
        strip.book("H", Verb.CONFIRM, "2025-01-01", "######..")
                .book("R2", Verb.CLEAR, "2025-03-01", "..###...")
                .book("R1", Verb.CANCEL, "2025-02-01", "####....");

        assertThat(strip.map()).isEqualTo("nnnnxC..");
        assertThat(strip.pieces("R2")).containsExactly("H confirmed -> H cleared 1");
    }

    @Test
    void lateReleaseIsDecidedInOrderThoughALaterReopeningEmptiedItsCell() {
        strip.book("H", Verb.CONFIRM, "2025-01-01", "####....")
                .book("R1", Verb.CLEAR, "2025-02-01", "#.......")
                .book("O", Verb.REOPEN_CONFIRMED, "2025-04-01", "#.......")
                .book("R2", Verb.CLEAR, "2025-03-01", "..#.....");

        assertThat(strip.map()).isEqualTo("CCxC....");
        GroundLaws.equalsItselfFromNothing(strip.books, "late release");
    }

    @Test
    void withdrawnHazardFallsToTheNextThatCoversItAndOutsideWhereNoneDoes() {
        strip.book("H1", Verb.CONFIRM, "2025-01-01", "####....")
                .book("H2", Verb.CONFIRM, "2025-01-02", "..####..")
                .book("R", Verb.CLEAR, "2025-02-01", ".##.....")
                .withdraw("H1");

        assertThat(strip.map()).isEqualTo(".xxCCC..");
        assertThat(strip.pieces("H1")).isEmpty();
        assertThat(strip.pieces("H2")).containsExactly("unrecorded -> H2 confirmed 4");
        assertThat(strip.pieces("R")).containsExactly("H2 confirmed -> H2 cleared 1", "unrecorded -> R cleared 1");
    }

    @Test
    void correctionRestatesItsOwnDay() {
        strip.book("H", Verb.CONFIRM, "2025-01-01", "####....")
                .book("R", Verb.CLEAR, "2025-02-01", "##......")
                .book("H", Verb.CONFIRM, "2025-01-01", ".#####..");

        assertThat(strip.map()).isEqualTo("xxCCCC..");
        assertThat(strip.pieces("R")).containsExactly("H confirmed -> H cleared 1", "unrecorded -> R cleared 1");
        assertThat(strip.balances(Strip.MINES, "2025-01-31")).isEqualTo(Map.of("confirmed", 5L, "unrecorded", -5L));
    }

    @Test
    void correctionWithoutNewGroundDecidesNothingAgain() {
        strip.book("H", Verb.CONFIRM, "2025-01-01", "####....")
                .book("R", Verb.CLEAR, "2025-02-01", "##......")
                .book("H", Verb.CONFIRM, "2025-01-01", "####....");

        assertThat(strip.books.redecided()).isZero();
        assertThat(strip.pieces("H")).containsExactly("unrecorded -> H confirmed 4");
    }

    @Test
    void oneReportMayReleaseOnSeveralMapsAndDays() {
        strip.book("H", Verb.CONFIRM, "2025-01-01", "####....")
                .book("B", Strip.claim("battle_area", Verb.SUSPECT, "2025-01-01", "####...."))
                .book(
                        "R",
                        Strip.claim(Verb.CLEAR, "2025-02-03", "##......"),
                        Strip.claim("battle_area", Verb.CANCEL, "2025-02-01", ".##....."),
                        Strip.claim(Verb.REDUCE, "2025-02-02", ".##....."));

        assertThat(strip.map()).isEqualTo("xrrC....");
        assertThat(strip.map("battle_area")).isEqualTo("snns....");
        assertThat(strip.pieces("R"))
                .containsExactly(
                        "H confirmed -> H cleared 1", "B suspected -> B cancelled 2", "H confirmed -> H reduced 2");
        assertThat(strip.findings()).containsExactly("ground.already-released");
    }

    @Test
    void tellsOfAReopeningThatDoesNothing() {
        strip.book("H", Verb.CONFIRM, "2025-01-01", "####....")
                .book("R", Verb.CLEAR, "2025-02-01", "##......")
                .book("O", Verb.REOPEN_SUSPECTED, "2025-03-01", "..####..");
        assertThat(strip.pieces("O")).isEmpty();
        assertThat(strip.findings()).containsExactly("ground.reopens-nothing");
        strip.book("P", Verb.REOPEN_SUSPECTED, "2025-03-01", ".#####..");
        assertThat(strip.map()).isEqualTo("xsCC....");
        assertThat(strip.findings()).isEmpty();
        strip.book("Q", Verb.REOPEN_SUSPECTED, "2025-01-31", "#.......");
        assertThat(strip.findings()).containsExactly("ground.reopens-nothing");
    }

    @Test
    void previewLeavesTheBooksAsTheyAre() {
        MemoryGroundStore store = new MemoryGroundStore();
        GroundDecider decider = new GroundDecider(store);
        List<GroundClaim> claims = List.of(Strip.claim(Verb.CONFIRM, "2025-01-01", "##"));

        assertThat(decider.preview(new GroundChange(TrialBooks.id("H"), 1, claims))
                        .booked())
                .hasSize(1);
        assertThat(store.acts()).isEmpty();
    }
}
