package org.clearground.intake;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Works out the next thing on another thread while this one is used. The source works in one other thread at a
/// time, and no more when this is closed.
final class Ahead<T> implements AutoCloseable {

    private final Supplier<Optional<T>> source;
    private FutureTask<Optional<T>> next;

    /// @param source gives one thing after the other, and nothing at the end
    Ahead(Supplier<Optional<T>> source) {
        this.source = source;
        this.next = begin(source);
    }

    /// The next thing, or nothing at the end.
    Optional<T> next() {
        Optional<T> found = end(next);
        if (found.isPresent()) {
            next = begin(source);
        }
        return found;
    }

    @Override
    public void close() {
        settle(next);
    }

    /// Uses what the source gives, one after the other and in this thread, until it gives nothing or the use says
    /// that it is enough.
    ///
    /// @return whether everything was used
    static <T> boolean each(Supplier<Optional<T>> source, Predicate<T> use) {
        try (Ahead<T> ahead = new Ahead<>(source)) {
            for (Optional<T> found = ahead.next(); found.isPresent(); found = ahead.next()) {
                if (!use.test(found.get())) {
                    return false;
                }
            }
            return true;
        }
    }

    private static <T> FutureTask<Optional<T>> begin(Supplier<Optional<T>> source) {
        FutureTask<Optional<T>> task = new FutureTask<>(source::get);
        Thread.ofPlatform().daemon().name("import-ahead").start(task);
        return task;
    }

    private static <T> Optional<T> end(FutureTask<Optional<T>> task) {
        settle(task);
        if (task.state() == Future.State.SUCCESS) {
            return task.resultNow();
        }
        switch (task.exceptionNow()) {
            case RuntimeException failed -> throw failed;
            case Error failed -> throw failed;
            case Throwable failed -> throw new IllegalStateException("what was worked out ahead failed", failed);
        }
    }

    /// Waits until it is done: what it reads may be closed afterwards. Who is interrupted meanwhile learns it
    /// then.
    private static void settle(FutureTask<?> task) {
        boolean interrupted = false;
        while (!task.isDone()) {
            try {
                task.get();
            } catch (InterruptedException _) {
                interrupted = true;
            } catch (ExecutionException _) {
                break;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
