package org.clearground.tile;

import java.util.Arrays;

/// Rows that were found, to be put in the order of their ids.
final class Found {

    private static final int FIRST = 64;

    private long[] ids = new long[FIRST];
    private int[] rows = new int[FIRST];
    private int size;

    void add(long id, int row) {
        if (size == rows.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            rows = Arrays.copyOf(rows, 2 * size);
        }
        ids[size] = id;
        rows[size++] = row;
    }

    /// Each id belongs to one row.
    int[] inOrder() {
        long[] sorted = Arrays.copyOf(ids, size);
        Arrays.sort(sorted);
        int[] ordered = new int[size];
        for (int i = 0; i < size; i++) {
            ordered[Arrays.binarySearch(sorted, ids[i])] = rows[i];
        }
        return ordered;
    }
}
