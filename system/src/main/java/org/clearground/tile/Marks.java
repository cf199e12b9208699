package org.clearground.tile;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.clearground.books.Books;

/// For whom each layer is: the setting `map.tier.LAYER`, as known at a prefix, on a day; a record's own mark goes
/// before it.
final class Marks {

    /// What the settings' keys begin with.
    static final String KEY = "map.tier.";

    private final Map<TileLayer, Tier> layers = new EnumMap<>(TileLayer.class);

    Marks(Books books, long known, LocalDate day) {
        for (TileLayer layer : TileLayer.values()) {
            // a word that is none of the tiers opens nothing
            layers.put(
                    layer,
                    books.setting(KEY + layer.code(), day, known)
                            .map(word -> Tier.of(word).orElse(Tier.AUTHORITY))
                            .orElse(layer.unlessMarked()));
        }
    }

    Tier of(TileLayer layer, Known known) {
        return known.marked().orElse(layers.getOrDefault(layer, Tier.AUTHORITY));
    }
}
