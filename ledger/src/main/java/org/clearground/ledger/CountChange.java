package org.clearground.ledger;

/// By how much the bookings of one cause changed a distinct count between two prefixes.
///
/// @param cause  why it was booked
/// @param amount how many values more, or fewer when negative
public record CountChange(Cause cause, long amount) {}
