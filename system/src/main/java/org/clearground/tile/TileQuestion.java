package org.clearground.tile;

import java.time.LocalDate;

/// What a map is asked.
///
/// @param tier  for whom
/// @param known the prefix's sequence number
/// @param from  the first day of events: releases, finds and accidents before it are left out
/// @param to    the day whose end is shown: nothing that became true later
public record TileQuestion(Tier tier, long known, LocalDate from, LocalDate to) {

    /// Refuses days in the wrong order.
    public TileQuestion {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a map cannot end (" + to + ") before it begins (" + from + ")");
        }
    }
}
