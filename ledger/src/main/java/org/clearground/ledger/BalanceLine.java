package org.clearground.ledger;

/// One line of an answer: what stands on an account for one set of dimensions.
///
/// @param account the account
/// @param dims    the dimensions of the postings summed
/// @param amount  their sum, in the measure's unit
public record BalanceLine(String account, Dims dims, long amount) {}
