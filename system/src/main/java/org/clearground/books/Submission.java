package org.clearground.books;

import java.time.LocalDate;
import org.clearground.ledger.Author;
import org.clearground.record.Fields;
import org.clearground.record.RecordType;
import org.jspecify.annotations.Nullable;

/// A record that somebody approved for the books.
///
/// @param type       its type
/// @param fields     its values; its number names the record
/// @param author     who wrote and who approved it
/// @param source     where it comes from: file and row, form or person
/// @param knownSince the day a predecessor system knew it, or null when these books are the first to know
public record Submission(
        RecordType type,
        Fields fields,
        Author author,
        String source,
        @Nullable LocalDate knownSince) {}
