package org.clearground.web.work;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// One piece of long work.
///
/// @param <V> what comes out of it
public final class Job<V> {

    private final CountDownLatch done = new CountDownLatch(1);
    private volatile long steps;
    private volatile @Nullable V answer;
    private volatile @Nullable String failure;

    /// What is done.
    @FunctionalInterface
    interface Body<V> {
        V run(LongConsumer progress) throws Exception;
    }

    void run(Body<V> body) {
        try {
            answer = body.run(n -> steps = n);
        } catch (Exception e) { // whatever it was, whoever asked is told
            failure = String.valueOf(e.getMessage());
        } finally {
            done.countDown();
        }
    }

    /// Waits a moment, for work that is nearly done.
    public Job<V> soon(long milliseconds) {
        try {
            done.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return this;
    }

    /// How far it is.
    public long steps() {
        return steps;
    }

    /// The answer, when it is there.
    public Optional<V> answer() {
        return Optional.ofNullable(answer);
    }

    /// Why there will be none.
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }
}
