package org.clearground.ledger;

/// What one record adds to a balance, all its entries within the prefix together.
///
/// @param record  the record, with the number that the last of these entries gives it
/// @param lastSeq the last of its entries that contribute
/// @param amount  the sum of its postings that the question covers, never 0
public record RecordContribution(RecordRef record, long lastSeq, long amount) {}
