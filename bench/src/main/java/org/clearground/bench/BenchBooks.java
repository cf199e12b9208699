package org.clearground.bench;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/// What all books of the bench have in common.
final class BenchBooks {

    static final ZoneId ZONE = ZoneId.of("Asia/Baku");

    private BenchBooks() {}

    /// A clock that stands still.
    static InstantSource clock() {
        return InstantSource.fixed(Instant.parse("2025-04-30T12:00:00Z"));
    }
}
