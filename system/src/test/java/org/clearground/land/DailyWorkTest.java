package org.clearground.land;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearground.record.FixedContext;
import org.clearground.record.Sample;
import org.junit.jupiter.api.Test;

/// Work that spans the end of a quarter.
class DailyWorkTest {

    private static final FixedContext CONTEXT = new FixedContext();

    private static Sample progress(String from, String to) {
        return Sample.of(
                new ProgressReportType(),
                "number",
                "PR-1",
                "organisation",
                "OP",
                "place",
                "P",
                "kind",
                "mined_area",
                "from_day",
                from,
                "to_day",
                to,
                "area_worked",
                "3000");
    }

    @Test
    void goesByItsDays() {
        Sample sample = progress("2025-03-20", "2025-04-02")
                .row(DailyWork.LIST, "day", "2025-03-31", "area_worked", "2000")
                .row(DailyWork.LIST, "day", "2025-04-01", "area_worked", "1000");
        assertThat(sample.findings(CONTEXT)).isEmpty();
        assertThat(sample.postings())
                .filteredOn(line -> line.contains(" worked "))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("area_worked worked 2025-03-31 2000"),
                        line -> assertThat(line).startsWith("area_worked worked 2025-04-01 1000"));
    }

    @Test
    void withoutDaysItGoesWhollyToItsLastDayAndIsRemarked() {
        Sample sample = progress("2025-03-20", "2025-04-02");
        assertThat(sample.findings(CONTEXT)).containsExactly("period.spanned");
        assertThat(sample.postings())
                .filteredOn(line -> line.contains(" worked "))
                .singleElement()
                .asString()
                .startsWith("area_worked worked 2025-04-02 3000");
    }

    @Test
    void theLastDayOfAQuarterIsNotBeyondIt() {
        assertThat(progress("2025-03-20", "2025-03-31").findings(CONTEXT)).isEmpty();
        assertThat(progress("2025-03-31", "2025-04-01").findings(CONTEXT)).containsExactly("period.spanned");
        assertThat(progress("2024-04-01", "2025-04-02").findings(CONTEXT)).containsExactly("period.spanned");
    }

    @Test
    void daysAddUpAndLieInTheSpan() {
        Sample sample = progress("2025-03-20", "2025-03-31")
                .row(DailyWork.LIST, "day", "2025-03-19", "area_worked", "2000")
                .row(DailyWork.LIST, "day", "2025-03-20", "area_worked", "999");
        assertThat(sample.findings(CONTEXT)).containsExactly("date.outside-report", "sum.daily-area");
    }
}
