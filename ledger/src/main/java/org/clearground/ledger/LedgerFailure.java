package org.clearground.ledger;

/// The store could not be read or written. After a failed write it may be unknown whether it was kept: the same
/// write again books nothing twice.
public final class LedgerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// A failure with its sentence and its cause.
    public LedgerFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
