package org.clearground.land.ground;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.clearground.ledger.Dims;
import org.clearground.quantity.SquareMetres;
import org.jspecify.annotations.Nullable;

/// So much ground that one act moved from one state to another: what a piece posts.
///
/// @param map      the map
/// @param part     which claim of the record did it, from 0
/// @param verb     what was claimed
/// @param day      the value date
/// @param owner    the record whose ground it was, or null when nothing was recorded
/// @param newOwner the record whose ground it is: for a release the owner as before, otherwise the
///                 claiming record
/// @param before   the state before
/// @param after    the state after
/// @param area     whole square metres; 0 posts nothing
/// @param from     the dimensions of the owner's claim, or null when nothing was recorded
/// @param dims     the dimensions of this claim
public record Move(
        String map,
        int part,
        Verb verb,
        LocalDate day,
        @Nullable UUID owner,
        UUID newOwner,
        GroundState before,
        GroundState after,
        SquareMetres area,
        @Nullable Dims from,
        Dims dims) {

    /// Refuses an owner of unrecorded ground, and recorded ground without owner or its dimensions.
    public Move {
        boolean recorded = before != GroundState.UNRECORDED;
        if (recorded != (owner != null) || recorded != (from != null)) {
            throw new IllegalArgumentException(
                    "ground has an owner, with its dimensions, when it is recorded: " + before);
        }
    }

    /// The record whose ground it was, if any was recorded.
    public Optional<UUID> findOwner() {
        return Optional.ofNullable(owner);
    }

    /// The dimensions of the owner's claim, if anything was recorded.
    public Optional<Dims> findFrom() {
        return Optional.ofNullable(from);
    }

    /// Whether unrecorded ground was booked as recorded and released at once.
    public boolean isAtOnce() {
        return before == GroundState.UNRECORDED && after.isReleased();
    }
}
