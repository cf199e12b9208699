package org.clearground.figures;

import org.clearground.land.ReopeningType;
import org.clearground.ledger.Cause;
import org.clearground.ledger.EntryKind;

/// Under what a restatement is shown: the cause of its booking, so that what had to be decided again stands with
/// what made it so.
public enum Heading {
    /// A record that came after the closing.
    LATE,
    /// A record that was corrected.
    CORRECTED,
    /// A record that was withdrawn.
    WITHDRAWN,
    /// Released ground that was re-opened.
    REOPENED,
    /// What no posting explains: the registry groups or names things otherwise than it did.
    REGISTER;

    /// The heading of a booking.
    static Heading of(Cause cause) {
        if (cause.kind() == EntryKind.RECORDED) {
            return cause.type().equals(ReopeningType.TYPE) ? REOPENED : LATE;
        }
        return cause.kind() == EntryKind.WITHDRAWN ? WITHDRAWN : CORRECTED;
    }
}
