package org.clearground.tile;

import java.util.Optional;
import org.clearground.ledger.Entry;
import org.clearground.ledger.RecordRef;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// Something that an entry says, from that entry until the next of its record.
abstract class Known {

    /// Parts that an entry may have.
    private static final int PART_BITS = 20;

    private final Origin origin;
    private volatile long until = Long.MAX_VALUE;

    /// Where something comes from.
    ///
    /// @param seq    the entry
    /// @param part   which of its things it is, from 0
    /// @param record the record
    /// @param marked for whom the record says that it is, if it does
    record Origin(
            long seq, int part, RecordRef record, @Nullable Tier marked) {

        Origin(Entry entry, int part, @Nullable Tier marked) {
            this(entry.seq(), part, entry.draft().record(), marked);
        }
    }

    Known(Origin origin) {
        this.origin = origin;
    }

    /// The same in every copy of the books.
    long id() {
        return origin.seq() << PART_BITS | origin.part();
    }

    /// The entry that says it.
    long seq() {
        return origin.seq();
    }

    /// The entry of an id.
    static long seqOf(long id) {
        return id >> PART_BITS;
    }

    RecordRef record() {
        return origin.record();
    }

    /// Who the record itself says may see it.
    Optional<Tier> marked() {
        return Optional.ofNullable(origin.marked());
    }

    /// A later entry of the record says otherwise.
    void endAt(long seq) {
        until = seq;
    }

    boolean isKnownAt(long prefix) {
        return seq() <= prefix && prefix < until;
    }

    /// Where it is, in degrees.
    abstract Envelope box();
}
