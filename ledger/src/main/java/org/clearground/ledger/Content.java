package org.clearground.ledger;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What an entry holds.
///
/// @param body     the open part: canonical JSON
/// @param effects  what the entry takes back and books: canonical JSON, `{}` when nothing
/// @param geometry 2-D little-endian WKB in WGS84 longitude and latitude, or null
/// @param sealed   ciphertext of personal data, or null
/// @param keyId    the key that opens the sealed part, or null with it
@SuppressWarnings("ArrayRecordComponent") // compared by content below; never changed by who gets them
public record Content(
        String body,
        String effects,
        byte @Nullable [] geometry,
        byte @Nullable [] sealed,
        @Nullable String keyId) {

    /// Refuses a sealed part without its key's id, and the reverse.
    public Content {
        if ((sealed == null) != (keyId == null)) {
            throw new IllegalArgumentException("a sealed part and its key id come together");
        }
    }

    /// Content without a sealed part.
    public static Content open(String body, String effects, byte @Nullable [] geometry) {
        return new Content(body, effects, geometry, null, null);
    }

    /// The same with a sealed part: ciphertext and the id of the key that opens it.
    public Content withSealed(byte[] ciphertext, String key) {
        return new Content(body, effects, geometry, ciphertext, key);
    }

    /// The same without its effects: what its author gave.
    public Content withoutEffects() {
        return new Content(body, "{}", geometry, sealed, keyId);
    }

    /// The same with these effects.
    public Content withEffects(String decided) {
        return new Content(body, decided, geometry, sealed, keyId);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Content c
                && body.equals(c.body)
                && effects.equals(c.effects)
                && Arrays.equals(geometry, c.geometry)
                && Arrays.equals(sealed, c.sealed)
                && Objects.equals(keyId, c.keyId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(body, effects, Arrays.hashCode(geometry), Arrays.hashCode(sealed), keyId);
    }
}
