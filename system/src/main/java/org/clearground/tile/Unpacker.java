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
        long value = 0;
        int shift = 0;
        byte next = bytes[at++];
        while (next < 0) {
            value |= (long) (next & LOW) << shift;
            shift += SEVEN;
            next = bytes[at++];
        }
        return value | (long) next << shift;
    }

    /// A number that fits.
    int small() {
        return (int) number();
    }

    String text() {
        int length = small();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        int length = small();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }
}
