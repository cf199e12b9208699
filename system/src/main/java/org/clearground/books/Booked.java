package org.clearground.books;

import java.util.List;
import org.clearground.finding.Finding;
import org.clearground.ledger.Entry;

/// What came of a record at the desk.
///
/// @param cause     the entry of the record itself
/// @param redecided the entries of other records that were decided again because of it, in the order of the
///                  decision
/// @param findings  what a person should know about the decision: ground outside any hazard, re-opened ground …
/// @param already   whether it was in the books before, so that nothing was booked now
public record Booked(Entry cause, List<Entry> redecided, List<Finding> findings, boolean already) {

    /// Copies the lists.
    public Booked {
        redecided = List.copyOf(redecided);
        findings = List.copyOf(findings);
    }
}
