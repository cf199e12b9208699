package org.clearground.record;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.clearground.geo.Outline;
import org.clearground.ledger.Dims;

/// What a record says about a piece of ground; what it does depends on the ground before it.
///
/// @param map     the map it concerns, such as a kind of hazard; maps never touch each other
/// @param verb    what is claimed; a word of the capability that owns the map
/// @param day     the value date
/// @param outline the ground
/// @param dims    the dimensions that its postings carry (place, organisation, method …)
/// @param parents the records whose open ground it takes over: those that it came from when it was split off or
///                merged
public record GroundClaim(String map, String verb, LocalDate day, Outline outline, Dims dims, SortedSet<UUID> parents) {

    /// Keeps the parents in their order, so that the same parents are the same claim.
    public GroundClaim {
        parents = Collections.unmodifiableSortedSet(new TreeSet<>(parents));
    }

    /// A claim that takes over nothing.
    public GroundClaim(String map, String verb, LocalDate day, Outline outline, Dims dims) {
        this(map, verb, day, outline, dims, Collections.emptySortedSet());
    }
}
