package org.clearground.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An entry as its author gives it; the ledger adds sequence number, booking, booking time and hashes.
///
/// @param kind       what it says about its record
/// @param record     which record
/// @param version    1 for the first; a correction and a withdrawal count one up, a new decision keeps it
/// @param when       when it was true in the field
/// @param knownSince the day a predecessor system knew it, or null when this ledger is the first to know
/// @param author     who wrote and who approved it
/// @param source     where it comes from: file and row, form or person
/// @param content    body, effects, geometry and sealed part
public record EntryDraft(
        EntryKind kind,
        RecordRef record,
        int version,
        ValueSpan when,
        @Nullable LocalDate knownSince,
        Author author,
        String source,
        Content content) {

    /// Refuses a version below 1.
    public EntryDraft {
        if (version < 1) {
            throw new IllegalArgumentException("versions begin at 1, not " + version);
        }
    }
}
