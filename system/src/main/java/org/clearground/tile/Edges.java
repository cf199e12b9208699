package org.clearground.tile;

/// The edges of a ring with their boxes, and the boxes of each eight of them, since most edges are nowhere near
/// each other.
final class Edges {

    private static final int BLOCK = 8;
    private static final int SIDES = 4;

    private final double[] x;
    private final double[] y;
    private final int n;

    /// Of each edge: least and most x, least and most y.
    private final double[] boxes;

    private final double[] blocks;

    /// @param x of the corners, the first one not repeated
    /// @param y as many
    Edges(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        n = x.length;
        boxes = new double[SIDES * n];
        blocks = new double[(n + BLOCK - 1) / BLOCK * SIDES];
        for (int i = 0; i < n; i++) {
            int next = i + 1 < n ? i + 1 : 0;
            int at = SIDES * i;
            boolean east = x[i] < x[next];
            boolean on = y[i] < y[next];
            boxes[at] = east ? x[i] : x[next];
            boxes[at + 1] = east ? x[next] : x[i];
            boxes[at + 2] = on ? y[i] : y[next];
            boxes[at + 3] = on ? y[next] : y[i];
        }
        for (int block = 0; block < blocks.length; block += SIDES) {
            int from = block / SIDES * BLOCK;
            System.arraycopy(boxes, SIDES * from, blocks, block, SIDES);
            for (int i = from + 1; i < Math.min(n, from + BLOCK); i++) {
                blocks[block] = Math.min(blocks[block], boxes[SIDES * i]);
                blocks[block + 1] = Math.max(blocks[block + 1], boxes[SIDES * i + 1]);
                blocks[block + 2] = Math.min(blocks[block + 2], boxes[SIDES * i + 2]);
                blocks[block + 3] = Math.max(blocks[block + 3], boxes[SIDES * i + 3]);
            }
        }
    }

    /// Whether any two edges that are no neighbours meet, touching included.
    boolean crossThemselves() {
        for (int i = 0; i < n; i++) {
            int last = i == 0 ? n - 1 : n;
            for (int first = i + 2; first < last; first = (first / BLOCK + 1) * BLOCK) {
                if (!apart(boxes, SIDES * i, blocks, first / BLOCK * SIDES)
                        && cross(i, this, first, Math.min(last, (first / BLOCK + 1) * BLOCK))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether neighbouring edges lie on each other.
    boolean turnBack() {
        for (int i = 0; i < n; i++) {
            int at = i + 1 < n ? i + 1 : 0;
            int after = at + 1 < n ? at + 1 : 0;
            double along = (x[at] - x[i]) * (x[after] - x[at]) + (y[at] - y[i]) * (y[after] - y[at]);
            if (along <= 0 && side(i, at, x[after], y[after]) == 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether any of these meets any of others, touching included.
    boolean cross(Edges others) {
        for (int block = 0; block < others.blocks.length; block += SIDES) {
            int first = block / SIDES * BLOCK;
            int last = Math.min(others.n, first + BLOCK);
            for (int mine = 0; mine < blocks.length; mine += SIDES) {
                if (apart(blocks, mine, others.blocks, block)) {
                    continue;
                }
                int from = mine / SIDES * BLOCK;
                int to = Math.min(n, from + BLOCK);
                for (int i = from; i < to; i++) {
                    if (!apart(boxes, SIDES * i, others.blocks, block) && cross(i, others, first, last)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean cross(int i, Edges others, int first, int last) {
        for (int j = first; j < last; j++) {
            if (!apart(boxes, SIDES * i, others.boxes, SIDES * j) && cross(i, others, j)) {
                return true;
            }
        }
        return false;
    }

    private static boolean apart(double[] some, int one, double[] others, int other) {
        return some[one] > others[other + 1]
                || others[other] > some[one + 1]
                || some[one + 2] > others[other + 3]
                || others[other + 2] > some[one + 3];
    }

    private boolean cross(int i, Edges others, int j) {
        int a = i + 1 < n ? i + 1 : 0;
        int b = j + 1 < others.n ? j + 1 : 0;
        return side(i, a, others.x[j], others.y[j]) * side(i, a, others.x[b], others.y[b]) <= 0
                && others.side(j, b, x[i], y[i]) * others.side(j, b, x[a], y[a]) <= 0;
    }

    private double side(int from, int to, double px, double py) {
        return (x[to] - x[from]) * (py - y[from]) - (y[to] - y[from]) * (px - x[from]);
    }
}
