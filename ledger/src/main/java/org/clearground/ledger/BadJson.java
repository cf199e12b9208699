package org.clearground.ledger;

/// A text that is not canonical JSON, or a value that is not where it must be; the message says what and where.
public final class BadJson extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /// A refusal with its sentence.
    public BadJson(String message) {
        super(message);
    }

    /// A refusal with its sentence and its cause.
    public BadJson(String message, Throwable cause) {
        super(message, cause);
    }
}
