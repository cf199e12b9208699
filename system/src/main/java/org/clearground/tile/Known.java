package org.clearground.tile;

import java.util.Optional;
import java.util.Set;
import org.clearground.ledger.Entry;
import org.clearground.ledger.RecordRef;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// Something that an entry says, from that entry until the next of its record.
abstract class Known {

    /// Parts that an entry may have.
    private static final int PART_BITS = 20;

    private final RecordRef record;
    private final long seq;
    private final long version;
    private final int part;
    private final @Nullable Tier marked;
    private final @Nullable String place;
    private volatile long until = Long.MAX_VALUE;

    /// Where something comes from.
    ///
    /// @param entry   the entry
    /// @param version the entry that brought the record's version: an earlier one when this one only decides
    ///                again
    /// @param marked  for whom the record says that it is, if it does
    /// @param place   the number of the place where the record says that it is, if it does
    record Origin(
            Entry entry,
            long version,
            @Nullable Tier marked,
            @Nullable String place) {}

    /// @param part which of the entry's things it is, from 0
    Known(Origin origin, int part) {
        record = origin.entry().draft().record();
        seq = origin.entry().seq();
        version = origin.version();
        marked = origin.marked();
        place = origin.place();
        this.part = part;
    }

    /// The same in every copy of the books.
    ///
    /// @param exact whether it matters what came of the record, which other records decide; its version alone
    ///              else
    long id(boolean exact) {
        return (exact ? seq : version) << PART_BITS | part;
    }

    /// The entry that says it.
    long seq() {
        return seq;
    }

    /// The entry of an id.
    static long seqOf(long id) {
        return id >> PART_BITS;
    }

    RecordRef record() {
        return record;
    }

    /// Who the record itself says may see it.
    Optional<Tier> marked() {
        return Optional.ofNullable(marked);
    }

    /// Whether the record says that it is at one of these places.
    boolean isAt(Set<String> places) {
        return place != null && places.contains(place);
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
