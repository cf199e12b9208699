package org.clearground.demo.generator;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// A stream of numbers that is the same on every machine and Java version (SplitMix64; own arithmetic,
/// `StrictMath`).
final class Chance {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    Chance(long seed) {
        state = seed;
    }

    /// An independent stream: what is drawn from one does not change another.
    static Chance of(String subject) {
        long seed = 20_250_331L;
        for (int i = 0; i < subject.length(); i++) {
            seed = seed * 1_000_003L + subject.charAt(i);
        }
        return new Chance(seed);
    }

    private long next() {
        state += GOLDEN;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// From 0 up to, not including, 1.
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    double between(double low, double high) {
        return low + unit() * (high - low);
    }

    /// A whole number from low to high, both included.
    int whole(int low, int high) {
        return low + (int) Math.floorMod(next() >>> 1, (long) high - low + 1);
    }

    boolean happens(double probability) {
        return unit() < probability;
    }

    /// About normal, mean 0 and deviation 1, never beyond 6: the sum of twelve uniform numbers.
    double normal() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += unit();
        }
        return sum;
    }

    <T> T of(List<T> values) {
        return values.get(whole(0, values.size() - 1));
    }

    LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(whole(0, (int) (last.toEpochDay() - first.toEpochDay())));
    }

    <T> void shuffle(List<T> values) {
        for (int i = values.size() - 1; i > 0; i--) {
            Collections.swap(values, i, whole(0, i));
        }
    }

    /// Splits a total into so many parts of at least one, at random.
    int[] parts(int total, int count) {
        int[] parts = new int[count];
        Arrays.fill(parts, 1);
        for (int left = total - count; left > 0; left--) {
            parts[whole(0, count - 1)]++;
        }
        return parts;
    }
}
