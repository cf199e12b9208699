package org.clearground.ledger.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Proves that the three tables of a spatial index tell the same: each row and each node where its parent says,
/// each box the sum of those below. Pairs are compared by sums of their hashes, as the rows of tables are.
final class SqliteRTree {

    private static final int HEAD = 4;

    private final RowHash hash;
    private final int numbers;
    private final RowSum rows = new RowSum();
    private final Map<Long, Long> parents = new HashMap<>();
    private final Set<Long> inner = new HashSet<>();
    private final RowSum saidRows = new RowSum();
    private final RowSum foundRows = new RowSum();
    private final RowSum saidNodes = new RowSum();
    private final RowSum foundNodes = new RowSum();
    private final RowSum saidBoxes = new RowSum();
    private final RowSum foundBoxes = new RowSum();
    private int depth;

    /// @param numbers how many numbers a box has
    SqliteRTree(RowKey key, int numbers) {
        hash = new RowHash(key);
        this.numbers = numbers;
    }

    /// Takes a row of the table of parents, all of which come first.
    void parent(SqliteRecord row) throws OddFile {
        long parent = number(row, 1);
        parents.put(row.rowid(), parent);
        inner.add(parent);
        add(saidNodes, row.rowid(), parent);
    }

    /// Takes a row of the table that says in which node each row is.
    void place(SqliteRecord row) throws OddFile {
        add(saidRows, row.rowid(), number(row, 1));
    }

    /// Takes a node.
    void node(SqliteRecord row) throws OddFile {
        if (!row.isBlob(1)) {
            throw new OddFile("a node without boxes");
        }
        long node = row.rowid();
        byte[] bytes = row.bytes();
        int at = row.place(1);
        int count = SqliteRecord.int16(bytes, at + 2);
        int length = Long.BYTES + Float.BYTES * numbers;
        if (HEAD + count * length > row.length(1) || count == 0 && node != 1) {
            throw new OddFile("a node without boxes");
        }
        if (node == 1) {
            depth = SqliteRecord.int16(bytes, at);
        }
        boolean leaf = !inner.contains(node);
        float[] whole = new float[numbers];
        float[] box = new float[numbers];
        for (int i = 0; i < count; i++) {
            int cell = at + HEAD + i * length;
            long id = (long) SqliteRecord.int32(bytes, cell) << Integer.SIZE
                    | SqliteRecord.int32(bytes, cell + 4) & 0xFFFF_FFFFL;
            box(bytes, cell + Long.BYTES, box);
            widen(whole, box, i == 0);
            add(leaf ? foundRows : foundNodes, id, node);
            addBox(leaf ? rows : foundBoxes, id, box);
        }
        if (node != 1) {
            addBox(saidBoxes, node, whole);
        }
    }

    private void box(byte[] bytes, int from, float[] box) throws OddFile {
        for (int i = 0; i < numbers; i++) {
            box[i] = Float.intBitsToFloat(SqliteRecord.int32(bytes, from + i * Float.BYTES));
        }
        for (int i = 0; i < numbers; i += 2) {
            if (!(box[i] <= box[i + 1])) {
                throw new OddFile("a box that ends before it begins");
            }
        }
    }

    private void widen(float[] whole, float[] box, boolean first) {
        for (int i = 0; i < numbers; i++) {
            whole[i] = first ? box[i] : i % 2 == 0 ? Math.min(whole[i], box[i]) : Math.max(whole[i], box[i]);
        }
    }

    private static long number(SqliteRecord row, int column) throws OddFile {
        if (!row.isWhole(column)) {
            throw new OddFile("a node without a number");
        }
        return row.whole(column);
    }

    private void add(RowSum to, long one, long other) {
        hash.whole(one);
        hash.whole(other);
        to.add(hash.end());
    }

    private void addBox(RowSum to, long id, float[] box) {
        hash.whole(id);
        for (float number : box) {
            hash.real(number);
        }
        to.add(hash.end());
    }

    /// Says whether all is in order, once all rows are taken; then these are the boxes of its rows.
    RowSum finish() throws OddFile {
        if (!saidRows.agrees(foundRows) || !saidNodes.agrees(foundNodes) || !saidBoxes.agrees(foundBoxes)) {
            throw new OddFile("a spatial index that contradicts itself");
        }
        for (long node : parents.keySet()) {
            int level = level(node);
            if (level != depth && (level > depth || !inner.contains(node))) {
                throw new OddFile("branches of another length");
            }
            if (level == depth && inner.contains(node)) {
                throw new OddFile("branches of another length");
            }
        }
        if (depth > 0 != inner.contains(1L)) {
            throw new OddFile("branches of another length");
        }
        return rows;
    }

    private int level(long node) throws OddFile {
        int level = 0;
        for (long at = node; at != 1; level++) {
            Long up = parents.get(at);
            if (up == null || level > depth) {
                throw new OddFile("a node that hangs nowhere");
            }
            at = up;
        }
        return level;
    }
}
