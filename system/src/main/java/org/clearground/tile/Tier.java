package org.clearground.tile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// For whom a tile is. Each circle sees what the one before it sees, and more.
public enum Tier {
    /// Everybody: only what is marked public.
    PUBLIC,
    /// Those who work together: what is marked for partners too; accidents by cells.
    PARTNER,
    /// The authority: everything, at its point.
    AUTHORITY;

    /// Its word in addresses and settings, as `partner`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The tier of a word.
    public static Optional<Tier> of(String code) {
        return Arrays.stream(values()).filter(t -> t.code().equals(code)).findFirst();
    }

    /// Whether this circle may see what is meant for that one.
    boolean sees(Tier marked) {
        return compareTo(marked) >= 0;
    }
}
