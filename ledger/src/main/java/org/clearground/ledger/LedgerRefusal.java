package org.clearground.ledger;

/// The ledger does not take what it was given, or does not know what it was asked; nothing was changed. The
/// message is a sentence for a person.
public final class LedgerRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /// A refusal with its sentence.
    public LedgerRefusal(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /// Why, for a program.
    public Reason reason() {
        return reason;
    }

    /// Why the ledger refuses.
    public enum Reason {
        /// An entry's postings do not sum to zero in a measure.
        NOT_ZERO,
        /// The version is not the next one.
        WRONG_VERSION,
        /// This version of this record is booked already, with other content.
        OTHER_CONTENT,
        /// The number belongs to another record of the type.
        NUMBER_TAKEN,
        /// A booking is one cause and what was decided again because of it, and this is not.
        NOT_A_BOOKING,
        /// The content cannot be kept: JSON that is not canonical, or text that is not Unicode.
        BAD_CONTENT,
        /// There is no such prefix.
        UNKNOWN_PREFIX,
        /// The books were made by an older version of the program, and can be brought up to this one.
        OLDER_BOOKS,
        /// The books were made by a newer version of the program, which this one does not understand.
        NEWER_BOOKS,
        /// The file is not there, is there already, or is not a ledger that fits.
        WRONG_FILE
    }
}
