package org.clearground.ledger;

/// What the bookings of one cause changed of a balance between two prefixes.
///
/// @param cause  why it was booked
/// @param line   account, dimensions and the sum of the postings
public record Change(Cause cause, BalanceLine line) {}
