package org.clearground.tile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Writes numbers and texts close together: small numbers take a byte.
final class Packer {

    private static final int FIRST = 512;
    private static final int SEVEN = 7;
    private static final int LOW = 0x7f;
    private static final int MORE = 0x80;

    private byte[] bytes = new byte[FIRST];
    private int length;

    /// A number of any sign.
    Packer signed(long value) {
        return number(value << 1 ^ value >> Long.SIZE - 1);
    }

    /// A number that is not negative.
    Packer number(long value) {
        room(Long.BYTES + 2);
        long rest = value;
        while ((rest & ~LOW) != 0) {
            bytes[length++] = (byte) (rest & LOW | MORE);
            rest >>>= SEVEN;
        }
        bytes[length++] = (byte) rest;
        return this;
    }

    Packer text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Bytes with their length before them.
    Packer bytes(byte[] some) {
        number(some.length);
        room(some.length);
        System.arraycopy(some, 0, bytes, length, some.length);
        length += some.length;
        return this;
    }

    /// What was written so far.
    byte[] packed() {
        return Arrays.copyOf(bytes, length);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
