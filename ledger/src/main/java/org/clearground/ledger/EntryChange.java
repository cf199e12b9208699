package org.clearground.ledger;

/// What one entry after a prefix changed of a balance.
///
/// @param cause why it was booked
/// @param entry the entry and its amount
public record EntryChange(Cause cause, Contribution entry) {}
