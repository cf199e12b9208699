package org.clearground.tile;

import java.util.UUID;
import org.clearground.ledger.RecordRef;

/// The records that the map knows, by number, with what their newest entry says and who took ground of theirs.
/// One thread writes, many read.
final class Records {

    private static final int NONE = -1;
    private static final int FIRST_SLOTS = 1 << 12;

    private final Arena arena;
    private final Words words;
    private final Longs high = new Longs();
    private final Longs low = new Longs();
    private final Longs refs = new Longs();
    private final Ints firsts = new Ints();
    private final Ints versions = new Ints();
    private final Ints said = new Ints();
    private final Ints counts = new Ints();
    private final Ints takers = new Ints();
    private final Ints takes = new Ints();
    private final Ints next = new Ints();
    private int[] slots = new int[FIRST_SLOTS];

    Records(Arena arena, Words words) {
        this.arena = arena;
        this.words = words;
    }

    /// The number of a record, known or only spoken of.
    int number(UUID id) {
        int slot = slot(id);
        if (slots[slot] > 0) {
            return slots[slot] - 1;
        }
        int number = high.size();
        high.add(id.getMostSignificantBits());
        low.add(id.getLeastSignificantBits());
        refs.add(NONE);
        firsts.add(0);
        versions.add(0);
        said.add(0);
        counts.add(0);
        takers.add(NONE);
        slots[slot] = number + 1;
        if (2 * high.size() > slots.length) {
            slots = new int[2 * slots.length];
            for (int i = 0; i < high.size(); i++) {
                slots[slot(id(i))] = i + 1;
            }
        }
        return number;
    }

    private int slot(UUID id) {
        int slot = mixed(id) & slots.length - 1;
        while (slots[slot] > 0 && !id(slots[slot] - 1).equals(id)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private static int mixed(UUID id) {
        int hash = id.hashCode();
        return hash ^ hash >>> Short.SIZE;
    }

    private UUID id(int record) {
        return new UUID(high.get(record), low.get(record));
    }

    /// Whether an entry of it was read.
    boolean isKnown(int record) {
        return firsts.get(record) > 0;
    }

    /// Its newest entry says these things, which are numbered one after the other.
    void says(int record, long version, int from, int count) {
        versions.set(record, Math.toIntExact(version));
        said.set(record, from);
        counts.set(record, count);
    }

    /// Its first entry.
    void begins(int record, RecordRef ref, long seq) {
        refs.set(
                record,
                arena.put(new Packer()
                        .number(words.number(ref.type()))
                        .text(ref.number())
                        .packed()));
        firsts.set(record, Math.toIntExact(seq));
    }

    RecordRef ref(int record) {
        Unpacker in = new Unpacker(arena.get(refs.get(record)));
        return new RecordRef(words.word(in.small()), id(record), in.text());
    }

    long first(int record) {
        return firsts.get(record);
    }

    long version(int record) {
        return versions.get(record);
    }

    int said(int record) {
        return said.get(record);
    }

    int saidCount(int record) {
        return counts.get(record);
    }

    /// Something took ground of a record.
    void take(int owner, int taker) {
        int last = takers.get(owner);
        if (last != NONE && takes.get(last) == taker) {
            return;
        }
        takes.add(taker);
        next.add(last);
        takers.set(owner, takes.size() - 1);
    }

    /// All that ever took ground of a record, the newest first.
    int[] takersOf(int owner) {
        int count = 0;
        int first = takers.get(owner);
        for (int at = first; at != NONE; at = next.get(at)) {
            count++;
        }
        int[] all = new int[count];
        int i = 0;
        for (int at = first; at != NONE; at = next.get(at)) {
            all[i++] = takes.get(at);
        }
        return all;
    }
}
