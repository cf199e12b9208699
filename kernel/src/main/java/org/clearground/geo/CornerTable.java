package org.clearground.geo;

import java.util.Arrays;

/// Numbers points of the grid in the order in which they are first named.
final class CornerTable {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long[] x;
    private final long[] y;
    private final int[] slots;
    private int size;

    /// An empty table.
    ///
    /// @param most how many points it can hold
    CornerTable(int most) {
        x = new long[most];
        y = new long[most];
        slots = new int[Integer.highestOneBit(most + 1) * 4];
        Arrays.fill(slots, -1);
    }

    /// How many points there are.
    int size() {
        return size;
    }

    /// The number of a point, from 0; the next one when it is new.
    int add(long px, long py) {
        int slot = (int) ((px * GOLDEN ^ py) * GOLDEN >>> Integer.SIZE) & slots.length - 1;
        while (slots[slot] >= 0) {
            int at = slots[slot];
            if (x[at] == px && y[at] == py) {
                return at;
            }
            slot = slot + 1 & slots.length - 1;
        }
        x[size] = px;
        y[size] = py;
        slots[slot] = size;
        return size++;
    }
}
