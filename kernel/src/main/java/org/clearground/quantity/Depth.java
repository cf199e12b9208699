package org.clearground.quantity;

import java.math.BigDecimal;

/// A depth below the surface in whole centimetres, never negative.
///
/// @param centimetres how deep, in cm; 0 is the surface
public record Depth(int centimetres) implements Comparable<Depth> {

    /// Refuses a negative depth.
    public Depth {
        if (centimetres < 0) {
            throw new IllegalArgumentException("a depth cannot be negative: " + centimetres + " cm");
        }
    }

    /// The depth in metres, exact.
    public BigDecimal metres() {
        return BigDecimal.valueOf(centimetres, 2);
    }

    @Override
    public int compareTo(Depth other) {
        return Integer.compare(centimetres, other.centimetres);
    }

    @Override
    public String toString() {
        return centimetres + " cm";
    }
}
