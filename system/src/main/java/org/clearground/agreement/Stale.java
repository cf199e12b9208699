package org.clearground.agreement;

/// Why what a dated record says is not news of the period that is reported.
public enum Stale {
    /// It was written so long before the period that nobody vouches for it any more.
    OLD,
    /// An agreement whose last day has passed, and whose record does not say that it ended.
    EXPIRED,
    /// A meeting that was recorded before its first day and not since: nothing says that it was held.
    ANNOUNCED,
    /// A meeting held long before the period, printed because none of its kind was held since.
    BEFORE,
    /// A list of needs that was not renewed for the period.
    NOT_RENEWED
}
