package org.clearground.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.clearground.books.Meter;
import org.clearground.intake.Progress;

/// Where the time of an import goes: reading the files, checking the records, deciding the ground, appending
/// entries, and the rest of booking, which reads each record again from where it waits and makes chunks durable.
final class ImportTimes implements Meter, Progress {

    private final Map<String, Long> nanos = new HashMap<>();
    private String doing = "reading";
    private long since = System.nanoTime();

    @Override
    public void step(long done, long total, String what) {
        long now = System.nanoTime();
        nanos.merge(what, now - since, Long::sum);
        doing = what;
        since = now;
    }

    /// To be called at the end; what came after the last step belongs to it.
    void end() {
        step(0, 0, doing);
    }

    @Override
    public <T> T deciding(Supplier<T> work) {
        return timed("deciding", work);
    }

    @Override
    public <T> T appending(Supplier<T> work) {
        return timed("appending", work);
    }

    private <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        nanos.merge(what, System.nanoTime() - start, Long::sum);
        return result;
    }

    /// How long a part took: `reading`, `checking`, `booking`, and of this `deciding` and `appending`.
    Duration of(String part) {
        return Duration.ofNanos(nanos.getOrDefault(part, 0L));
    }
}
