package org.clearground.quantity;

import java.time.LocalDate;

/// Reads days as files and books write them. Each entry has half a dozen, and the JDK's reader, which takes any
/// pattern, was a twentieth of verifying.
public final class IsoDay {

    private static final int LENGTH = 10;
    private static final int IN_EVERY_MONTH = 28;

    private IsoDay() {}

    /// The same as `LocalDate.parse`: takes and refuses the same texts, with the same exceptions.
    public static LocalDate parse(String text) {
        if (text.length() == LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-') {
            int year = number(text, 0, 4);
            int month = number(text, 5, 7);
            int day = number(text, 8, LENGTH);
            if (year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= IN_EVERY_MONTH) {
                return LocalDate.of(year, month, day);
            }
        }
        return LocalDate.parse(text);
    }

    /// -1 when these characters are not all digits.
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
