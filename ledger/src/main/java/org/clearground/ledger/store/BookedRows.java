package org.clearground.ledger.store;

import java.util.List;
import org.clearground.ledger.Entry;
import org.clearground.ledger.Mark;

/// An entry with the rows that come before it and that it seals.
///
/// @param postings in the order of their lines, as are the marks
record BookedRows(Entry entry, List<Line> postings, List<Mark> marks) {

    /// A posting by the numbers of its account and its dimensions.
    ///
    /// @param day since 1970-01-01
    record Line(int account, long day, int dims, long amount) {}
}
