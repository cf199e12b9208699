package org.clearground.report.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Coordinates as a drawing writes them: at most two decimals, no trailing zeros, never in another locale.
final class Decimals {

    private Decimals() {}

    /// The number in a drawing's units.
    static String of(double value) {
        long hundredths = Math.round(value * 100);
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        String sign = hundredths < 0 ? "-" : "";
        if (rest == 0) {
            return sign + whole;
        }
        String fraction = rest < 10 ? "0" + rest : Long.toString(rest);
        return sign + whole + "." + (fraction.endsWith("0") ? fraction.substring(0, 1) : fraction);
    }

    /// A factor, with at most four decimals.
    static String fine(double value) {
        return BigDecimal.valueOf(value)
                .setScale(4, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /// Two numbers, as a point of a path.
    static String point(double x, double y) {
        return of(x) + " " + of(y);
    }
}
