package org.clearground.land.ground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What pieces brought to cells and took from them, for a million cells in some tens of megabytes: rows of
/// arrays, found by a hash. Maps whose names or states nobody knows are kept like any other, since they are
/// what is looked for.
final class CellSums {

    private static final int FIRST_ROOM = 1 << 10;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final Map<String, Map<String, Integer>> kinds = new HashMap<>();
    private final List<List<String>> names = new ArrayList<>();
    private long[] high = new long[FIRST_ROOM];
    private long[] low = new long[FIRST_ROOM];
    private int[] kind = new int[FIRST_ROOM];
    private long[] squareMetres = new long[FIRST_ROOM];
    private int[] pieces = new int[FIRST_ROOM];
    private int[] group = new int[FIRST_ROOM];
    private int[] around = new int[FIRST_ROOM];
    private int[] slots = filled(FIRST_ROOM * 2);
    private int size;

    /// How many cells there are.
    int size() {
        return size;
    }

    /// Adds a line of a piece to a cell.
    void add(int cell, long m2) {
        squareMetres[cell] += m2;
        pieces[cell]++;
        around[first(cell)]++;
    }

    /// Says that ground went from one cell to the other.
    void join(int one, int other) {
        int kept = first(one);
        int joined = first(other);
        if (kept != joined) {
            group[joined] = kept;
            around[kept] += around[joined];
        }
    }

    private int first(int cell) {
        int at = cell;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }

    /// The square metres of a cell.
    long squareMetres(int cell) {
        return squareMetres[cell];
    }

    /// The lines that a cell is made of.
    int pieces(int cell) {
        return pieces[cell];
    }

    /// The lines that the cell is made of, and all those between which ground went from or to it by any way.
    int piecesAround(int cell) {
        return around[first(cell)];
    }

    /// Whose ground a cell is.
    UUID owner(int cell) {
        return new UUID(high[cell], low[cell]);
    }

    /// The map of a cell.
    String map(int cell) {
        return names.get(kind[cell]).getFirst();
    }

    /// The state of a cell.
    String state(int cell) {
        return names.get(kind[cell]).getLast();
    }

    /// The number of a cell, from 0; a new one when it was never named.
    int number(String map, String state, UUID owner) {
        int of = kind(map, state);
        int slot = slot(of, owner.getMostSignificantBits(), owner.getLeastSignificantBits());
        int known = slots[slot];
        if (known >= 0) {
            return known;
        }
        int fresh = append(of, owner.getMostSignificantBits(), owner.getLeastSignificantBits());
        slots[slot] = fresh;
        if (size * 2 > slots.length) {
            spread();
        }
        return fresh;
    }

    private int kind(String map, String state) {
        return kinds.computeIfAbsent(map, _ -> new HashMap<>()).computeIfAbsent(state, _ -> {
            names.add(List.of(map, state));
            return names.size() - 1;
        });
    }

    private int append(int of, long ownerHigh, long ownerLow) {
        if (size == kind.length) {
            int room = size + (size >> 1);
            high = Arrays.copyOf(high, room);
            low = Arrays.copyOf(low, room);
            kind = Arrays.copyOf(kind, room);
            squareMetres = Arrays.copyOf(squareMetres, room);
            pieces = Arrays.copyOf(pieces, room);
            group = Arrays.copyOf(group, room);
            around = Arrays.copyOf(around, room);
        }
        high[size] = ownerHigh;
        low[size] = ownerLow;
        kind[size] = of;
        group[size] = size;
        return size++;
    }

    private int slot(int of, long ownerHigh, long ownerLow) {
        long mixed = (ownerHigh * GOLDEN ^ ownerLow) * GOLDEN + of * GOLDEN;
        int at = (int) (mixed >>> Integer.SIZE) & slots.length - 1;
        while (slots[at] >= 0 && !isOf(slots[at], of, ownerHigh, ownerLow)) {
            at = at + 1 & slots.length - 1;
        }
        return at;
    }

    private boolean isOf(int cell, int of, long ownerHigh, long ownerLow) {
        return low[cell] == ownerLow && high[cell] == ownerHigh && kind[cell] == of;
    }

    private void spread() {
        slots = filled(slots.length * 2);
        for (int cell = 0; cell < size; cell++) {
            slots[slot(kind[cell], high[cell], low[cell])] = cell;
        }
    }

    private static int[] filled(int room) {
        int[] slots = new int[room];
        Arrays.fill(slots, -1);
        return slots;
    }
}
