package org.clearground.tile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A layer of the map.
public enum TileLayer {
    /// Ground that is suspected or confirmed.
    HAZARD(Tier.PARTNER),
    /// Ground that was released, by kind.
    RELEASED(Tier.PARTNER),
    /// Items that were found, where their point is known.
    FIND(Tier.PARTNER),
    /// Accidents.
    ACCIDENT(Tier.PARTNER),
    /// Districts and settlements.
    PLACE(Tier.PUBLIC),
    /// What maps and forms claim that somebody handed over.
    MINEFIELD_RECORD(Tier.AUTHORITY);

    private final Tier unlessMarked;

    TileLayer(Tier unlessMarked) {
        this.unlessMarked = unlessMarked;
    }

    /// Its word in addresses and settings, as `minefield_record`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The layer of a word.
    public static Optional<TileLayer> of(String code) {
        return Arrays.stream(values()).filter(l -> l.code().equals(code)).findFirst();
    }

    /// For whom its records are when the books say nothing.
    Tier unlessMarked() {
        return unlessMarked;
    }
}
