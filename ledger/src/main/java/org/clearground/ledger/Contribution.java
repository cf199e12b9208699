package org.clearground.ledger;

/// What one entry adds to a balance.
///
/// @param seq    the entry
/// @param record its record
/// @param kind   what the entry says about the record
/// @param amount the sum of its postings that the question covers, never 0
public record Contribution(long seq, RecordRef record, EntryKind kind, long amount) {}
