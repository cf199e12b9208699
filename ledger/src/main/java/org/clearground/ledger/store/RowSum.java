package org.clearground.ledger.store;

/// The sum of the hashes of a table's rows: tables with equal sums hold equal rows, in whatever order. The four
/// quarters of each SHA-256 are added apart, modulo 2^64.
final class RowSum {

    private long rows;
    private long first;
    private long second;
    private long third;
    private long fourth;

    /// Adds a row by its hash.
    void add(long[] quarters) {
        rows++;
        first += quarters[0];
        second += quarters[1];
        third += quarters[2];
        fourth += quarters[3];
    }

    void add(RowSum other) {
        rows += other.rows;
        first += other.first;
        second += other.second;
        third += other.third;
        fourth += other.fourth;
    }

    boolean agrees(RowSum other) {
        return rows == other.rows
                && first == other.first
                && second == other.second
                && third == other.third
                && fourth == other.fourth;
    }
}
