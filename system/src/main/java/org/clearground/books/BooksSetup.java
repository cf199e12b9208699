package org.clearground.books;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.clearground.land.ground.GroundProjection;
import org.clearground.ledger.store.LedgerSetup;

/// What the ledger of these books has around it: how postings are derived, which tables follow the entries.
final class BooksSetup {

    private BooksSetup() {}

    static LedgerSetup of(RecordTypes types, InstantSource clock, ZoneId zone) {
        return new LedgerSetup(
                new SystemPoster(types),
                List.of(new RecordTables(types), new ListLines(types), new GroundProjection(new Claims(types))),
                clock,
                zone);
    }
}
