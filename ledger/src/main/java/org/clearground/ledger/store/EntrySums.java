package org.clearground.ledger.store;

/// Sums for many questions at once, of which few are touched before they are taken.
final class EntrySums {

    private final long[] sums;
    private final boolean[] touched;
    private final int[] which;
    private int size;

    EntrySums(int questions) {
        sums = new long[questions];
        touched = new boolean[questions];
        which = new int[questions];
    }

    /// Told of a sum that is not 0.
    @FunctionalInterface
    interface Each {
        void sum(int question, long sum);
    }

    void add(int question, long amount) {
        if (!touched[question]) {
            touched[question] = true;
            which[size++] = question;
        }
        sums[question] = Math.addExact(sums[question], amount);
    }

    /// Tells the sums that are not 0 and begins again.
    void take(Each each) {
        for (int i = 0; i < size; i++) {
            int question = which[i];
            long sum = sums[question];
            sums[question] = 0;
            touched[question] = false;
            if (sum != 0) {
                each.sum(question, sum);
            }
        }
        size = 0;
    }
}
