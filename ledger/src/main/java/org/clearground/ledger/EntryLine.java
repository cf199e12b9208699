package org.clearground.ledger;

/// What a list says of an entry, without its body.
///
/// @param seq    its number
/// @param record the record, with the number that this entry gives it
/// @param when   when the record was true in the field
/// @param author who wrote and who approved it
/// @param source where it comes from
public record EntryLine(long seq, RecordRef record, ValueSpan when, Author author, String source) {}
