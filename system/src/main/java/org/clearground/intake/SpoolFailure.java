package org.clearground.intake;

/// The temporary file in which an import is staged cannot be written or read, usually because the disk is full.
public final class SpoolFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// A failure with its cause.
    public SpoolFailure(Throwable cause) {
        super("The temporary file of the import cannot be used (is the disk full?): " + cause.getMessage(), cause);
    }
}
