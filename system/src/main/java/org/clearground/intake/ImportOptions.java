package org.clearground.intake;

import java.time.LocalDate;
import java.util.Map;
import org.clearground.exchange.Dialect;
import org.clearground.ledger.Author;
import org.jspecify.annotations.Nullable;

/// What the person who imports declares.
///
/// @param author     who wrote the records and who approved them
/// @param dialect    how the CSV files are written
/// @param knownSince the day a predecessor system knew the records, or null when these books are the first to
///                   know
/// @param correct    whether records that exist with other content are to be corrected; otherwise they are
///                   refused
/// @param overrides  reasons by the code of the guard that they override
/// @param rule       what else is asked of each record, such as whether whoever sends it may write it
public record ImportOptions(
        Author author,
        Dialect dialect,
        @Nullable LocalDate knownSince,
        boolean correct,
        Map<String, String> overrides,
        RecordRule rule) {

    /// Copies the overrides.
    public ImportOptions {
        overrides = Map.copyOf(overrides);
    }

    /// New records in standard files, no guard overridden.
    public static ImportOptions by(Author author) {
        return new ImportOptions(author, Dialect.STANDARD, null, false, Map.of(), RecordRule.NONE);
    }

    /// The same for files written in another way.
    public ImportOptions with(Dialect other) {
        return new ImportOptions(author, other, knownSince, correct, overrides, rule);
    }

    /// The same, and records that exist with other content are corrected.
    public ImportOptions correcting() {
        return new ImportOptions(author, dialect, knownSince, true, overrides, rule);
    }

    /// The same for records that a predecessor system knew since a day.
    public ImportOptions knownSince(LocalDate day) {
        return new ImportOptions(author, dialect, day, correct, overrides, rule);
    }

    /// The same with these guards overridden: reasons by code.
    public ImportOptions overriding(Map<String, String> reasons) {
        return new ImportOptions(author, dialect, knownSince, correct, reasons, rule);
    }

    /// The same with another thing asked of each record.
    public ImportOptions asking(RecordRule other) {
        return new ImportOptions(author, dialect, knownSince, correct, overrides, other);
    }
}
