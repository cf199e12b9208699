package org.clearground.tile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Writes numbers and texts close together: small numbers take a byte.
final class Packer {

    private static final int FIRST = 128;
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
        return number(some.length).raw(some);
    }

    /// A field of a message that is a number.
    Packer field(MvtField field, long value) {
        return number(field.head()).number(value);
    }

    /// A field that is a text.
    Packer field(MvtField field, String value) {
        return number(field.head()).text(value);
    }

    /// A field that is a message, or a list of numbers.
    Packer field(MvtField field, Packer value) {
        return number(field.head()).number(value.length).raw(value);
    }

    /// All that another one wrote.
    Packer raw(Packer other) {
        room(other.length);
        System.arraycopy(other.bytes, 0, bytes, length, other.length);
        length += other.length;
        return this;
    }

    /// Bytes without their length.
    Packer raw(byte[] some) {
        room(some.length);
        System.arraycopy(some, 0, bytes, length, some.length);
        length += some.length;
        return this;
    }

    /// Forgets what was written.
    Packer clear() {
        length = 0;
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
