package org.clearground.ledger.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Hashes rows, one after the other, value by value: SipHash-1-3 over 64-bit words, under a key that is drawn
/// for each verification. Who made the file could not know it, so that rows with a wanted sum cannot be chosen.
/// For one thread.
final class RowHash {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LAST_ROUNDS = 3;

    private final RowKey key;
    private long v0;
    private long v1;
    private long v2;
    private long v3;

    RowHash(RowKey key) {
        this.key = key;
        begin();
    }

    private void begin() {
        v0 = key.first() ^ 0x736f6d6570736575L;
        v1 = key.second() ^ 0x646f72616e646f6dL;
        v2 = key.first() ^ 0x6c7967656e657261L;
        v3 = key.second() ^ 0x7465646279746573L;
    }

    private void word(long word) {
        v3 ^= word;
        round();
        v0 ^= word;
    }

    private void round() {
        v0 += v1;
        v2 += v3;
        v1 = Long.rotateLeft(v1, 13) ^ v0;
        v3 = Long.rotateLeft(v3, 16) ^ v2;
        v0 = Long.rotateLeft(v0, 32);
        v2 += v1;
        v0 += v3;
        v1 = Long.rotateLeft(v1, 17) ^ v2;
        v3 = Long.rotateLeft(v3, 21) ^ v0;
        v2 = Long.rotateLeft(v2, 32);
    }

    /// Adds an empty value.
    void nothing() {
        word('0');
    }

    /// Adds a whole number.
    void whole(long value) {
        word('i');
        word(value);
    }

    /// Adds any other number.
    void real(double value) {
        word('r');
        word(Double.doubleToLongBits(value));
    }

    /// Adds a text in UTF-8.
    void text(byte[] bytes, int from, int length) {
        sized('t', bytes, from, length);
    }

    /// Adds bytes.
    void blob(byte[] bytes, int from, int length) {
        sized('b', bytes, from, length);
    }

    private void sized(char kind, byte[] bytes, int from, int length) {
        word((long) length << Byte.SIZE | kind);
        int end = from + length;
        int at = words(bytes, from, end);
        if (at < end) {
            long last = 0;
            for (int i = end - 1; i >= at; i--) {
                last = last << Byte.SIZE | bytes[i] & 0xFF;
            }
            word(last);
        }
    }

    /// Adds the whole words, as [#word] does, and says where they end. The state is in variables meanwhile: fields
    /// would be written and read again at every round.
    private int words(byte[] bytes, int from, int end) {
        long a = v0;
        long b = v1;
        long c = v2;
        long d = v3;
        int at = from;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            long word = (long) LONGS.get(bytes, at);
            d ^= word;
            a += b;
            c += d;
            b = Long.rotateLeft(b, 13) ^ a;
            d = Long.rotateLeft(d, 16) ^ c;
            a = Long.rotateLeft(a, 32);
            c += b;
            a += d;
            b = Long.rotateLeft(b, 17) ^ c;
            d = Long.rotateLeft(d, 21) ^ a;
            c = Long.rotateLeft(c, 32);
            a ^= word;
        }
        v0 = a;
        v1 = b;
        v2 = c;
        v3 = d;
        return at;
    }

    /// Adds a value as a driver or a projection gives it: any whole number, a `Double`, a `String`, a `byte[]` or
    /// null.
    void value(@Nullable Object value) {
        switch (value) {
            case null -> nothing();
            case String text -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                text(bytes, 0, bytes.length);
            }
            case Double real -> real(real);
            case Number whole -> whole(whole.longValue());
            case byte[] bytes -> blob(bytes, 0, bytes.length);
            default -> throw new IllegalArgumentException("no table holds a " + value.getClass());
        }
    }

    /// Ends the row.
    long end() {
        v2 ^= 0xFF;
        for (int i = 0; i < LAST_ROUNDS; i++) {
            round();
        }
        long hash = v0 ^ v1 ^ v2 ^ v3;
        begin();
        return hash;
    }
}
