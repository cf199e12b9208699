package org.clearground.books;

import java.time.LocalDate;
import org.clearground.ledger.LedgerReader;
import org.clearground.record.CheckContext;

/// What checks may ask of the books as they were known at a prefix.
public final class KnownContext {

    private KnownContext() {}

    /// The answers of a prefix; they never change. The version before is that which the current one replaced, and
    /// how much of a hazard is open is what the effects booked within the prefix leave open.
    ///
    /// @param known the prefix's sequence number
    /// @param today the day that checks take for today
    public static CheckContext of(LedgerReader ledger, RecordTypes types, long known, LocalDate today) {
        return new BooksContext(ledger, types, today, known);
    }
}
