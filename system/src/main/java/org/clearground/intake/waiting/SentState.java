package org.clearground.intake.waiting;

import java.util.Locale;

/// What became of something that was sent.
public enum SentState {
    /// Kept, but its author has not asked for approval yet: files that are being looked at.
    KEPT,
    /// It waits for another person.
    WAITING,
    /// Somebody approved it, and it is being booked.
    BOOKING,
    /// It is in the books.
    BOOKED,
    /// It went back to its author, with a reason.
    RETURNED,
    /// Its author took it back, or sent it again in another form.
    TAKEN_BACK;

    /// Its name in the list and in texts, as `taken_back`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
