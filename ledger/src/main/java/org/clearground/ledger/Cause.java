package org.clearground.ledger;

/// Why something was booked: the entry that begins the booking, and so also of what had to be decided again
/// with it.
///
/// @param kind what that entry says about its record
/// @param type its record's type
public record Cause(EntryKind kind, String type) {}
