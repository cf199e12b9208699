package org.clearground.ledger.store;

import java.util.Arrays;

/// Numbers long values from 0 in the order in which they come, each once: open addressing over primitive numbers.
final class LongNumbers {

    private static final int FIRST = 1 << 12;
    private static final int FREE = -1;

    private long[] values = new long[FIRST];
    private int[] numbers = free(FIRST);
    private int count;

    /// The value's number; the next one when it is new.
    int of(long value) {
        int at = place(value);
        if (numbers[at] == FREE) {
            values[at] = value;
            numbers[at] = count++;
            if (4L * count > 3L * values.length) {
                grow();
                return count - 1;
            }
        }
        return numbers[at];
    }

    int count() {
        return count;
    }

    private int place(long value) {
        int last = values.length - 1;
        int at = (int) ((value * 0x9E3779B97F4A7C15L) >>> 32) & last;
        while (numbers[at] != FREE && values[at] != value) {
            at = at + 1 & last;
        }
        return at;
    }

    private void grow() {
        long[] oldValues = values;
        int[] oldNumbers = numbers;
        values = new long[2 * oldValues.length];
        numbers = free(values.length);
        for (int i = 0; i < oldValues.length; i++) {
            if (oldNumbers[i] != FREE) {
                int at = place(oldValues[i]);
                values[at] = oldValues[i];
                numbers[at] = oldNumbers[i];
            }
        }
    }

    private static int[] free(int places) {
        int[] numbers = new int[places];
        Arrays.fill(numbers, FREE);
        return numbers;
    }
}
