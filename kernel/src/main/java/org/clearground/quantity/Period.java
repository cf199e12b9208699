package org.clearground.quantity;

import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A span of whole days, both ends included.
///
/// @param from the first day
/// @param to   the last day, not before the first
public record Period(LocalDate from, LocalDate to) {

    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /// Refuses an end before the beginning.
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period cannot end (" + to + ") before it begins (" + from + ")");
        }
    }

    /// Reads `2025-Q1`, `2025`, `2025-03`, `2025-01-01..2025-03-31` or one day; refuses anything else with a
    /// sentence.
    public static Period parse(String text) {
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            return quarter(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            LocalDate first = LocalDate.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)), 1);
            return new Period(first, first.plusMonths(1).minusDays(1));
        }
        if (YEAR.matcher(text).matches()) {
            int year = Integer.parseInt(text);
            return new Period(Year.of(year).atDay(1), LocalDate.of(year, 12, 31));
        }
        try {
            int dots = text.indexOf("..");
            return dots < 0
                    ? new Period(LocalDate.parse(text), LocalDate.parse(text))
                    : new Period(LocalDate.parse(text.substring(0, dots)), LocalDate.parse(text.substring(dots + 2)));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a period: write 2025-Q1, 2025, 2025-03 or 2025-01-01..2025-03-31", e);
        }
    }

    /// The calendar quarter 1 to 4 of a year.
    public static Period quarter(int year, int quarter) {
        LocalDate first = LocalDate.of(year, quarter * 3 - 2, 1);
        return new Period(first, first.plusMonths(3).minusDays(1));
    }

    /// Its shortest name: `2025-Q1`, `2025`, `2025-03`, else its days as [#toString()] writes them. [#parse]
    /// reads it.
    public String code() {
        int year = from.getYear();
        for (int quarter = 1; quarter <= 4; quarter++) {
            if (equals(quarter(year, quarter))) {
                return year + "-Q" + quarter;
            }
        }
        String month = from.toString().substring(0, from.toString().length() - 3);
        return equals(year(year)) ? Integer.toString(year) : isMonth() ? month : toString();
    }

    private boolean isMonth() {
        return from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1).minusDays(1));
    }

    private static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /// Whether the day lies in the period.
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    @Override
    public String toString() {
        return from.equals(to) ? from.toString() : from + ".." + to;
    }
}
