package org.clearground.intake.waiting;

import java.time.Instant;

/// Something that was sent, with what became of it.
///
/// @param id      its number in the list of all that was sent
/// @param what    what was sent
/// @param at      when
/// @param state   what became of it
/// @param by      who decided; empty while nobody has
/// @param decided when that was; when it was sent while nobody has
/// @param reason  why it was returned, or what kept it from being booked
/// @param head    the books' last entry after it was booked; 0 before
public record Sent(
        long id, Sending what, Instant at, SentState state, String by, Instant decided, String reason, long head) {

    /// Whether another person is to look at it.
    public boolean isWaiting() {
        return state == SentState.WAITING;
    }

    /// Whether its author may change it and send it again.
    public boolean isReturned() {
        return state == SentState.RETURNED;
    }
}
