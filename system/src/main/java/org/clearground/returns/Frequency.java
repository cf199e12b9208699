package org.clearground.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clearground.code.CodeList;
import org.clearground.code.Coded;
import org.clearground.quantity.Period;

/// How often something is expected: once for each calendar month, quarter or year.
public enum Frequency implements Coded {
    MONTH(1),
    QUARTER(3),
    YEAR(12),
    UNKNOWN(3);

    /// All values, as files and labels know them.
    public static final CodeList<Frequency> LIST = CodeList.of("frequency", Frequency.class);

    private final int months;

    Frequency(int months) {
        this.months = months;
    }

    /// The whole months, quarters or years that end within a period, in their order; a quarter where it is not
    /// known how often.
    public List<Period> ending(Period within) {
        List<Period> all = new ArrayList<>();
        LocalDate first = within.from().withDayOfMonth(1);
        first = first.minusMonths((first.getMonthValue() - 1) % months);
        for (LocalDate from = first; !from.isAfter(within.to()); from = from.plusMonths(months)) {
            Period one = new Period(from, from.plusMonths(months).minusDays(1));
            if (within.contains(one.to())) {
                all.add(one);
            }
        }
        return all;
    }
}
