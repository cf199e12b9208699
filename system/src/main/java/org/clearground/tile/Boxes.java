package org.clearground.tile;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;

/// Boxes of rows, in ten-millionths of a degree, rounded outward: about a centimetre.
final class Boxes {

    static final int SIDES = 4;
    private static final double STEPS = 1e7;
    private static final double ROUND = 200;
    private static final int FIRST = 64;

    private int[] sides = new int[SIDES * FIRST];
    private int[] rows = new int[FIRST];
    private int size;

    /// West, south, east and north.
    static int[] sides(Envelope box) {
        return new int[] {
            (int) Math.floor(limited(box.getMinX()) * STEPS),
            (int) Math.floor(limited(box.getMinY()) * STEPS),
            (int) Math.ceil(limited(box.getMaxX()) * STEPS),
            (int) Math.ceil(limited(box.getMaxY()) * STEPS)
        };
    }

    private static double limited(double degrees) {
        return Math.clamp(degrees, -ROUND, ROUND);
    }

    /// Whether the box that begins at a place of some sides meets another.
    static boolean meet(int[] sides, int at, int[] box) {
        return sides[at] <= box[2] && box[0] <= sides[at + 2] && sides[at + 1] <= box[3] && box[1] <= sides[at + 3];
    }

    int size() {
        return size;
    }

    int row(int i) {
        return rows[i];
    }

    /// The sides of all, four each; not to be changed.
    int[] all() {
        return sides;
    }

    void add(Envelope box, int row) {
        if (!box.isNull()) {
            add(sides(box), 0, row);
        }
    }

    private void add(int[] from, int at, int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
            sides = Arrays.copyOf(sides, SIDES * 2 * size);
        }
        System.arraycopy(from, at, sides, SIDES * size, SIDES);
        rows[size++] = row;
    }

    /// Boxes whose sides are given, four each.
    static Boxes of(int[] others, int[] numbers) {
        Boxes all = new Boxes();
        all.rows = Arrays.copyOf(numbers, Math.max(FIRST, numbers.length));
        all.sides = Arrays.copyOf(others, SIDES * all.rows.length);
        all.size = numbers.length;
        return all;
    }

    /// These and others.
    Boxes with(Boxes others) {
        Boxes all = new Boxes();
        all.rows = Arrays.copyOf(rows, Math.max(FIRST, size + others.size));
        all.sides = Arrays.copyOf(sides, SIDES * all.rows.length);
        all.size = size;
        for (int i = 0; i < others.size; i++) {
            all.add(others.sides, SIDES * i, others.rows[i]);
        }
        return all;
    }
}
