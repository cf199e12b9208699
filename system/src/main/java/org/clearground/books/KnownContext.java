package org.clearground.books;

import java.time.LocalDate;
import org.clearground.ledger.Entry;
import org.clearground.ledger.LedgerReader;
import org.clearground.record.CheckContext;

/// What checks may ask of the books as they were known at a prefix.
public final class KnownContext {

    private KnownContext() {}

    /// Answers checks of one current record after the other.
    public interface Known extends CheckContext {

        /// Says which entry holds the record that is checked next: what replaced nothing is not searched for
        /// what it replaced.
        void lookAt(Entry entry);
    }

    /// The answers of a prefix; they never change. The version before is that which the current one replaced, and
    /// how much of a hazard is open is what the effects booked within the prefix leave open.
    ///
    /// @param known the prefix's sequence number
    /// @param today the day that checks take for today
    public static Known of(LedgerReader ledger, RecordTypes types, long known, LocalDate today) {
        return new BooksContext(ledger, types, today, known);
    }
}
