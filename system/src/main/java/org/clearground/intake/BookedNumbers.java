package org.clearground.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clearground.ledger.LedgerReader;
import org.clearground.record.RecordIds;

/// Which records of an import the books have, asked for a page of them at once: most imports bring new records,
/// and nothing else has to be asked about these.
final class BookedNumbers {

    private final LedgerReader ledger;
    private final Set<UUID> unknown = new HashSet<>();

    BookedNumbers(LedgerReader ledger) {
        this.ledger = ledger;
    }

    /// Asks for a page of records; what was known of the page before is forgotten.
    void expect(String type, List<String> numbers) {
        unknown.clear();
        numbers.forEach(number -> unknown.add(RecordIds.of(type, number)));
        unknown.removeAll(ledger.booked(Set.copyOf(unknown)));
    }

    /// Whether the books are known not to have a record.
    boolean hasNot(UUID record) {
        return unknown.contains(record);
    }
}
