package org.clearground.ledger.store;

/// The key of [RowHash].
///
/// @param first  its first half
/// @param second its second half
record RowKey(long first, long second) {}
