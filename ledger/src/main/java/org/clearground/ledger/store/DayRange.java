package org.clearground.ledger.store;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearground.quantity.Period;

/// A period as the store counts it: days since 1970-01-01, both ends included, and the whole months nearest to
/// it.
///
/// @param from       the first day
/// @param to         the last day
/// @param firstMonth year * 12 + month - 1 of the first whole month to be summed
/// @param lastMonth  the same of the last; before the first when there is none
/// @param rest       the days that these months lack or have too many
record DayRange(long from, long to, long firstMonth, long lastMonth, List<Rest> rest) {

    /// Everything: whole months without end.
    static final DayRange ALL = new DayRange(Long.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE, List.of());

    /// Days to be added to the whole months, or taken from them.
    ///
    /// @param from the first day
    /// @param to   the last day
    /// @param sign 1 to add, -1 to take away
    record Rest(long from, long to, int sign) {}

    /// Months or years as checkpoints number them, both ends included.
    record Span(long from, long to) {}

    static DayRange of(Optional<Period> period) {
        return period.map(p -> of(p.from(), p.to())).orElse(ALL);
    }

    /// A broken month at an end is added day by day, or summed whole and the days outside taken away, whichever
    /// are fewer.
    private static DayRange of(LocalDate from, LocalDate to) {
        long fromDay = from.toEpochDay();
        long toDay = to.toEpochDay();
        long start = from.withDayOfMonth(1).toEpochDay();
        long end = to.with(TemporalAdjusters.lastDayOfMonth()).toEpochDay();
        boolean wholeHead = from.getDayOfMonth() - 1 <= from.lengthOfMonth() / 2;
        boolean wholeTail = to.getDayOfMonth() >= to.lengthOfMonth() / 2;
        long first = month(from) + (wholeHead ? 0 : 1);
        long last = month(to) - (wholeTail ? 0 : 1);
        List<Rest> rest = new ArrayList<>();
        if (first > last || month(from) == month(to) && !(start == fromDay && end == toDay)) {
            return new DayRange(fromDay, toDay, 1, 0, List.of(new Rest(fromDay, toDay, 1)));
        }
        if (wholeHead) {
            add(rest, new Rest(start, fromDay - 1, -1));
        } else {
            add(rest, new Rest(fromDay, firstDay(first) - 1, 1));
        }
        if (wholeTail) {
            add(rest, new Rest(toDay + 1, end, -1));
        } else {
            add(rest, new Rest(firstDay(last + 1), toDay, 1));
        }
        return new DayRange(fromDay, toDay, first, last, List.copyOf(rest));
    }

    private static void add(List<Rest> rest, Rest days) {
        if (days.from <= days.to) {
            rest.add(days);
        }
    }

    /// The number of a day's month.
    static long month(LocalDate day) {
        return day.getYear() * 12L + day.getMonthValue() - 1;
    }

    /// The number under which checkpoints keep the whole year of a month: below zero, apart from the months.
    static long year(long month) {
        return -Math.floorDiv(month, 12L);
    }

    /// The whole months as the fewest spans of years and months.
    List<Span> spans() {
        if (equals(ALL)) {
            return List.of(new Span(Long.MIN_VALUE, -1));
        }
        if (firstMonth > lastMonth) {
            return List.of();
        }
        long firstYear = Math.ceilDiv(firstMonth, 12L);
        long lastYear = Math.floorDiv(lastMonth + 1, 12L) - 1;
        if (firstYear > lastYear) {
            return List.of(new Span(firstMonth, lastMonth));
        }
        List<Span> spans = new ArrayList<>();
        spans.add(new Span(-lastYear, -firstYear));
        if (firstMonth < firstYear * 12) {
            spans.add(new Span(firstMonth, firstYear * 12 - 1));
        }
        if (lastMonth >= (lastYear + 1) * 12) {
            spans.add(new Span((lastYear + 1) * 12, lastMonth));
        }
        return spans;
    }

    /// The first day of the whole months.
    long firstWholeDay() {
        return equals(ALL) ? from : firstDay(firstMonth);
    }

    /// The last day of the whole months; before the first when there are none.
    long lastWholeDay() {
        return equals(ALL) ? to : firstDay(lastMonth + 1) - 1;
    }

    private static long firstDay(long month) {
        return LocalDate.of(Math.toIntExact(Math.floorDiv(month, 12L)), Math.floorMod(month, 12) + 1, 1)
                .toEpochDay();
    }
}
