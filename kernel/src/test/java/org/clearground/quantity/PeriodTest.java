package org.clearground.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2025-Q1, 2025-01-01, 2025-03-31",
        "2025-Q4, 2025-10-01, 2025-12-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2025, 2025-01-01, 2025-12-31",
        "2020-11-10..2024-12-31, 2020-11-10, 2024-12-31",
        "2025-03-05, 2025-03-05, 2025-03-05"
    })
    void periodsAreReadAsPeopleWriteThem(String text, LocalDate from, LocalDate to) {
        assertThat(Period.parse(text)).isEqualTo(new Period(from, to));
        assertThat(Period.parse(Period.parse(text).toString())).isEqualTo(new Period(from, to));
        assertThat(Period.parse(text).code()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025-Q5", "2025-13", "Q1", "2025-02-30", "2025-03-31..2025-03-30", "1.1.2025"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bothEndsBelongToThePeriod() {
        Period quarter = Period.quarter(2025, 1);
        assertThat(quarter.contains(LocalDate.of(2025, 1, 1))).isTrue();
        assertThat(quarter.contains(LocalDate.of(2025, 3, 31))).isTrue();
        assertThat(quarter.contains(LocalDate.of(2024, 12, 31))).isFalse();
        assertThat(quarter.contains(LocalDate.of(2025, 4, 1))).isFalse();
    }
}
