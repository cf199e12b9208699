package org.clearground.books;

import java.util.List;
import org.clearground.land.ground.GroundAct;
import org.clearground.land.ground.Piece;
import org.clearground.ledger.Entry;

/// Reads what entries claim about the ground and what came of it, as they hold it: nothing is decided anew.
public final class GroundEntries {

    private final Claims claims;

    /// Reads entries of these types.
    public GroundEntries(RecordTypes types) {
        claims = new Claims(types);
    }

    /// Whether records of a type may claim ground.
    public boolean mayClaim(String type) {
        return claims.mayClaim(type);
    }

    /// The claims of the version that an entry holds.
    ///
    /// @param first the sequence number of the record's first entry
    public List<GroundAct> acts(Entry entry, long first) {
        return GroundAct.of(entry.draft().record().id(), first, claims.claims(entry.draft()));
    }

    /// The pieces that an entry's effects book.
    public List<Piece> pieces(Entry entry) {
        return claims.booked(entry.draft());
    }
}
