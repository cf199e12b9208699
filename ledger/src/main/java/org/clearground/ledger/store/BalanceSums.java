package org.clearground.ledger.store;

import java.util.BitSet;

/// Sums by account and dimensions. A map of primitive numbers with open addressing: a year's balance adds up
/// tens of thousands of a checkpoint's sums, and boxed keys took as long as reading them.
final class BalanceSums {

    private static final int FIRST = 1 << 9;

    /// Account and dimensions in one number; both count from 1, so that 0 marks a free place.
    private long[] keys = new long[FIRST];

    private long[] amounts = new long[FIRST];
    private int used;

    /// Refuses a sum that no `long` holds.
    void add(int account, int dims, long amount) {
        long key = key(account, dims);
        int at = place(key);
        if (keys[at] == 0) {
            if (2 * ++used > keys.length) {
                grow();
                at = place(key);
            }
            keys[at] = key;
        }
        amounts[at] = Math.addExact(amounts[at], amount);
    }

    /// The dimensions of all sums that are not 0.
    BitSet dims() {
        BitSet dims = new BitSet();
        for (int i = 0; i < keys.length; i++) {
            if (amounts[i] != 0) {
                dims.set((int) keys[i]);
            }
        }
        return dims;
    }

    /// 0 for what nothing was added to.
    long amount(int account, int dims) {
        return amounts[place(key(account, dims))];
    }

    /// The sums of an account that are not 0.
    CheckpointParts.Sums of(int account) {
        CheckpointParts.Sums of = new CheckpointParts.Sums();
        for (int i = 0; i < keys.length; i++) {
            if (amounts[i] != 0 && (int) (keys[i] >>> Integer.SIZE) == account) {
                of.add((int) keys[i], amounts[i]);
            }
        }
        return of.trimmed();
    }

    private static long key(int account, int dims) {
        return (long) account << Integer.SIZE | dims;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldAmounts = amounts;
        keys = new long[2 * oldKeys.length];
        amounts = new long[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                amounts[at] = oldAmounts[i];
            }
        }
    }

    private int place(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int last = keys.length - 1;
        int at = (int) (mixed >>> 40) & last;
        while (keys[at] != 0 && keys[at] != key) {
            at = at + 1 & last;
        }
        return at;
    }
}
