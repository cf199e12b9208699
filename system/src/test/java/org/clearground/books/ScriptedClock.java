package org.clearground.books;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// A clock that a test sets.
final class ScriptedClock implements InstantSource {

    private Instant now;

    ScriptedClock(String day) {
        set(day);
    }

    /// Noon UTC of a day.
    void set(String day) {
        now = LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
