package org.clearground.ledger;

/// A record as its entries leave it: what derived tables show of it.
///
/// @param first   the number of its first entry
/// @param version the entry of its current version: recorded, corrected or withdrawn
/// @param newest  its newest entry, which is another one when its version was decided again
public record Standing(long first, Entry version, Entry newest) {}
