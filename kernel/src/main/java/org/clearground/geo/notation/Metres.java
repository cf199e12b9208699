package org.clearground.geo.notation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Lengths in sentences.
final class Metres {

    private static final int LARGE = 100;

    private Metres() {}

    /// Two significant digits below a hundred metres, whole metres above, never with an exponent.
    static String words(double metres) {
        BigDecimal exact = BigDecimal.valueOf(metres);
        BigDecimal rounded = Math.abs(metres) < LARGE
                ? exact.round(new MathContext(2, RoundingMode.HALF_UP))
                : exact.setScale(0, RoundingMode.HALF_UP);
        return trimmed(rounded) + " m";
    }

    /// The metres with so many decimals.
    static String fixed(double metres, int decimals) {
        return BigDecimal.valueOf(metres)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String trimmed(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
    }
}
