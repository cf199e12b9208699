package org.clearground.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.clearground.quantity.Period;
import org.junit.jupiter.api.Test;

class AskingTest {

    @Test
    void asksForTheQuarterBeforeADay() {
        assertThat(Asking.before(LocalDate.of(2025, 4, 1))).isEqualTo(Period.quarter(2025, 1));
        assertThat(Asking.before(LocalDate.of(2025, 3, 31))).isEqualTo(Period.quarter(2024, 4));
        assertThat(Asking.before(LocalDate.of(2025, 12, 31))).isEqualTo(Period.quarter(2025, 3));
    }

    @Test
    void comparesWithThePeriodOfTheSameLengthJustBefore() {
        assertThat(Asking.previous(Period.quarter(2025, 1))).isEqualTo(Period.quarter(2024, 4));
        assertThat(Asking.previous(Period.parse("2025-03"))).isEqualTo(Period.parse("2025-02"));
        assertThat(Asking.previous(Period.parse("2025"))).isEqualTo(Period.parse("2024"));
        assertThat(Asking.previous(Period.parse("2025-03-03..2025-03-09")))
                .isEqualTo(Period.parse("2025-02-24..2025-03-02"));
    }
}
