package org.clearground.ledger.store;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What was read of checkpoints, kept for the next question as dimensions are: a checkpoint never changes. Those
/// asked for last are kept, some megabytes. For many threads.
final class CheckpointParts {

    /// No more sums than these are kept, of 12 bytes each.
    static final int MOST = 1 << 18;

    /// What a part takes beside its sums, as so many of them: also those without any are not kept for ever.
    static final int APART = 16;

    private final LinkedHashMap<Part, Sums> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int size;

    synchronized Optional<Sums> find(Part part) {
        return Optional.ofNullable(kept.get(part));
    }

    synchronized void keep(Part part, Sums sums) {
        if (room(sums) > MOST || kept.putIfAbsent(part, sums) != null) {
            return;
        }
        size += room(sums);
        Iterator<Map.Entry<Part, Sums>> oldest = kept.entrySet().iterator();
        while (size > MOST) {
            size -= room(oldest.next().getValue());
            oldest.remove();
        }
    }

    private static int room(Sums sums) {
        return sums.size + APART;
    }

    /// Months or years of an account at a checkpoint.
    record Part(long checkpoint, int account, DayRange.Span span) {}

    /// Sums by dimensions, not to be added to once they are kept.
    static final class Sums {

        private int[] dims = new int[0];
        private long[] amounts = new long[0];
        private int size;

        void add(int of, long amount) {
            if (size == dims.length) {
                resize(Math.max(16, 2 * size));
            }
            dims[size] = of;
            amounts[size++] = amount;
        }

        /// Takes no more room than needed.
        Sums trimmed() {
            resize(size);
            return this;
        }

        private void resize(int places) {
            dims = Arrays.copyOf(dims, places);
            amounts = Arrays.copyOf(amounts, places);
        }

        void addTo(BalanceSums sums, int account) {
            for (int i = 0; i < size; i++) {
                sums.add(account, dims[i], amounts[i]);
            }
        }
    }
}
