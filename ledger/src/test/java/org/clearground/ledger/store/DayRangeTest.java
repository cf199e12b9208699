package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.clearground.quantity.Period;
import org.junit.jupiter.api.Test;

class DayRangeTest {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 5 * 365;

    @Test
    void coversEachDayOfAPeriodOnceAndNoOther() {
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
            Period period = new Period(from, from.plusDays(random.nextInt(i % 2 == 0 ? 80 : DAYS)));
            DayRange range = DayRange.of(Optional.of(period));
            assertThat(FIRST.minusYears(1)
                            .datesUntil(FIRST.plusYears(11))
                            .filter(day -> times(range, day) != (period.contains(day) ? 1 : 0)))
                    .as("%s", period)
                    .isEmpty();
        }
    }

    @Test
    void asksForAtMostHalfAMonthOfDaysAtEachEnd() {
        Random random = new Random(12);
        for (int i = 0; i < 500; i++) {
            LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
            Period period = new Period(from, from.plusDays(62 + random.nextInt(DAYS)));
            for (DayRange.Rest rest : DayRange.of(Optional.of(period)).rest()) {
                assertThat(rest.to() - rest.from() + 1).as("%s", period).isBetween(1L, 16L);
            }
        }
    }

    @Test
    void asksWholeYearsAsYears() {
        DayRange range = DayRange.of(Optional.of(new Period(LocalDate.of(2020, 11, 1), LocalDate.of(2025, 3, 31))));
        assertThat(range.spans())
                .containsExactly(
                        new DayRange.Span(-2024, -2021),
                        new DayRange.Span(2020 * 12 + 10, 2020 * 12 + 11),
                        new DayRange.Span(2025 * 12, 2025 * 12 + 2));
        assertThat(range.rest()).isEmpty();
    }

    private static int times(DayRange range, LocalDate day) {
        int times = 0;
        long month = DayRange.month(day);
        for (DayRange.Span span : range.spans()) {
            long number = span.to() < 0 ? DayRange.year(month) : month;
            times += span.from() <= number && number <= span.to() ? 1 : 0;
        }
        for (DayRange.Rest rest : range.rest()) {
            times += rest.from() <= day.toEpochDay() && day.toEpochDay() <= rest.to() ? rest.sign() : 0;
        }
        return times;
    }
}
