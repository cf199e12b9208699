package org.clearground.returns;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearground.quantity.Period;
import org.junit.jupiter.api.Test;

class FrequencyTest {

    @Test
    void aQuarterHasThreeMonthsAndOneQuarter() {
        assertThat(Frequency.MONTH.ending(Period.parse("2025-Q1")))
                .extracting(Period::code)
                .containsExactly("2025-01", "2025-02", "2025-03");
        assertThat(Frequency.QUARTER.ending(Period.parse("2025-Q1")))
                .extracting(Period::code)
                .containsExactly("2025-Q1");
        assertThat(Frequency.YEAR.ending(Period.parse("2025-Q1"))).isEmpty();
        assertThat(Frequency.YEAR.ending(Period.parse("2025-Q4")))
                .extracting(Period::code)
                .containsExactly("2025");
    }

    @Test
    void aMonthBelongsWhereItEnds() {
        assertThat(Frequency.MONTH.ending(Period.parse("2024-12-15..2025-02-27")))
                .extracting(Period::code)
                .containsExactly("2024-12", "2025-01");
        assertThat(Frequency.QUARTER.ending(Period.parse("2025-02-01..2025-03-31")))
                .extracting(Period::code)
                .containsExactly("2025-Q1");
        assertThat(Frequency.QUARTER.ending(Period.parse("2025-02-01..2025-03-30")))
                .isEmpty();
    }
}
