package org.clearground.report.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How a language writes numbers; given by the texts of a document, never by the machine's locale.
///
/// @param group   what stands between groups of three digits, such as `,`
/// @param decimal what stands before the decimals, such as `.`
/// @param minus   what stands before a negative number
/// @param percent what follows a percentage, with its space where the language wants one
public record NumberStyle(String group, String decimal, String minus, String percent) {

    /// As English reports write them.
    public static final NumberStyle ENGLISH = new NumberStyle(",", ".", "–", "%");

    /// The number with so many decimals, rounded half up.
    public String print(BigDecimal number, int decimals) {
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        String digits = rounded.abs().toPlainString();
        int dot = digits.indexOf('.');
        String whole = dot < 0 ? digits : digits.substring(0, dot);
        String fraction = dot < 0 ? "" : decimal + digits.substring(dot + 1);
        return (rounded.signum() < 0 ? minus : "") + grouped(whole) + fraction;
    }

    /// A whole number.
    public String print(long number) {
        return print(BigDecimal.valueOf(number), 0);
    }

    /// A share of one hundred with its sign.
    public String printPercent(BigDecimal number, int decimals) {
        return print(number, decimals) + percent;
    }

    private String grouped(String whole) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append(group);
            }
            text.append(whole.charAt(i));
        }
        return text.toString();
    }
}
