package org.clearground.quantity;

/// A number of things or people that were counted, never negative.
///
/// @param value how many
public record Count(long value) implements Comparable<Count> {

    public static final Count ZERO = new Count(0);

    /// Refuses a negative count.
    public Count {
        if (value < 0) {
            throw new IllegalArgumentException("a count cannot be negative: " + value);
        }
    }

    /// The sum; refuses overflow.
    public Count plus(Count other) {
        return new Count(Math.addExact(value, other.value));
    }

    @Override
    public int compareTo(Count other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
