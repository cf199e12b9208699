package org.clearground.tile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// What is drawn as the record gives it: a find, an accident, a place, a claim of a minefield record.
final class Thing extends Known {

    private final Geometry shape;
    private final Said said;

    /// What it says beside its place.
    ///
    /// @param from  the first day on which it is true, since 1970
    /// @param to    the last one
    /// @param kind  its code: a category, a status, a level
    /// @param label its name, for places
    /// @param count how many items
    record Said(long from, long to, String kind, @Nullable String label, long count) {}

    Thing(Origin origin, int part, Geometry shape, Said said) {
        super(origin, part);
        this.shape = shape;
        this.said = said;
    }

    /// In degrees.
    Geometry shape() {
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
        return shape.getEnvelopeInternal();
    }
}
