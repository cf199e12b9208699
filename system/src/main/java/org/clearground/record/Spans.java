package org.clearground.record;

import java.time.LocalDate;
import java.util.Optional;
import org.clearground.ledger.ValueSpan;

/// Value spans of records.
public final class Spans {

    /// Stands for "as long as anybody knows" where a beginning is not given.
    public static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    /// Stands for "until further notice" where an end is not given.
    public static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    /// For what has no validity of its own.
    public static final ValueSpan ALWAYS = new ValueSpan(BEGINNING, OPEN_END);

    private Spans() {}

    /// From one day to another. Days in the wrong order, which a check refuses later, count as the first alone: a
    /// span is asked for before checks have run.
    public static ValueSpan between(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? ValueSpan.on(from) : new ValueSpan(from, to);
    }

    /// From a day, or always, until a day, or until further notice.
    public static ValueSpan validity(Optional<LocalDate> from, Optional<LocalDate> to) {
        return between(from.orElse(BEGINNING), to.orElse(OPEN_END));
    }
}
