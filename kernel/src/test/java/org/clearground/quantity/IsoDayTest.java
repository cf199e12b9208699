package org.clearground.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Days are read like the JDK reads them, only faster.
class IsoDayTest {

    @Test
    void readsEveryDayOfFourYearsAndFarOnes() {
        for (LocalDate day = LocalDate.of(1999, 12, 1); day.getYear() < 2005; day = day.plusDays(1)) {
            assertThat(IsoDay.parse(day.toString())).isEqualTo(day);
        }
        for (String far : List.of("0000-01-01", "9999-12-31", "+12345-06-07", "-0001-02-03")) {
            assertThat(IsoDay.parse(far)).isEqualTo(LocalDate.parse(far));
        }
    }

    @Test
    void refusesWhatTheJdkRefuses() {
        for (String bad : List.of(
                "",
                "2025-02-29",
                "2025-02-30",
                "2025-13-01",
                "2025-00-10",
                "2025-01-00",
                "2025-01-32",
                "2025-1-1",
                "2025/01/01",
                "20a5-01-01",
                "2025-01-0x",
                " 2025-01-01",
                "2025-01-01 ",
                "٢٠٢٥-01-01",
                "-025-01-01")) {
            assertThatThrownBy(() -> LocalDate.parse(bad)).isInstanceOf(DateTimeParseException.class);
            assertThatThrownBy(() -> IsoDay.parse(bad)).as(bad).isInstanceOf(DateTimeParseException.class);
        }
    }
}
