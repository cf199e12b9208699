package org.clearground.bench;

import java.time.Duration;
import java.util.Arrays;

/// Times work.
final class Stopwatch {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration COMPILING = Duration.ofSeconds(3);

    private Stopwatch() {}

    /// How long the work takes: once.
    static Duration once(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /// How long the work takes: the median of several runs after one that is not counted, or that one where it takes
    /// so long that the others would tell nothing new.
    static Duration median(int runs, Runnable work) {
        Duration first = once(work);
        if (first.compareTo(LONG) > 0) {
            return first;
        }
        Duration[] times = new Duration[runs];
        for (int i = 0; i < runs; i++) {
            times[i] = once(work);
        }
        Arrays.sort(times);
        return times[runs / 2];
    }

    /// The same in a program that has done it before, as one that serves has: it runs for three seconds first, in which
    /// Java compiles it.
    static Duration medianOnceCompiled(int runs, Runnable work) {
        for (Duration spent = Duration.ZERO; spent.compareTo(COMPILING) < 0; ) {
            spent = spent.plus(once(work));
        }
        return median(runs, work);
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
