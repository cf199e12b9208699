package org.clearground.record;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Decimal degrees WGS84 on the grid of 1e-8 degrees.
///
/// @param axis    `longitude` or `latitude`, for faults
/// @param largest the largest value in either direction
record DegreesFormat(String axis, int largest) implements Format<BigDecimal> {

    private static final int DECIMALS = 8;

    @Override
    public String expected() {
        return "a " + axis + " in decimal degrees between -" + largest + " and " + largest + ", as 46.12345678";
    }

    @Override
    public BigDecimal parse(String text) throws BadText {
        BigDecimal degrees = Formats.DECIMAL.parse(text);
        if (degrees.abs().compareTo(BigDecimal.valueOf(largest)) > 0) {
            throw new BadText("degrees.bad", "'" + text.strip() + "' is not " + expected() + ".");
        }
        return onGrid(degrees);
    }

    private static BigDecimal onGrid(BigDecimal degrees) {
        BigDecimal plain = degrees.setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    @Override
    public String write(BigDecimal value) {
        return onGrid(value).toPlainString();
    }

    @Override
    public Storage storage() {
        return Storage.REAL;
    }
}
