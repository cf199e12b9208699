package org.clearground.land.ground;

import java.util.List;
import java.util.UUID;
import org.clearground.record.GroundClaim;

/// What is about to be booked, as far as the ground is concerned: a new record, a correction or a
/// withdrawal.
///
/// @param record   the record
/// @param firstSeq the sequence number of the record's first entry: for a new record the one that the
///                 entry will get
/// @param claims   what its version claims; none for a withdrawal
/// @param first    whether it is the record's first version, so that there is nothing on the map of its yet
public record GroundChange(UUID record, long firstSeq, List<GroundClaim> claims, boolean first) {

    /// Copies the list.
    public GroundChange {
        claims = List.copyOf(claims);
    }

    /// A change of which it is not known whether the record has ground already.
    public GroundChange(UUID record, long firstSeq, List<GroundClaim> claims) {
        this(record, firstSeq, claims, false);
    }

    /// The withdrawal of a record.
    public static GroundChange withdrawal(UUID record, long firstSeq) {
        return new GroundChange(record, firstSeq, List.of());
    }

    List<GroundAct> acts() {
        return GroundAct.of(record, firstSeq, claims);
    }
}
