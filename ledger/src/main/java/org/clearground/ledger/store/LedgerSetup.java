package org.clearground.ledger.store;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.clearground.ledger.Poster;
import org.clearground.ledger.Projection;

/// What a ledger needs to know of the system around it.
///
/// @param poster      derives the postings of an entry
/// @param projections the derived tables, in the order in which they follow an entry
/// @param clock       tells the booking time
/// @param zone        the authority's time zone: where a day ends
public record LedgerSetup(Poster poster, List<Projection> projections, InstantSource clock, ZoneId zone) {

    /// Copies the list.
    public LedgerSetup {
        projections = List.copyOf(projections);
    }
}
