package org.clearground.ledger;

import java.util.Optional;

/// The newest entry's place: whoever keeps it can later prove what came before.
///
/// @param seq      the newest entry's number, 0 for the empty ledger
/// @param hash     its hash, [Hash#GENESIS] for the empty ledger
/// @param bookedAt its booking time in UTC milliseconds, 0 for the empty ledger
public record Head(long seq, Hash hash, long bookedAt) {

    public static final Head EMPTY = new Head(0, Hash.GENESIS, 0);

    /// The whole ledger as a prefix.
    public Prefix prefix() {
        return new Prefix(seq, hash, Optional.empty());
    }
}
