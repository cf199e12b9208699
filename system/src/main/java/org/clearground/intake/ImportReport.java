package org.clearground.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearground.finding.Severity;

/// What came of an import.
///
/// @param id        the import's id: 12 hexadecimal digits made from the names and bytes of its files
/// @param outcome   how it ended
/// @param types     what became of the records, by type in the order of booking
/// @param findings  what was found: faults first, in the order of files and lines; at most 1,000 of each severity
/// @param totals    how many were found of each severity, also those that are not listed
/// @param redecided how many records of the books were decided again because of it
public record ImportReport(
        String id,
        Outcome outcome,
        Map<String, TypeCounts> types,
        List<FileFinding> findings,
        Map<Severity, Long> totals,
        long redecided) {

    /// How an import ended.
    public enum Outcome {
        /// Something is wrong with the files: nothing was booked.
        REFUSED,
        /// All of it would be booked; nothing was.
        CHECKED,
        /// All of it is in the books.
        BOOKED,
        /// The books changed under it: a part was booked. The same import goes on when the fault is mended.
        BROKEN_OFF
    }

    /// Copies the maps and lists.
    public ImportReport {
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
        findings = List.copyOf(findings);
        totals = Map.copyOf(totals);
    }

    /// How many faults there are, also those that are not listed.
    public long faults() {
        return totals.getOrDefault(Severity.FAULT, 0L);
    }

    /// How many warnings there are, also those that are not listed.
    public long warnings() {
        return totals.getOrDefault(Severity.WARNING, 0L);
    }

    /// The counts of all types together.
    public TypeCounts sum() {
        return types.values().stream().reduce(TypeCounts.NONE, TypeCounts::plus);
    }
}
