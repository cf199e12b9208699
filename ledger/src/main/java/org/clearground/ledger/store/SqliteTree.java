package org.clearground.ledger.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Walks through one table or index of a file in its order, page by page, and looks that all is in order: each
/// page's bytes, the keys, the depth.
final class SqliteTree {

    private static final int DEEPEST = 20;
    private static final int LONGEST = 1 << 30;

    private final SqlitePages pages;
    private final SqlitePageUse use;
    private final List<byte[]> buffers = new ArrayList<>();
    private final byte[] overflow;
    private int[] sizes = new int[64];
    private SqliteRecord row = new SqliteRecord();
    private SqliteRecord before = new SqliteRecord();
    private Rows rows = _ -> {};
    private boolean table;
    private int unique;
    private int leaves;
    private boolean any;
    private long last;

    SqliteTree(SqlitePages pages, SqlitePageUse use) {
        this.pages = pages;
        this.use = use;
        overflow = new byte[pages.size()];
    }

    /// Takes the rows.
    @FunctionalInterface
    interface Rows {
        void row(SqliteRecord row) throws OddFile;
    }

    /// Walks through a table whose rows have numbers.
    void table(int root, Rows to) throws IOException, OddFile {
        table = true;
        walk(root, to);
    }

    /// Walks through an index, or a table without numbers.
    ///
    /// @param differing how many columns tell its rows apart; 0 when all of them do together
    void index(int root, int differing, Rows to) throws IOException, OddFile {
        table = false;
        unique = differing;
        walk(root, to);
    }

    private void walk(int root, Rows to) throws IOException, OddFile {
        rows = to;
        leaves = -1;
        any = false;
        page(root, 0);
    }

    private void page(int number, int level) throws IOException, OddFile {
        if (level == DEEPEST) {
            throw new OddFile("a tree without end");
        }
        if (buffers.size() == level) {
            buffers.add(new byte[pages.size()]);
        }
        byte[] page = buffers.get(level);
        use.take(number);
        pages.read(number, page);
        int head = number == 1 ? 100 : 0;
        boolean leaf = page[head] == (table ? 13 : 10);
        if (!leaf && page[head] != (table ? 5 : 2)) {
            throw new OddFile("page " + number + " of another kind");
        }
        int cells = SqliteRecord.int16(page, head + 3);
        int pointers = head + (leaf ? 8 : 12);
        use.checkBytes(page, head, pointers, sizes(page, pointers, cells, leaf));
        if (leaf) {
            checkDepth(level);
        }
        for (int i = 0; i < cells; i++) {
            int at = SqliteRecord.int16(page, pointers + 2 * i);
            if (leaf) {
                cell(page, at);
            } else {
                page(SqliteRecord.int32(page, at), level + 1);
                branch(page, at + 4);
            }
        }
        if (!leaf) {
            page(SqliteRecord.int32(page, head + 8), level + 1);
        }
    }

    private void checkDepth(int level) throws OddFile {
        if (leaves >= 0 && leaves != level) {
            throw new OddFile("branches of another length");
        }
        leaves = level;
    }

    private int[] sizes(byte[] page, int pointers, int cells, boolean leaf) throws OddFile {
        if (sizes.length < cells) {
            sizes = new int[2 * cells];
        }
        for (int i = 0; i < cells; i++) {
            int at = SqliteRecord.int16(page, pointers + 2 * i);
            int size = leaf ? 0 : 4;
            if (table && !leaf) {
                size += SqliteRecord.varintLength(page, at + size);
            } else {
                int payload = payload(page, at + size);
                size += SqliteRecord.varintLength(page, at + size);
                size += table ? SqliteRecord.varintLength(page, at + size) : 0;
                int local = local(payload);
                size += local + (local < payload ? 4 : 0);
            }
            sizes[i] = Math.max(4, size);
        }
        return sizes;
    }

    private int payload(byte[] page, int at) throws OddFile {
        long payload = SqliteRecord.varint(page, at);
        if (payload < 0 || payload > LONGEST || payload > (long) pages.count() * pages.size()) {
            throw new OddFile("a row longer than the file");
        }
        return (int) payload;
    }

    /// How many bytes of a row lie in its cell.
    private int local(int payload) {
        int usable = pages.size();
        int most = table ? usable - 35 : (usable - 12) * 64 / 255 - 23;
        if (payload <= most) {
            return payload;
        }
        int least = (usable - 12) * 32 / 255 - 23;
        int some = least + (payload - least) % (usable - 4);
        return some <= most ? some : least;
    }

    private void branch(byte[] page, int at) throws IOException, OddFile {
        if (!table) {
            cell(page, at);
            return;
        }
        long key = SqliteRecord.varint(page, at);
        if (any && last > key) {
            throw new OddFile("rows beyond their branch");
        }
        any = true;
        last = key;
    }

    private void cell(byte[] page, int at) throws IOException, OddFile {
        int payload = payload(page, at);
        int from = at + SqliteRecord.varintLength(page, at);
        if (table) {
            long key = SqliteRecord.varint(page, from);
            from += SqliteRecord.varintLength(page, from);
            if (any && key <= last) {
                throw new OddFile("rows out of order");
            }
            last = key;
            read(page, from, payload, key);
        } else {
            read(page, from, payload, 0);
            if (any && (!before.isBefore(row) || before.differsAt() >= unique && isTwice())) {
                throw new OddFile("an index out of order");
            }
        }
        any = true;
        rows.row(row);
        if (!table) {
            SqliteRecord other = before;
            before = row;
            row = other;
        }
    }

    /// Rows with an empty value among those that tell rows apart are never the same.
    private boolean isTwice() {
        for (int i = 0; i < unique; i++) {
            if (row.isNull(i)) {
                return false;
            }
        }
        return unique > 0;
    }

    private void read(byte[] page, int from, int length, long key) throws IOException, OddFile {
        int local = local(length);
        if (local == length && table) {
            row.parse(page, from, length, key);
            return;
        }
        byte[] whole = row.room(length);
        System.arraycopy(page, from, whole, 0, local);
        int done = local;
        int next = local < length ? SqliteRecord.int32(page, from + local) : 0;
        while (done < length) {
            use.take(next);
            pages.read(next, overflow);
            int part = Math.min(length - done, pages.size() - 4);
            System.arraycopy(overflow, 4, whole, done, part);
            done += part;
            next = SqliteRecord.int32(overflow, 0);
        }
        if (next != 0) {
            throw new OddFile("pages beyond the end of a row");
        }
        row.parse(whole, 0, length, key);
    }
}
