package org.clearground.tile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// What is drawn as the record gives it: a find, an accident, a place, a claim of a minefield record.
final class Thing extends Known {

    private final Said said;
    private final byte[] shape;

    /// What it says beside its place.
    ///
    /// @param from  the first day on which it is true, since 1970
    /// @param to    the last one
    /// @param kind  its code: a category, a status, a level
    /// @param label its name, for places
    /// @param count how many items
    record Said(long from, long to, String kind, @Nullable String label, long count) {}

    Thing(Rows rows, int row) {
        this(rows, row, rows.row(row));
    }

    private Thing(Rows rows, int row, Unpacker in) {
        super(rows, row, in);
        long from = in.signed();
        long to = from + in.number();
        String kind = rows.words().word(in.small());
        long count = in.signed();
        String label = in.small() == 0 ? null : in.text();
        said = new Said(from, to, kind, label, count);
        shape = in.bytes();
    }

    /// Adds one.
    ///
    /// @return its row
    static int put(Rows rows, Origin origin, int part, Geometry shape, Said said) {
        Packer out = origin.begin(rows.words())
                .signed(said.from())
                .number(said.to() - said.from())
                .number(rows.words().number(said.kind()))
                .signed(said.count())
                .number(said.label() == null ? 0 : 1);
        if (said.label() != null) {
            out.text(said.label());
        }
        return rows.add(origin, part, out.bytes(Shapes.pack(shape)));
    }

    /// In degrees.
    Geometry shape() {
        return Shapes.unpack(shape);
    }

    /// The same, packed; not to be changed.
    byte[] packed() {
        return shape;
    }

    Said said() {
        return said;
    }

    Optional<String> label() {
        return Optional.ofNullable(said.label());
    }

    @Override
    Envelope box() {
        return Shapes.box(shape);
    }
}
