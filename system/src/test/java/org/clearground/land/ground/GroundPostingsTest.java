package org.clearground.land.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clearground.ledger.Dims;
import org.clearground.ledger.Posting;
import org.clearground.quantity.SquareMetres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroundPostingsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 2, 1);
    private static final Dims OF_OWNER = Dims.of(Map.of("place", "Agdam"));
    private static final Dims OF_CLAIM = Dims.of(Map.of("place", "Agdam", "organisation", "ANAMA"));

    private static Move move(Verb verb, GroundState before, long area) {
        boolean recorded = before != GroundState.UNRECORDED;
        UUID owner = UUID.nameUUIDFromBytes(new byte[] {1});
        @Nullable Dims from = recorded ? OF_OWNER : null;
        return new Move(
                "mined_area",
                0,
                verb,
                DAY,
                recorded ? owner : null,
                owner,
                before,
                verb.after(),
                new SquareMetres(area),
                from,
                OF_CLAIM);
    }

    @Test
    void movesFromTheOwnersLineToTheClaimsLine() {
        assertThat(GroundPostings.of(move(Verb.CLEAR, GroundState.CONFIRMED, 1234)))
                .containsExactly(
                        new Posting(
                                "area",
                                "confirmed",
                                DAY,
                                Dims.parse("flow=cleared;kind=mined_area;place=Agdam"),
                                -1234),
                        new Posting(
                                "area",
                                "cleared",
                                DAY,
                                Dims.parse("flow=cleared;kind=mined_area;organisation=ANAMA;place=Agdam"),
                                1234));
    }

    @Test
    void postsNothingForLessThanASquareMetre() {
        assertThat(GroundPostings.of(move(Verb.CLEAR, GroundState.CONFIRMED, 0)))
                .isEmpty();
        assertThat(GroundPostings.of(move(Verb.CLEAR, GroundState.CONFIRMED, 1)))
                .hasSize(2);
    }

    @Test
    void reversesWhatIsTakenBackAtItsOwnDay() {
        Move move = move(Verb.CLEAR, GroundState.CONFIRMED, 7);
        List<Posting> lines = GroundPostings.of(List.of(move), List.of());
        assertThat(lines)
                .containsExactlyElementsOf(
                        GroundPostings.of(move).stream().map(Posting::reversed).toList());
        assertThat(GroundPostings.of(List.of(move), List.of(move)))
                .extracting(Posting::amount)
                .containsExactly(7L, -7L, -7L, 7L);
    }

    @ParameterizedTest
    @CsvSource({
        "SUSPECT, UNRECORDED, recorded",
        "CONFIRM, UNRECORDED, recorded",
        "CONFIRM, SUSPECTED, confirmed",
        "CONFIRM, CLEARED, reopened",
        "SUSPECT, CANCELLED, reopened",
        "CANCEL, SUSPECTED, cancelled",
        "REDUCE, CONFIRMED, reduced",
        "CLEAR, SUSPECTED, cleared",
        "CLEAR, UNRECORDED, at_once",
        "CANCEL, UNRECORDED, at_once",
        "REOPEN_CONFIRMED, REDUCED, reopened"
    })
    void saysWhatHappened(Verb verb, GroundState before, String flow) {
        assertThat(GroundPostings.flow(move(verb, before, 1))).isEqualTo(flow);
    }
}
