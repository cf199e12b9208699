package org.clearground.ledger;

import java.util.Optional;

/// The beginning of the ledger up to an entry: what was known at some point. It ends at the end of a booking.
///
/// @param seq  the last entry's number; 0 is the empty ledger
/// @param head the last entry's hash, [Hash#GENESIS] for the empty ledger
/// @param note why it is not exactly what was asked for, when it is not
public record Prefix(long seq, Hash head, Optional<String> note) {}
