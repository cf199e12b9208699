package org.clearground.record;

import java.time.LocalDate;
import org.clearground.geo.Outline;
import org.clearground.ledger.Dims;

/// What a record says about a piece of ground; what it does depends on the ground before it.
///
/// @param map     the map it concerns, such as a kind of hazard; maps never touch each other
/// @param verb    what is claimed; a word of the capability that owns the map
/// @param day     the value date
/// @param outline the ground
/// @param dims    the dimensions that its postings carry (place, organisation, method …)
public record GroundClaim(String map, String verb, LocalDate day, Outline outline, Dims dims) {}
