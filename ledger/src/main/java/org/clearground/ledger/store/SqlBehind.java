package org.clearground.ledger.store;

import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// Writes on another thread while the one that began it goes on; one thing at a time.
final class SqlBehind {

    private @Nullable FutureTask<Boolean> task;

    /// Begins work that uses a connection; nothing else uses it until [#settle].
    void begin(Work work) {
        FutureTask<Boolean> begun = new FutureTask<>(() -> {
            work.run();
            return true;
        });
        task = begun;
        Thread.ofPlatform().daemon().name("clearground-writes").start(begun);
    }

    /// Whether something was begun that nobody has waited for yet.
    boolean isBegun() {
        return task != null;
    }

    /// Waits for what was begun, and throws what it threw, once.
    void settle() throws SQLException {
        FutureTask<Boolean> begun = end();
        if (begun != null && begun.state() == Future.State.FAILED) {
            switch (begun.exceptionNow()) {
                case SQLException failed -> throw failed;
                case RuntimeException failed -> throw failed;
                case Error failed -> throw failed;
                case Throwable failed -> throw new IllegalStateException("writing failed", failed);
            }
        }
    }

    /// Waits for what was begun, whatever becomes of it.
    void stop() {
        end();
    }

    /// Who is interrupted meanwhile learns it then: the connection is in use until it is done.
    private @Nullable FutureTask<Boolean> end() {
        FutureTask<Boolean> begun = task;
        task = null;
        boolean interrupted = false;
        while (begun != null && !begun.isDone()) {
            try {
                begun.get();
            } catch (InterruptedException _) {
                interrupted = true;
            } catch (ExecutionException _) {
                break;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return begun;
    }

    /// Work that uses a connection.
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }
}
