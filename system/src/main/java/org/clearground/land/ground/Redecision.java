package org.clearground.land.ground;

import java.util.List;
import java.util.UUID;

/// Another record that a change makes the books decide again, with another result.
///
/// @param record whose pieces change
/// @param back   all its pieces until now, on every map
/// @param booked all its pieces from now on
public record Redecision(UUID record, List<Piece> back, List<Piece> booked) {

    /// Copies the lists.
    public Redecision {
        back = List.copyOf(back);
        booked = List.copyOf(booked);
    }
}
