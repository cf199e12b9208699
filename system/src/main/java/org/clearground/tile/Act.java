package org.clearground.tile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clearground.land.ground.ActKey;
import org.clearground.land.ground.GroundAct;
import org.clearground.land.ground.GroundState;
import org.clearground.land.ground.Piece;
import org.clearground.land.ground.Verb;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// A claim on the ground, with what it took.
final class Act extends Known {

    private final String map;
    private final Verb verb;
    private final ActKey key;
    private final Geometry claim;
    private final List<Took> took;

    /// A piece of it.
    ///
    /// @param owner  whose the ground was; null when nothing was recorded
    /// @param before the state before
    /// @param after  the state after
    /// @param shape  in degrees
    record Took(@Nullable UUID owner, GroundState before, GroundState after, Geometry shape) {

        Optional<UUID> findOwner() {
            return Optional.ofNullable(owner);
        }

        private static Took of(Piece piece) {
            return new Took(
                    piece.move().owner(),
                    piece.move().before(),
                    piece.move().after(),
                    piece.outline().geometry());
        }
    }

    /// @param pieces those of the whole record
    Act(Origin origin, GroundAct act, List<Piece> pieces) {
        super(origin, act.part());
        map = act.map();
        verb = act.verb();
        key = act.key();
        claim = act.outline().geometry();
        took = pieces.stream()
                .filter(p -> p.move().part() == act.part())
                .map(Took::of)
                .toList();
    }

    String map() {
        return map;
    }

    Verb verb() {
        return verb;
    }

    ActKey key() {
        return key;
    }

    /// What it claims, in degrees, whatever came of it.
    Geometry claim() {
        return claim;
    }

    /// What it took.
    List<Took> took() {
        return took;
    }

    long day() {
        return key.day().toEpochDay();
    }

    boolean opens() {
        return verb.after().isOpen();
    }

    boolean releases() {
        return verb.after().isReleased();
    }

    @Override
    Envelope box() {
        return claim.getEnvelopeInternal();
    }
}
