package org.clearground.land.ground;

import java.util.List;
import org.clearground.ledger.EntryDraft;
import org.clearground.record.GroundClaim;

/// Reads what entries claim about the ground. The books implement it, since they know the record types.
public interface ClaimReader {

    /// Whether records of this type may claim ground.
    boolean mayClaim(String type);

    /// The pieces that an entry's effects book, in their order.
    List<Piece> booked(EntryDraft entry);

    /// The claims of the version that an entry holds, in the order of their parts.
    List<GroundClaim> claims(EntryDraft entry);
}
