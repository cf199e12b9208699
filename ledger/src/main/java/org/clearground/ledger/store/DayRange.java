package org.clearground.ledger.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearground.quantity.Period;

/// A period as the store counts it: days since 1970-01-01, both ends included, and the whole months within.
///
/// @param from            the first day
/// @param to              the last day
/// @param firstWholeMonth year * 12 + month - 1 of the first month that lies in it whole
/// @param lastWholeMonth  the same of the last; before the first when there is none
record DayRange(long from, long to, long firstWholeMonth, long lastWholeMonth) {

    /// Everything: whole months without end.
    static final DayRange ALL = new DayRange(Long.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE);

    static DayRange of(Optional<Period> period) {
        return period.map(p -> of(p.from(), p.to())).orElse(ALL);
    }

    private static DayRange of(LocalDate from, LocalDate to) {
        long first = month(from) + (from.getDayOfMonth() == 1 ? 0 : 1);
        long last = month(to) - (to.getDayOfMonth() == to.lengthOfMonth() ? 0 : 1);
        return new DayRange(from.toEpochDay(), to.toEpochDay(), first, last);
    }

    /// The number of a day's month.
    static long month(LocalDate day) {
        return day.getYear() * 12L + day.getMonthValue() - 1;
    }

    /// The days that lie in no whole month: none, one or two ranges.
    List<DayRange> broken() {
        List<DayRange> ranges = new ArrayList<>();
        if (firstWholeMonth > lastWholeMonth) {
            ranges.add(this);
        } else if (!equals(ALL)) {
            long start = firstDay(firstWholeMonth);
            long end = firstDay(lastWholeMonth + 1);
            if (from < start) {
                ranges.add(new DayRange(from, start - 1, 1, 0));
            }
            if (to >= end) {
                ranges.add(new DayRange(end, to, 1, 0));
            }
        }
        return ranges;
    }

    private static long firstDay(long month) {
        return LocalDate.of(Math.toIntExact(Math.floorDiv(month, 12L)), Math.floorMod(month, 12) + 1, 1)
                .toEpochDay();
    }
}
