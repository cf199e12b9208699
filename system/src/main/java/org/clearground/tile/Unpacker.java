package org.clearground.tile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads what a [Packer] wrote.
final class Unpacker {

    private static final int SEVEN = 7;
    private static final int LOW = 0x7f;

    private final byte[] bytes;
    private int at;

    Unpacker(byte[] bytes) {
        this.bytes = bytes;
    }

    long signed() {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    long number() {
        int i = at;
        byte next = bytes[i++];
        long value = next & LOW;
        for (int shift = SEVEN; next < 0; shift += SEVEN) {
            next = bytes[i++];
            value |= (long) (next & LOW) << shift;
        }
        at = i;
        return value;
    }

    /// A number that fits.
    int small() {
        return (int) number();
    }

    boolean isAtEnd() {
        return at == bytes.length;
    }

    String text() {
        int length = small();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    /// The same as [#bytes], not copied.
    Act.Slice slice() {
        int length = small();
        at += length;
        return new Act.Slice(bytes, at - length, length);
    }

    byte[] bytes() {
        int length = small();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }
}
