package org.clearground.ledger.store;

import java.nio.ByteBuffer;

/// The sum of the hashes of a table's rows: tables with equal sums hold equal rows, in whatever order. The four
/// quarters of each SHA-256 are added apart, modulo 2^64.
final class RowSum {

    private long rows;
    private long first;
    private long second;
    private long third;
    private long fourth;

    /// Adds a row by its hash, 32 bytes.
    void add(ByteBuffer hash) {
        rows++;
        first += hash.getLong(0);
        second += hash.getLong(8);
        third += hash.getLong(16);
        fourth += hash.getLong(24);
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
