package org.clearground.geo.notation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Degrees as decimal, as degrees and minutes, as degrees, minutes and seconds; the letter behind.
final class Degrees {

    /// Metres along a meridian that one degree takes.
    static final double METRES = 111_320;

    private Degrees() {}

    /// `39.8523088° N`.
    static String decimal(double degrees, boolean latitude) {
        return fixed(Math.abs(degrees), 7) + "° " + letter(degrees, latitude);
    }

    /// `39° 51.13853' N`.
    static String minutes(double degrees, boolean latitude) {
        BigDecimal minutes = fixedNumber(Math.abs(degrees) * 60, 5);
        BigDecimal[] parts = minutes.divideAndRemainder(BigDecimal.valueOf(60));
        return parts[0].toBigInteger() + "° " + padded(parts[1], 5) + "' " + letter(degrees, latitude);
    }

    /// `39° 51' 08.312" N`.
    static String seconds(double degrees, boolean latitude) {
        BigDecimal seconds = fixedNumber(Math.abs(degrees) * 3_600, 3);
        BigDecimal[] parts = seconds.divideAndRemainder(BigDecimal.valueOf(3_600));
        BigDecimal[] rest = parts[1].divideAndRemainder(BigDecimal.valueOf(60));
        String minutes = rest[0].toBigInteger().toString();
        return parts[0].toBigInteger() + "° " + (minutes.length() < 2 ? "0" : "") + minutes + "' " + padded(rest[1], 3)
                + "\" " + letter(degrees, latitude);
    }

    /// Degrees for a sentence about an area: `48°E`, `37.34°N`.
    static String whole(double degrees, char positive, char negative) {
        BigDecimal plain = fixedNumber(Math.abs(degrees), 2).stripTrailingZeros();
        String number = (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
        return number + "°" + (degrees < 0 ? negative : positive);
    }

    private static String padded(BigDecimal number, int decimals) {
        String text = number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        return text.indexOf('.') < 2 ? "0" + text : text;
    }

    private static char letter(double degrees, boolean latitude) {
        if (latitude) {
            return degrees < 0 ? 'S' : 'N';
        }
        return degrees < 0 ? 'W' : 'E';
    }

    private static String fixed(double number, int decimals) {
        return fixedNumber(number, decimals).toPlainString();
    }

    private static BigDecimal fixedNumber(double number, int decimals) {
        return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
    }
}
