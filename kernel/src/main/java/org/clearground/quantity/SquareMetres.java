package org.clearground.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An area in whole square metres, never negative.
///
/// @param value the area in m²
public record SquareMetres(long value) implements Comparable<SquareMetres> {

    public static final SquareMetres ZERO = new SquareMetres(0);

    /// Refuses a negative area.
    public SquareMetres {
        if (value < 0) {
            throw new IllegalArgumentException("an area cannot be negative: " + value + " m²");
        }
    }

    /// The area in hectares (10,000 m²), exact.
    public BigDecimal hectares() {
        return BigDecimal.valueOf(value, 4);
    }

    /// The area in hectares rounded half up, as reports print it.
    public BigDecimal hectares(int decimals) {
        return hectares().setScale(decimals, RoundingMode.HALF_UP);
    }

    /// The area in square kilometres, exact.
    public BigDecimal squareKilometres() {
        return BigDecimal.valueOf(value, 6);
    }

    /// The sum; refuses overflow.
    public SquareMetres plus(SquareMetres other) {
        return new SquareMetres(Math.addExact(value, other.value));
    }

    /// The difference; refuses a result below zero.
    public SquareMetres minus(SquareMetres other) {
        return new SquareMetres(Math.subtractExact(value, other.value));
    }

    @Override
    public int compareTo(SquareMetres other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value + " m²";
    }
}
