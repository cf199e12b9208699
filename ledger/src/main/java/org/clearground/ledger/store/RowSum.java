package org.clearground.ledger.store;

/// The sum of the hashes of a table's rows, modulo 2^64: tables with equal sums hold equal rows, in whatever
/// order, but for one chance in 2^64 that nobody can bring about who does not know the key of the hash.
final class RowSum {

    private long rows;
    private long sum;

    /// Adds a row by its hash.
    void add(long hash) {
        rows++;
        sum += hash;
    }

    void add(RowSum other) {
        rows += other.rows;
        sum += other.sum;
    }

    boolean agrees(RowSum other) {
        return rows == other.rows && sum == other.sum;
    }
}
