package org.clearground.ledger.store;

import java.util.Arrays;

/// A row as SQLite keeps it: the kinds of its values, then the values. Used again for row after row.
final class SqliteRecord {

    private static final int[] WIDTHS = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};

    private byte[] bytes = new byte[0];
    private byte[] own = new byte[256];
    private int[] kinds = new int[32];
    private int[] places = new int[32];
    private int columns;
    private long rowid;
    private int differsAt;

    /// Room for a row that does not lie in one piece.
    byte[] room(int length) {
        if (own.length < length) {
            own = new byte[Math.max(length, 2 * own.length)];
        }
        return own;
    }

    /// Takes a row that lies there.
    ///
    /// @param key its number, in a table that has such
    void parse(byte[] in, int from, int length, long key) throws OddFile {
        bytes = in;
        rowid = key;
        columns = 0;
        int headEnd = from + (int) Math.min(varint(in, from), length);
        int head = from + varintLength(in, from);
        long place = headEnd;
        while (head < headEnd) {
            long kind = varint(in, head);
            head += varintLength(in, head);
            if (columns == kinds.length) {
                kinds = Arrays.copyOf(kinds, 2 * columns);
                places = Arrays.copyOf(places, 2 * columns);
            }
            if (kind < 0 || kind == 10 || kind == 11 || kind > 2L * length + 13) {
                throw new OddFile("a value of no kind");
            }
            kinds[columns] = (int) kind;
            places[columns++] = (int) place;
            place += width((int) kind);
        }
        if (head != headEnd || place != from + length) {
            throw new OddFile("a row longer or shorter than it says");
        }
    }

    private static int width(int kind) {
        return kind < WIDTHS.length ? WIDTHS[kind] : (kind - 12) / 2;
    }

    int columns() {
        return columns;
    }

    long rowid() {
        return rowid;
    }

    /// Values at the end of a row are left out when they came with a later column.
    boolean isNull(int column) {
        return column >= columns || kinds[column] == 0;
    }

    boolean isWhole(int column) {
        return column < columns && kinds[column] != 0 && kinds[column] != 7 && kinds[column] <= 9;
    }

    boolean isReal(int column) {
        return column < columns && kinds[column] == 7;
    }

    boolean isText(int column) {
        return column < columns && kinds[column] >= 13 && kinds[column] % 2 == 1;
    }

    boolean isBlob(int column) {
        return column < columns && kinds[column] >= 12 && kinds[column] % 2 == 0;
    }

    long whole(int column) {
        int kind = kinds[column];
        if (kind >= 8) {
            return kind - 8;
        }
        int at = places[column];
        long value = bytes[at];
        for (int i = 1; i < WIDTHS[kind]; i++) {
            value = value << Byte.SIZE | bytes[at + i] & 0xFF;
        }
        return value;
    }

    private double real(int column) {
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = bits << Byte.SIZE | bytes[places[column] + i] & 0xFF;
        }
        return Double.longBitsToDouble(bits);
    }

    /// The bytes of a blob, in place: from [#place(int)] on.
    byte[] bytes() {
        return bytes;
    }

    int place(int column) {
        return places[column];
    }

    int length(int column) {
        return width(kinds[column]);
    }

    /// Hashes a value; whole numbers in a column of others stand there as such.
    void hash(int column, boolean asReal, RowHash hash) {
        if (isNull(column)) {
            hash.nothing();
        } else if (isWhole(column)) {
            if (asReal) {
                hash.real(whole(column));
            } else {
                hash.whole(whole(column));
            }
        } else if (isReal(column)) {
            hash.real(real(column));
        } else if (isText(column)) {
            hash.text(bytes, places[column], length(column));
        } else {
            hash.blob(bytes, places[column], length(column));
        }
    }

    /// Whether this row stands before the other in an index.
    boolean isBefore(SqliteRecord other) throws OddFile {
        int both = Math.min(columns, other.columns);
        for (int i = 0; i < both; i++) {
            int order = compare(i, other);
            if (order != 0) {
                differsAt = i;
                return order < 0;
            }
        }
        return false;
    }

    /// The first column in which it differed from the row that [#isBefore(SqliteRecord)] was asked of.
    int differsAt() {
        return differsAt;
    }

    private int compare(int i, SqliteRecord other) throws OddFile {
        int rank = rank(kinds[i]);
        int order = rank - rank(other.kinds[i]);
        if (order != 0 || rank == 0) {
            return order;
        }
        if (rank == 1) {
            if (!isWhole(i) || !other.isWhole(i)) {
                throw new OddFile("an index of other than whole numbers");
            }
            return Long.compare(whole(i), other.whole(i));
        }
        return Arrays.compareUnsigned(
                bytes,
                places[i],
                places[i] + length(i),
                other.bytes,
                other.places[i],
                other.places[i] + other.length(i));
    }

    private static int rank(int kind) {
        return kind == 0 ? 0 : kind < 12 ? 1 : kind % 2 == 1 ? 2 : 3;
    }

    static int int16(byte[] in, int at) {
        return (in[at] & 0xFF) << 8 | in[at + 1] & 0xFF;
    }

    static int int32(byte[] in, int at) {
        return int16(in, at) << 16 | int16(in, at + 2);
    }

    /// A number of one to nine bytes.
    static long varint(byte[] in, int at) {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            byte b = in[at + i];
            value = value << 7 | b & 0x7F;
            if (b >= 0) {
                return value;
            }
        }
        return value << 8 | in[at + 8] & 0xFF;
    }

    static int varintLength(byte[] in, int at) {
        for (int i = 0; i < 8; i++) {
            if (in[at + i] >= 0) {
                return i + 1;
            }
        }
        return 9;
    }
}
