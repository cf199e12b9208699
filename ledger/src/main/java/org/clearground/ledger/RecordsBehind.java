package org.clearground.ledger;

import java.util.Arrays;

/// The records behind a balance: how many there are, and the first of them in the order of their last
/// contributing entries. It keeps two numbers for each, so that the records behind all figures of a report fit
/// into memory.
public final class RecordsBehind {

    private final ContributionCount count;
    private final long[] lastSeqs;
    private final long[] amounts;

    private RecordsBehind(ContributionCount count, long[] lastSeqs, long[] amounts) {
        this.count = count;
        this.lastSeqs = lastSeqs;
        this.amounts = amounts;
    }

    /// How many entries and records there are in all.
    public ContributionCount count() {
        return count;
    }

    /// How many records are kept here: all, or the first of very many.
    public int size() {
        return lastSeqs.length;
    }

    /// The last contributing entry of a record.
    ///
    /// @param at the record's place, from 0
    public long lastSeq(int at) {
        return lastSeqs[at];
    }

    /// The sum of a record's postings that the question covers, never 0.
    ///
    /// @param at the record's place, from 0
    public long amount(int at) {
        return amounts[at];
    }

    /// Gathers them. Records come nearly in their order; one that comes late is put where it belongs.
    public static final class Gathering {

        private static final int SOME = 16;

        private final int most;
        private long entries;
        private long records;
        private int size;
        private long[] lastSeqs = new long[SOME];
        private long[] amounts = new long[SOME];

        /// Keeps so many records at most; counts all.
        public Gathering(int most) {
            this.most = most;
        }

        /// Counts an entry whose own postings do not cancel out.
        public void entry() {
            entries++;
        }

        /// Counts a record whose entries together do not cancel out, and keeps it if it is among the first.
        public void record(long lastSeq, long amount) {
            records++;
            if (size == most && (size == 0 || lastSeq > lastSeqs[size - 1])) {
                return;
            }
            if (size < most) {
                grow();
                size++;
            }
            int at = size - 1;
            while (at > 0 && lastSeqs[at - 1] > lastSeq) {
                lastSeqs[at] = lastSeqs[at - 1];
                amounts[at] = amounts[at - 1];
                at--;
            }
            lastSeqs[at] = lastSeq;
            amounts[at] = amount;
        }

        private void grow() {
            if (size == lastSeqs.length) {
                int larger = Math.min(most, Math.max(SOME, size * 2));
                lastSeqs = Arrays.copyOf(lastSeqs, larger);
                amounts = Arrays.copyOf(amounts, larger);
            }
        }

        /// What was gathered.
        public RecordsBehind done() {
            return new RecordsBehind(
                    new ContributionCount(entries, records),
                    Arrays.copyOf(lastSeqs, size),
                    Arrays.copyOf(amounts, size));
        }
    }
}
