package org.clearground.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.clearground.finding.Finding;
import org.clearground.record.Format.Storage;

/// What stands in a workbook's cell, as the text that the column's format reads; or why it cannot.
///
/// @param text  the text, empty after a fault
/// @param fault what is wrong, or null
record CellValue(
        String text, @org.jspecify.annotations.Nullable Finding fault) {

    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final double LAST_DAY = 2_958_466;

    /// The first serial day that all programs count alike: the old ones thought 1900 a leap year.
    private static final double FIRST_SAFE = 61;

    static CellValue of(String text) {
        return new CellValue(text, null);
    }

    static CellValue fault(String code, String sentence) {
        return new CellValue("", Finding.fault(code, sentence));
    }

    /// A text under a column of this storage: days are no texts.
    static CellValue ofText(String text, Storage storage) {
        if (storage == Storage.DATE && !text.isBlank()) {
            return fault(
                    "date.text",
                    Shortened.of(text)
                            + " is text, not a date: give the cell the format of a date and type it again, so that nobody has to"
                            + " guess which number is the month.");
        }
        return of(text);
    }

    /// A number under a column of this storage.
    static CellValue ofNumber(String digits, boolean looksLikeADay, boolean from1904, Storage storage) {
        double number;
        try {
            number = Double.parseDouble(digits);
        } catch (NumberFormatException e) {
            return fault("workbook.damaged", Shortened.of(digits) + " is not a number: save the workbook again.");
        }
        if (storage == Storage.DATE) {
            return looksLikeADay
                    ? day(number, from1904)
                    : fault(
                            "date.number",
                            plain(number)
                                    + " is a number, not a date: give the cell the format of a date and type it again.");
        }
        if (looksLikeADay) {
            return fault(
                    "cell.date",
                    "The cell holds a date where " + (storage == Storage.TEXT ? "text" : "a number")
                            + " is expected: programs turn 1-2 into a day. Give the cell the format of text and type it again.");
        }
        return of(plain(number));
    }

    private static CellValue day(double number, boolean from1904) {
        if (number != Math.floor(number)) {
            return fault("date.time", "The date has a time of day: write the day alone.");
        }
        if (number < (from1904 ? 0 : FIRST_SAFE) || number >= LAST_DAY) {
            return fault("date.range", "The date is before March 1900 or after 9999: correct it.");
        }
        return of((from1904 ? FROM_1904 : BEFORE_1900).plusDays((long) number).toString());
    }

    /// A day written by its name, as some programs do.
    static CellValue ofIsoDay(String text, Storage storage) {
        boolean isDay = text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}(T00:00:00(\\.0+)?Z?)?");
        if (storage != Storage.DATE || !isDay) {
            return fault("cell.date", "The cell holds a date or a time that its column does not take.");
        }
        return of(text.substring(0, 10));
    }

    /// The number with the 15 digits that spreadsheet programs show of it; what lies beyond is noise of theirs.
    private static String plain(double number) {
        return new BigDecimal(number, new MathContext(15)).stripTrailingZeros().toPlainString();
    }
}
