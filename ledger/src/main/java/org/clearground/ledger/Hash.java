package org.clearground.ledger;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A SHA-256 of an entry and of all entries before it.
public final class Hash {

    /// What the first entry follows: 32 zero bytes.
    public static final Hash GENESIS = new Hash(new byte[32]);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The hash with these 32 bytes; refuses another length.
    public static Hash of(byte[] bytes) {
        if (bytes.length != 32) {
            throw new IllegalArgumentException("a SHA-256 has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /// The hash written as 64 hexadecimal digits; refuses anything else with a sentence.
    public static Hash parse(String hex) {
        if (!hex.matches("[0-9a-fA-F]{64}")) {
            throw new IllegalArgumentException("'" + hex + "' is not a head hash: 64 hexadecimal digits are expected");
        }
        return new Hash(HexFormat.of().parseHex(hex));
    }

    /// The 32 bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// The first 12 digits, for a page's footer.
    public String abbreviated() {
        return toString().substring(0, 12);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash h && Arrays.equals(bytes, h.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
