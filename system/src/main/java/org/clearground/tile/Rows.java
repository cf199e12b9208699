package org.clearground.tile;

/// All that entries ever said on the map, by number, packed. One thread writes, many read.
final class Rows {

    /// Parts that an entry may have.
    private static final int PART_BITS = 20;

    private final Arena arena = new Arena();
    private final Words words = new Words();
    private final Records records = new Records(arena, words);
    private final Longs addresses = new Longs();
    private final Longs orders = new Longs();
    private final Ints seqs = new Ints();
    private final Ints untils = new Ints();

    Words words() {
        return words;
    }

    Records records() {
        return records;
    }

    /// How many; asked by the writer.
    int size() {
        return seqs.size();
    }

    /// Adds what an entry says.
    ///
    /// @param part which of the entry's things it is, from 0
    /// @return its number
    int add(Known.Origin origin, int part, Packer row) {
        int number = size();
        addresses.add(arena.put(row.packed()));
        orders.add(origin.version() << PART_BITS | part);
        untils.add(Integer.MAX_VALUE);
        seqs.add(Math.toIntExact(origin.seq()));
        return number;
    }

    /// A later entry of the record says otherwise.
    void endAt(int row, long seq) {
        untils.set(row, Math.toIntExact(seq));
    }

    boolean isKnownAt(int row, long prefix) {
        return seqs.get(row) <= prefix && prefix < untils.get(row);
    }

    Unpacker row(int row) {
        return new Unpacker(arena.get(addresses.get(row)));
    }

    /// The entry that says it.
    long seq(int row) {
        return seqs.get(row);
    }

    /// Which of its entry's things it is.
    int part(int row) {
        return (int) orders.get(row) & (1 << PART_BITS) - 1;
    }

    /// The same in every copy of the books.
    ///
    /// @param exact whether it matters what came of the record, which other records decide; its version alone
    ///              else
    long id(int row, boolean exact) {
        return exact ? seq(row) << PART_BITS | part(row) : orders.get(row);
    }

    /// The entry of an id.
    static long seqOf(long id) {
        return id >> PART_BITS;
    }
}
