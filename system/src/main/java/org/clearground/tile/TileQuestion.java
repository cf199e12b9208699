package org.clearground.tile;

import java.time.LocalDate;
import java.util.Set;

/// What a map is asked.
///
/// @param tier  for whom
/// @param known the prefix's sequence number
/// @param from  the first day of events: releases, finds and accidents before it are left out
/// @param to    the day whose end is shown: nothing that became true later
/// @param near  numbers of places: hazards and releases that name one of them are shown as partners see them
public record TileQuestion(Tier tier, long known, LocalDate from, LocalDate to, Set<String> near) {

    /// Refuses days in the wrong order.
    public TileQuestion {
        near = Set.copyOf(near);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a map cannot end (" + to + ") before it begins (" + from + ")");
        }
    }

    /// A question of somebody for whom no place differs from the others.
    public TileQuestion(Tier tier, long known, LocalDate from, LocalDate to) {
        this(tier, known, from, to, Set.of());
    }
}
