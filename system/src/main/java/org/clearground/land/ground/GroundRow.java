package org.clearground.land.ground;

import java.util.UUID;
import java.util.stream.Collectors;
import org.clearground.geo.Wkb;
import org.clearground.ledger.Dims;
import org.clearground.ledger.store.RTreeBox;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// Acts and pieces as rows of their tables, in the order of the columns.
final class GroundRow {

    private static final long MOST_PARTS = 1L << 20;

    private GroundRow() {}

    /// The key of an act, from what orders it alone: the same in every copy of the books.
    static long id(GroundAct act) {
        return Math.addExact(Math.multiplyExact(act.key().firstSeq(), MOST_PARTS), act.part());
    }

    static @Nullable Object[] of(GroundAct act) {
        return new @Nullable Object[] {
            id(act),
            SqlStatements.bytes(act.record()),
            (long) act.part(),
            act.map(),
            act.verb().code(),
            act.key().day().toString(),
            (long) act.key().rank().ordinal(),
            act.key().firstSeq(),
            act.dims().toString(),
            Wkb.write(act.outline().geometry()),
            act.parents().stream().map(UUID::toString).collect(Collectors.joining(","))
        };
    }

    /// The act's row in the spatial index.
    static @Nullable Object[] boxOf(GroundAct act) {
        Envelope box = act.outline().envelope();
        return new @Nullable Object[] {
            id(act),
            RTreeBox.lower(box.getMinX()),
            RTreeBox.upper(box.getMaxX()),
            RTreeBox.lower(box.getMinY()),
            RTreeBox.upper(box.getMaxY())
        };
    }

    static @Nullable Object[] of(UUID record, int line, Piece piece) {
        Move move = piece.move();
        return new @Nullable Object[] {
            SqlStatements.bytes(record),
            (long) line,
            move.map(),
            (long) move.part(),
            move.verb().code(),
            move.day().toString(),
            move.findOwner().map(SqlStatements::bytes).orElse(null),
            SqlStatements.bytes(move.newOwner()),
            move.before().code(),
            move.after().code(),
            move.area().value(),
            move.findFrom().map(Dims::toString).orElse(null),
            move.dims().toString(),
            Wkb.write(piece.outline().geometry())
        };
    }
}
