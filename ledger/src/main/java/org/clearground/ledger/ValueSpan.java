package org.clearground.ledger;

import java.time.LocalDate;

/// When a record was true in the field: one day, or a span with both ends included.
///
/// @param from the first day
/// @param to   the last day, not before the first; the same for a single day
public record ValueSpan(LocalDate from, LocalDate to) {

    /// Refuses an end before the beginning.
    public ValueSpan {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a value span cannot end (" + to + ") before it begins (" + from + ")");
        }
    }

    /// A single day.
    public static ValueSpan on(LocalDate day) {
        return new ValueSpan(day, day);
    }
}
