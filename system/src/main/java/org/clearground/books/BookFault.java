package org.clearground.books;

import org.clearground.ledger.RecordRef;

/// An entry that does not say what it must.
///
/// @param seq      the entry
/// @param record   its record
/// @param sentence what is wrong with it
public record BookFault(long seq, RecordRef record, String sentence) {

    /// The entry and what is wrong, in one sentence.
    public String message() {
        return "entry " + seq + " (" + record.type() + " " + record.number() + "): " + sentence;
    }
}
