package org.clearground.tile;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

/// Like [Ints], for larger numbers.
final class Longs {

    private static final int BITS = 12;
    private static final int MASK = (1 << BITS) - 1;

    private volatile AtomicLongArray[] chunks = {};
    private int size;

    /// How many; asked by the writer.
    int size() {
        return size;
    }

    void add(long value) {
        int at = size++;
        if (at >> BITS == chunks.length) {
            AtomicLongArray[] more = Arrays.copyOf(chunks, chunks.length + 1);
            more[chunks.length] = new AtomicLongArray(1 << BITS);
            chunks = more;
        }
        set(at, value);
    }

    void set(int at, long value) {
        chunks[at >> BITS].setRelease(at & MASK, value);
    }

    long get(int at) {
        return chunks[at >> BITS].getAcquire(at & MASK);
    }
}
