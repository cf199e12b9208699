package org.clearground.ledger;

import org.jspecify.annotations.Nullable;

/// The store could not be read or written. After a failed write it may be unknown whether it was kept: the same
/// write again books nothing twice.
public final class LedgerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// A failure with its sentence and its cause, if there is one.
    public LedgerFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
