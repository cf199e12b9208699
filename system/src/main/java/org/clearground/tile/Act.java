package org.clearground.tile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.clearground.land.ground.GroundAct;
import org.clearground.land.ground.GroundState;
import org.clearground.land.ground.Piece;
import org.clearground.land.ground.Verb;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// A claim on the ground, with what it took.
final class Act extends Known {

    private final String map;
    private final Verb verb;
    private final long day;
    private final Slice claim;
    private final Took[] took;

    /// A piece of it.
    ///
    /// @param owner  the number of the record whose the ground was; -1 when nothing was recorded
    /// @param before the state before
    /// @param after  the state after
    /// @param area   whole square metres, as booked
    /// @param slice  its shape
    record Took(int owner, GroundState before, GroundState after, long area, Slice slice) {

        /// In degrees, packed.
        byte[] packed() {
            return slice.bytes();
        }

        /// In degrees.
        Geometry shape() {
            return Shapes.unpack(packed());
        }
    }

    /// Some of a row's bytes, which are copied only when they are asked for.
    record Slice(byte[] row, int from, int length) {

        byte[] bytes() {
            return Arrays.copyOfRange(row, from, from + length);
        }

        boolean isSame(Slice other) {
            return Arrays.equals(row, from, from + length, other.row, other.from, other.from + other.length);
        }
    }

    Act(Rows rows, int row) {
        this(rows, row, rows.row(row));
    }

    private Act(Rows rows, int row, Unpacker in) {
        super(rows, row, in);
        map = rows.words().word(in.small());
        verb = Verb.values()[in.small()];
        day = in.signed();
        claim = in.slice();
        took = new Took[in.small()];
        for (int i = 0; i < took.length; i++) {
            int owner = in.small() - 1;
            GroundState before = GroundState.values()[in.small()];
            GroundState after = GroundState.values()[in.small()];
            long area = in.number();
            Slice shape = in.slice();
            took[i] = new Took(owner, before, after, area, shape.length() == 0 ? claim : shape);
        }
    }

    /// Adds a claim and what it took.
    ///
    /// @param pieces those of the whole record
    /// @return its row
    static int put(Rows rows, Origin origin, GroundAct act, List<Piece> pieces) {
        Packer out = origin.begin(rows.words());
        byte[] claim = Shapes.pack(act.outline().geometry());
        out.number(rows.words().number(act.map()))
                .number(act.verb().ordinal())
                .signed(act.key().day().toEpochDay())
                .bytes(claim);
        List<Piece> own =
                pieces.stream().filter(p -> p.move().part() == act.part()).toList();
        out.number(own.size());
        for (Piece piece : own) {
            byte[] shape = Shapes.pack(piece.outline().geometry());
            out.number(piece.move().findOwner().map(rows.records()::number).orElse(-1) + 1L)
                    .number(piece.move().before().ordinal())
                    .number(piece.move().after().ordinal())
                    .number(piece.move().area().value())
                    // most take what they claim
                    .bytes(Arrays.equals(shape, claim) ? new byte[0] : shape);
        }
        int row = rows.add(origin, act.part(), out);
        own.forEach(piece -> piece.move()
                .findOwner()
                .ifPresent(owner -> rows.records().take(rows.records().number(owner), row)));
        return row;
    }

    String map() {
        return map;
    }

    Verb verb() {
        return verb;
    }

    /// Whether it was decided before another one, in the order in which ground is decided.
    boolean isBefore(Act other) {
        if (day != other.day) {
            return day < other.day;
        }
        if (verb.rank() != other.verb.rank()) {
            return verb.rank().compareTo(other.verb.rank()) < 0;
        }
        long first = rows().records().first(recordNumber());
        long otherFirst = rows().records().first(other.recordNumber());
        return first == otherFirst ? rows().part(row()) < rows().part(other.row()) : first < otherFirst;
    }

    /// What it claims, in degrees, packed, whatever came of it.
    byte[] packedClaim() {
        return claim.bytes();
    }

    /// The same, not copied yet.
    Slice claim() {
        return claim;
    }

    /// What it took; not to be changed.
    Took[] took() {
        return took;
    }

    long day() {
        return day;
    }

    /// The day as it is written.
    String since() {
        return LocalDate.ofEpochDay(day).toString();
    }

    boolean opens() {
        return verb.after().isOpen();
    }

    boolean releases() {
        return verb.after().isReleased();
    }

    @Override
    Envelope box() {
        return Shapes.box(claim.bytes());
    }
}
