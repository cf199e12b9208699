package org.clearground.demo;

import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands where the script puts it, so that the demonstration country's books are the same
/// everywhere.
final class ScriptedClock implements InstantSource {

    private Instant now;

    ScriptedClock(Instant start) {
        now = start;
    }

    void set(Instant to) {
        now = to;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
