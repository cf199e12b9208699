package org.clearground.tile;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Boxes in an order in which neighbours follow each other, with the boxes of each sixteen of them, and so on: a
/// tree without an object for a box. Never changed once made.
final class BoxTree {

    static final BoxTree EMPTY = new BoxTree(new Boxes());

    private static final int NODE = 16;
    private static final int SCALE = (1 << Short.SIZE) - 1;

    /// From the boxes themselves to the one of all.
    private final int[][] levels;

    private final int[] rows;

    BoxTree(Boxes boxes) {
        int[] order = order(boxes);
        rows = new int[order.length];
        int[] leaves = new int[Boxes.SIDES * order.length];
        for (int i = 0; i < order.length; i++) {
            rows[i] = boxes.row(order[i]);
            System.arraycopy(boxes.all(), Boxes.SIDES * order[i], leaves, Boxes.SIDES * i, Boxes.SIDES);
        }
        int[][] all = {leaves};
        while (all[all.length - 1].length > Boxes.SIDES * NODE) {
            all = Arrays.copyOf(all, all.length + 1);
            all[all.length - 1] = above(all[all.length - 2]);
        }
        levels = all;
    }

    private static int[] above(int[] level) {
        int count = level.length / Boxes.SIDES;
        int[] above = new int[(count + NODE - 1) / NODE * Boxes.SIDES];
        for (int i = 0; i < count; i++) {
            int at = i / NODE * Boxes.SIDES;
            int from = i * Boxes.SIDES;
            if (i % NODE == 0) {
                System.arraycopy(level, from, above, at, Boxes.SIDES);
            } else {
                above[at] = Math.min(above[at], level[from]);
                above[at + 1] = Math.min(above[at + 1], level[from + 1]);
                above[at + 2] = Math.max(above[at + 2], level[from + 2]);
                above[at + 3] = Math.max(above[at + 3], level[from + 3]);
            }
        }
        return above;
    }

    /// By the middle of each, along a line that visits every corner of the country once (Morton's).
    private static int[] order(Boxes boxes) {
        long west = Long.MAX_VALUE;
        long south = Long.MAX_VALUE;
        long east = Long.MIN_VALUE;
        long north = Long.MIN_VALUE;
        int[] sides = boxes.all();
        for (int i = 0; i < boxes.size(); i++) {
            west = Math.min(west, x(sides, i));
            east = Math.max(east, x(sides, i));
            south = Math.min(south, y(sides, i));
            north = Math.max(north, y(sides, i));
        }
        long[] keys = new long[boxes.size()];
        for (int i = 0; i < keys.length; i++) {
            long x = (x(sides, i) - west) * SCALE / Math.max(1, east - west);
            long y = (y(sides, i) - south) * SCALE / Math.max(1, north - south);
            keys[i] = (spread(x) | spread(y) << 1) << Integer.SIZE - 1 | i;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (int) keys[i] & Integer.MAX_VALUE;
        }
        return order;
    }

    private static long x(int[] sides, int i) {
        return (long) sides[Boxes.SIDES * i] + sides[Boxes.SIDES * i + 2];
    }

    private static long y(int[] sides, int i) {
        return (long) sides[Boxes.SIDES * i + 1] + sides[Boxes.SIDES * i + 3];
    }

    /// The sixteen low bits, each with a gap after it.
    private static long spread(long value) {
        long bits = (value | value << 8) & 0x00ff00ffL;
        bits = (bits | bits << 4) & 0x0f0f0f0fL;
        bits = (bits | bits << 2) & 0x33333333L;
        return (bits | bits << 1) & 0x55555555L;
    }

    int size() {
        return rows.length;
    }

    /// All, as they were put in, in another order.
    Boxes boxes() {
        return Boxes.of(levels[0], rows);
    }

    /// Tells the rows whose boxes meet one.
    void meeting(int[] box, IntConsumer each) {
        if (rows.length > 0) {
            int top = levels.length - 1;
            meeting(top, 0, levels[top].length / Boxes.SIDES, box, each);
        }
    }

    private void meeting(int level, int from, int to, int[] box, IntConsumer each) {
        int[] sides = levels[level];
        for (int i = from; i < to; i++) {
            if (Boxes.meet(sides, Boxes.SIDES * i, box)) {
                if (level == 0) {
                    each.accept(rows[i]);
                } else {
                    int below = levels[level - 1].length / Boxes.SIDES;
                    meeting(level - 1, i * NODE, Math.min(below, (i + 1) * NODE), box, each);
                }
            }
        }
    }
}
