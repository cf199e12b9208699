package org.clearground.figures;

import java.time.LocalDate;
import org.clearground.ledger.Prefix;
import org.clearground.quantity.Period;

/// Which period a report is about, since when it cumulates, and what was known.
///
/// @param period the period reported
/// @param since  the first day of the cumulative figures
/// @param known  the prefix of the books
public record Scope(Period period, LocalDate since, Prefix known) {

    /// From the first day of the cumulative figures to the period's end.
    public Period cumulative() {
        return new Period(since, period.to());
    }

    /// From 1 January of the year in which the period ends to its end.
    public Period yearToDate() {
        return new Period(LocalDate.of(period.to().getYear(), 1, 1), period.to());
    }

    /// The calendar year in which the period ends.
    public Period year() {
        return Period.parse(Integer.toString(period.to().getYear()));
    }
}
