package org.clearground.closing;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearground.finding.Finding;
import org.clearground.quantity.Period;
import org.clearground.record.FixedContext;
import org.clearground.record.Sample;
import org.junit.jupiter.api.Test;

/// Closings, asked on 30 April 2025.
class ClosingTypeTest {

    private static Sample closing(String period) {
        Period of = Period.parse(period);
        return Sample.of(
                new ClosingType(),
                "number",
                of.code(),
                "from_day",
                of.from().toString(),
                "to_day",
                of.to().toString(),
                "known_at",
                "7",
                "head",
                "0".repeat(64));
    }

    private static FixedContext closed(String... periods) {
        return new FixedContext().only(ClosingType.TYPE, periods);
    }

    @Test
    void aPeriodThatIsOverIsClosed() {
        assertThat(closing("2025-Q1").findings(closed())).isEmpty();
        assertThat(closing("2025-04-01..2025-04-29").findings(closed())).isEmpty();
    }

    @Test
    void aPeriodIsNotOverOnItsLastDay() {
        assertThat(closing("2025-04").findings(closed())).containsExactly("closing.not-over");
        assertThat(closing("2025-Q2").findings(closed("2025-Q1"))).containsExactly("closing.not-over");
    }

    @Test
    void aPeriodIsClosedOnce() {
        assertThat(closing("2025-Q1").findings(closed("2025-Q1"))).containsExactly("closing.twice");
    }

    @Test
    void anEarlierPeriodIsNotLeftOpen() {
        assertThat(closing("2025-Q1").findings(closed("2024-Q4"))).isEmpty();
        Finding finding = closing("2025-Q1")
                .findings(closed("2024-Q2"), "closing.earlier-open")
                .getFirst();
        assertThat(finding.message()).contains("close 2024-Q3 first", "2024-07-01 to 2024-12-31");
        assertThat(closing("2025-03").findings(closed("2025-01"))).containsExactly("closing.earlier-open");
        assertThat(closing("2024").findings(closed("2022"))).containsExactly("closing.earlier-open");
    }

    @Test
    void theFirstClosingMayBeginAnywhere() {
        assertThat(closing("2019-Q3").findings(closed())).isEmpty();
        assertThat(closing("2019-Q3").findings(closed("2019-Q4"))).isEmpty();
    }

    @Test
    void aYearIsClosedBesideItsQuarters() {
        assertThat(closing("2024").findings(closed("2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4")))
                .isEmpty();
        assertThat(closing("2025-Q1").findings(closed("2024-12"))).isEmpty();
    }

    @Test
    void spansThatShareDaysAreRefused() {
        assertThat(closing("2024-02-15..2024-05-15").findings(closed("2024-01-01..2024-02-15")))
                .containsExactly("closing.overlap");
        assertThat(closing("2024-02-16..2024-05-15").findings(closed("2024-01-01..2024-02-15")))
                .isEmpty();
    }
}
