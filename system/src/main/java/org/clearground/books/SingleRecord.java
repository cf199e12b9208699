package org.clearground.books;

import java.util.List;
import org.clearground.ledger.Posting;
import org.clearground.ledger.RecordRef;

/// A single record as far as opening balances are concerned.
///
/// @param record   which
/// @param firstSeq the sequence number of its first entry
/// @param lines    what its version posts, in order; none when it is withdrawn
/// @param drawn    what its newest entry takes off opening balances, in the order of their numbers
record SingleRecord(RecordRef record, long firstSeq, List<Posting> lines, List<Drawn> drawn) {

    SingleRecord {
        lines = List.copyOf(lines);
        drawn = List.copyOf(drawn);
    }
}
