package org.clearground.bench;

import java.time.Duration;
import java.util.Arrays;

/// Times work.
final class Stopwatch {

    private Stopwatch() {}

    /// How long the work takes: once.
    static Duration once(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /// How long the work takes: the median of several runs after one that is not counted.
    static Duration median(int runs, Runnable work) {
        work.run();
        Duration[] times = new Duration[runs];
        for (int i = 0; i < runs; i++) {
            times[i] = once(work);
        }
        Arrays.sort(times);
        return times[runs / 2];
    }

    /// How many a second.
    static double perSecond(long count, Duration in) {
        return count * 1e9 / Math.max(1, in.toNanos());
    }

    /// In milliseconds.
    static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
