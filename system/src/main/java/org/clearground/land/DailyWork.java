package org.clearground.land;

import java.time.LocalDate;
import java.util.List;
import org.clearground.finding.Finding;
import org.clearground.quantity.Period;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.Column;
import org.clearground.record.Formats;
import org.clearground.record.ListOf;

/// Work day by day. Work that spans the end of a reporting period counts on its days where they are listed, else
/// wholly on its last day, with a finding; it is never spread over the days in between.
final class DailyWork {

    static final Column<LocalDate> DAY = Column.required("day", Formats.DATE);
    static final Column<SquareMetres> AREA_WORKED = Column.required("area_worked", Formats.SQUARE_METRES);

    /// The days of a progress report.
    static final ListOf LIST = new ListOf("days", List.of(DAY, AREA_WORKED));

    private DailyWork() {}

    /// Whether the end of a calendar quarter lies between two days, so that they are reported in two periods.
    static boolean spans(LocalDate from, LocalDate to) {
        return from.isBefore(to)
                && !Period.quarter(from.getYear(), (from.getMonthValue() + 2) / 3)
                        .contains(to);
    }

    /// What a reader should know of work that spans a period's end without daily lines.
    static Finding counted(LocalDate from, LocalDate to, String mend) {
        return Finding.warning(
                "period.spanned",
                "The work lasted from " + from + " to " + to + ", beyond the end of a quarter: it counts wholly on its"
                        + " last day. " + mend);
    }
}
