package org.clearground.ledger.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Hashes rows, one after the other, value by value: SipHash-1-3 over 64-bit words, twice side by side, under a
/// key that is drawn for each verification. Who made the file could not know it, so that rows with a wanted sum
/// cannot be chosen. For one thread.
final class RowHash {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LAST_ROUNDS = 3;

    private final RowKey key;
    private long v0;
    private long v1;
    private long v2;
    private long v3;
    private long w0;
    private long w1;
    private long w2;
    private long w3;

    RowHash(RowKey key) {
        this.key = key;
        begin();
    }

    private void begin() {
        v0 = key.first() ^ 0x736f6d6570736575L;
        v1 = key.second() ^ 0x646f72616e646f6dL;
        v2 = key.first() ^ 0x6c7967656e657261L;
        v3 = key.second() ^ 0x7465646279746573L;
        w0 = ~v1;
        w1 = ~v0;
        w2 = ~v3;
        w3 = ~v2;
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
        int at = pairs(bytes, from, end);
        if (at + Long.BYTES <= end) {
            word((long) LONGS.get(bytes, at));
            at += Long.BYTES;
        }
        if (at < end) {
            long last = 0;
            for (int i = end - 1; i >= at; i--) {
                last = last << Byte.SIZE | bytes[i] & 0xFF;
            }
            word(last);
        }
    }

    /// Adds whole pairs of words and says where they end. Each round waits for the one before it, so the second
    /// words go through a second state beside the first; which words there are, the first state knows. Both are
    /// in variables meanwhile: fields would be written and read again at every round.
    private int pairs(byte[] bytes, int from, int end) {
        long a = v0;
        long b = v1;
        long c = v2;
        long d = v3;
        long e = w0;
        long f = w1;
        long g = w2;
        long h = w3;
        int at = from;
        for (; at + 2 * Long.BYTES <= end; at += 2 * Long.BYTES) {
            long word = (long) LONGS.get(bytes, at);
            long second = (long) LONGS.get(bytes, at + Long.BYTES);
            d ^= word;
            h ^= second;
            a += b;
            e += f;
            c += d;
            g += h;
            b = Long.rotateLeft(b, 13) ^ a;
            f = Long.rotateLeft(f, 13) ^ e;
            d = Long.rotateLeft(d, 16) ^ c;
            h = Long.rotateLeft(h, 16) ^ g;
            a = Long.rotateLeft(a, 32);
            e = Long.rotateLeft(e, 32);
            c += b;
            g += f;
            a += d;
            e += h;
            b = Long.rotateLeft(b, 17) ^ c;
            f = Long.rotateLeft(f, 17) ^ g;
            d = Long.rotateLeft(d, 21) ^ a;
            h = Long.rotateLeft(h, 21) ^ e;
            c = Long.rotateLeft(c, 32);
            g = Long.rotateLeft(g, 32);
            a ^= word;
            e ^= second;
        }
        v0 = a;
        v1 = b;
        v2 = c;
        v3 = d;
        w0 = e;
        w1 = f;
        w2 = g;
        w3 = h;
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
        long first = finished();
        v0 = w0;
        v1 = w1;
        v2 = w2;
        v3 = w3;
        word(first);
        long hash = finished();
        begin();
        return hash;
    }

    private long finished() {
        v2 ^= 0xFF;
        for (int i = 0; i < LAST_ROUNDS; i++) {
            round();
        }
        return v0 ^ v1 ^ v2 ^ v3;
    }
}
