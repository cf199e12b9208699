package org.clearground.books;

import org.clearground.ledger.Entry;
import org.clearground.record.Fields;
import org.clearground.record.RecordType;

/// A current record as the books keep it.
///
/// @param entry  its newest entry within the prefix that was asked
/// @param type   its type
/// @param fields what its version says
public record Kept(Entry entry, RecordType type, Fields fields) {

    /// The record's number.
    public String number() {
        return entry.draft().record().number();
    }
}
