package org.clearground.tile;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;

/// Numbers that are appended, and changed one by one, without an object each. One thread writes, many read:
/// whoever sees a number sees all that was written before it.
final class Ints {

    private static final int BITS = 12;
    private static final int MASK = (1 << BITS) - 1;

    private volatile AtomicIntegerArray[] chunks = {};
    private int size;

    /// How many; asked by the writer.
    int size() {
        return size;
    }

    void add(int value) {
        int at = size++;
        if (at >> BITS == chunks.length) {
            AtomicIntegerArray[] more = Arrays.copyOf(chunks, chunks.length + 1);
            more[chunks.length] = new AtomicIntegerArray(1 << BITS);
            chunks = more;
        }
        set(at, value);
    }

    void set(int at, int value) {
        chunks[at >> BITS].setRelease(at & MASK, value);
    }

    int get(int at) {
        return chunks[at >> BITS].getAcquire(at & MASK);
    }
}
