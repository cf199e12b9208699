package org.clearground.land.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.clearground.quantity.SquareMetres;
import org.junit.jupiter.api.Test;

/// A point that is open on two maps counts once in this question, and twice in the sum.
class OpenGroundTest {

    private final Strip strip = new Strip()
            .book("M", Verb.CONFIRM, "2025-01-01", "####....")
            .book("B", Strip.claim("battle_area", Verb.SUSPECT, "2025-01-01", "..####.."))
            .book("C", Strip.claim("cluster_strike", Verb.SUSPECT, "2025-01-03", "...#...."));

    private SquareMetres shared(String day) {
        return OpenGround.inSeveralKinds(strip.books.acts(), LocalDate.parse(day));
    }

    @Test
    void countsEachSquareMetreOnce() {
        assertThat(shared("2025-01-31")).isEqualTo(Strip.outline("..##....").area());
    }

    @Test
    void leavesOutWhatIsReleasedOnOneOfTheMaps() {
        strip.book("R", Strip.claim("battle_area", Verb.CLEAR, "2025-02-01", "..##...."));

        assertThat(shared("2025-01-31")).isEqualTo(Strip.outline("..##....").area());
        assertThat(shared("2025-02-01")).isEqualTo(Strip.outline("...#....").area());
    }

    @Test
    void isNothingBeforeTheSecondHazard() {
        strip.withdraw("B");

        assertThat(shared("2025-01-02")).isEqualTo(SquareMetres.ZERO);
        assertThat(shared("2025-01-03")).isEqualTo(Strip.outline("...#....").area());
    }
}
