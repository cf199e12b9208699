package org.clearground.report.quarterly;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Every core of the machine, for work whose pieces do not depend on each other, such as files of one report.
/// Leaving it gives up what was not begun.
final class Cores implements AutoCloseable {

    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    /// Begins a piece of work.
    <T> Future<T> begin(Callable<T> work) {
        return threads.submit(work);
    }

    /// Waits for pieces of work; answers what they answer in their order.
    static <T> List<T> ends(List<Future<T>> works) throws IOException {
        List<T> answers = new ArrayList<>(works.size());
        for (Future<T> work : works) {
            answers.add(end(work));
        }
        return answers;
    }

    /// Waits for a piece of work; throws what it threw.
    static <T> T end(Future<T> work) throws IOException {
        try {
            return work.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case RuntimeException failure -> throw failure;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException("a piece of work failed", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a report was written", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
