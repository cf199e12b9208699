package org.clearground.ledger;

/// How many stand behind a balance.
///
/// @param entries entries whose own postings do not cancel out
/// @param records records whose entries together do not cancel out
public record ContributionCount(long entries, long records) {}
