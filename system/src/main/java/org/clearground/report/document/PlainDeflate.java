package org.clearground.report.document;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.Adler32;

/// Compresses bytes (RFC 1951 with fixed codes, in the wrapping of RFC 1950). The machine's own library is not
/// asked: its version changes what it writes, and a report must have the same bytes everywhere.
final class PlainDeflate {

    private static final int WINDOW = 1 << 15;
    private static final int HASHES = 1 << 15;
    private static final int LONGEST = 258;
    private static final int TRIES = 48;
    private static final int END = 256;
    private static final int[] LENGTH_BASE = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258
    };
    private static final int[] LENGTH_EXTRA = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
    };
    private static final int[] DISTANCE_BASE = {
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
        6145, 8193, 12289, 16385, 24577
    };

    private final byte[] data;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final int[] newest = new int[HASHES];
    private final int[] before = new int[WINDOW];
    private long bits;
    private int count;

    private PlainDeflate(byte[] data) {
        this.data = data;
        Arrays.fill(newest, -1);
    }

    /// The bytes, compressed.
    static byte[] compress(byte[] data) {
        return new PlainDeflate(data).run();
    }

    private byte[] run() {
        out.write(0x78);
        out.write(0x9c);
        put(1, 1);
        put(1, 2);
        int at = 0;
        while (at < data.length) {
            at += step(at);
        }
        symbol(END);
        put(0, (8 - count % 8) % 8);
        Adler32 sum = new Adler32();
        sum.update(data);
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write((int) (sum.getValue() >>> shift));
        }
        return out.toByteArray();
    }

    /// Writes the longest repetition that begins here, else one byte; answers how many bytes that were.
    private int step(int at) {
        int best = 0;
        int distance = 0;
        if (at + 3 <= data.length) {
            int candidate = newest[hash(at)];
            for (int tries = TRIES; candidate >= 0 && at - candidate < WINDOW && tries > 0; tries--) {
                int length = same(candidate, at);
                if (length > best) {
                    best = length;
                    distance = at - candidate;
                }
                int older = before[candidate % WINDOW];
                candidate = older < candidate ? older : -1;
            }
        }
        int length = best >= 3 ? best : 1;
        if (best >= 3) {
            repetition(best, distance);
        } else {
            symbol(data[at] & 0xff);
        }
        for (int i = at; i < at + length && i + 3 <= data.length; i++) {
            int hash = hash(i);
            before[i % WINDOW] = newest[hash];
            newest[hash] = i;
        }
        return length;
    }

    private int same(int a, int b) {
        int most = Math.min(LONGEST, data.length - b);
        int length = 0;
        while (length < most && data[a + length] == data[b + length]) {
            length++;
        }
        return length;
    }

    private int hash(int at) {
        int three = (data[at] & 0xff) << 16 | (data[at + 1] & 0xff) << 8 | (data[at + 2] & 0xff);
        return (three * 0x9e3779b1) >>> 17;
    }

    private void repetition(int length, int distance) {
        int l = last(LENGTH_BASE, length);
        symbol(257 + l);
        put(length - LENGTH_BASE[l], LENGTH_EXTRA[l]);
        int d = last(DISTANCE_BASE, distance);
        put(Integer.reverse(d) >>> 27, 5);
        put(distance - DISTANCE_BASE[d], Math.max(0, d / 2 - 1));
    }

    private static int last(int[] bases, int value) {
        int i = bases.length - 1;
        while (bases[i] > value) {
            i--;
        }
        return i;
    }

    private void symbol(int symbol) {
        if (symbol < 144) {
            code(0x30 + symbol, 8);
        } else if (symbol < 256) {
            code(0x190 + symbol - 144, 9);
        } else if (symbol < 280) {
            code(symbol - 256, 7);
        } else {
            code(0xc0 + symbol - 280, 8);
        }
    }

    /// A code is written from its highest bit on, all else from its lowest.
    private void code(int code, int length) {
        put(Integer.reverse(code) >>> (32 - length), length);
    }

    private void put(int value, int length) {
        bits |= (long) value << count;
        count += length;
        while (count >= 8) {
            out.write((int) bits);
            bits >>>= 8;
            count -= 8;
        }
    }
}
