package org.clearground.ledger.store;

import java.util.concurrent.CompletableFuture;
import org.clearground.ledger.LedgerFailure;
import org.jspecify.annotations.Nullable;

/// One commit that several callers share: each waits until it is durable, or is told that it failed.
final class SharedCommit {

    private final CompletableFuture<Void> outcome = new CompletableFuture<>();
    private int members;

    /// Counts one more caller whose work is to be kept.
    void join() {
        members++;
    }

    int members() {
        return members;
    }

    void kept() {
        outcome.complete(null);
    }

    void failed(LedgerFailure why) {
        outcome.completeExceptionally(why);
    }

    /// Waits until the commit is durable; not to be interrupted, since the caller must know. Throws what it
    /// failed with, as an exception of the caller's own.
    void await() {
        LedgerFailure why = outcome.handle((_, failure) -> failed(failure)).join();
        if (why != null) {
            throw why;
        }
    }

    private static @Nullable LedgerFailure failed(@Nullable Throwable failure) {
        return failure == null ? null : new LedgerFailure(String.valueOf(failure.getMessage()), failure);
    }
}
