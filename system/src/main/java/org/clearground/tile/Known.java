package org.clearground.tile;

import java.util.Optional;
import java.util.Set;
import org.clearground.ledger.RecordRef;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// Something that an entry says, from that entry until the next of its record: a row, as it is read.
abstract class Known {

    private final Rows rows;
    private final int row;
    private final int record;
    private final @Nullable Tier marked;
    private final @Nullable String place;

    /// Where something comes from.
    ///
    /// @param record  the record's number
    /// @param seq     the entry
    /// @param version the entry that brought the record's version: an earlier one when this one only decides
    ///                again
    /// @param marked  for whom the record says that it is, if it does
    /// @param place   the number of the place where the record says that it is, if it does
    record Origin(
            int record,
            long seq,
            long version,
            @Nullable Tier marked,
            @Nullable String place) {

        /// Begins a row.
        Packer begin(Words words) {
            return new Packer()
                    .number(record)
                    .number(marked == null ? 0 : marked.ordinal() + 1L)
                    .number(place == null ? 0 : words.number(place) + 1L);
        }
    }

    /// Reads what [Origin#begin] wrote.
    Known(Rows rows, int row, Unpacker in) {
        this.rows = rows;
        this.row = row;
        record = in.small();
        int mark = in.small();
        marked = mark == 0 ? null : Tier.values()[mark - 1];
        int at = in.small();
        place = at == 0 ? null : rows.words().word(at - 1);
    }

    /// Its row's number.
    int row() {
        return row;
    }

    Rows rows() {
        return rows;
    }

    /// Its record's number.
    int recordNumber() {
        return record;
    }

    long id(boolean exact) {
        return rows.id(row, exact);
    }

    RecordRef record() {
        return rows.records().ref(record);
    }

    /// Who the record itself says may see it.
    Optional<Tier> marked() {
        return Optional.ofNullable(marked);
    }

    /// Whether the record says that it is at one of these places.
    boolean isAt(Set<String> places) {
        return place != null && places.contains(place);
    }

    boolean isKnownAt(long prefix) {
        return rows.isKnownAt(row, prefix);
    }

    /// Where it is, in degrees.
    abstract Envelope box();
}
