package org.clearground.ledger.store;

import java.io.IOException;
import java.util.BitSet;

/// Which pages of a file are in use, each once, and which bytes of a page.
final class SqlitePageUse {

    /// SQLite locks bytes from here on, and leaves their page empty.
    private static final int LOCKED = 1 << 30;

    private final SqlitePages pages;
    private final BitSet taken = new BitSet();
    private final BitSet bytes = new BitSet();

    SqlitePageUse(SqlitePages pages) {
        this.pages = pages;
    }

    void take(int page) throws OddFile {
        if (page < 1 || page > pages.count() || taken.get(page)) {
            throw new OddFile("page " + page + " twice, or not there");
        }
        taken.set(page);
    }

    /// Takes the list of free pages; then each page must be taken.
    void finish() throws IOException, OddFile {
        byte[] page = new byte[pages.size()];
        pages.read(1, page);
        int trunk = SqliteRecord.int32(page, 32);
        int left = SqliteRecord.int32(page, 36);
        while (trunk != 0) {
            take(trunk);
            pages.read(trunk, page);
            int leaves = SqliteRecord.int32(page, 4);
            for (int i = 0; i < leaves; i++) {
                take(SqliteRecord.int32(page, 8 + 4 * i));
            }
            left -= 1 + leaves;
            trunk = SqliteRecord.int32(page, 0);
        }
        int locked = LOCKED / pages.size() + 1;
        if (locked <= pages.count()) {
            take(locked);
        }
        if (left != 0 || taken.cardinality() != pages.count()) {
            throw new OddFile("pages that nothing uses");
        }
    }

    /// Looks at the bytes of a page of a tree: no cell on another, and none lost.
    ///
    /// @param head     where its header begins
    /// @param pointers where its pointers to cells begin
    /// @param sizes    how long each cell is
    void checkBytes(byte[] page, int head, int pointers, int[] sizes) throws OddFile {
        int cells = SqliteRecord.int16(page, head + 3);
        int content = SqliteRecord.int16(page, head + 5);
        content = content == 0 ? 1 << 16 : content;
        if (content < pointers + 2 * cells || content > pages.size()) {
            throw new OddFile("cells among the pointers");
        }
        bytes.clear();
        int covered = 0;
        for (int i = 0; i < cells; i++) {
            covered += cover(SqliteRecord.int16(page, pointers + 2 * i), sizes[i], content);
        }
        int last = 0;
        for (int free = SqliteRecord.int16(page, head + 1); free != 0; free = SqliteRecord.int16(page, free)) {
            if (free <= last) {
                throw new OddFile("free bytes out of order");
            }
            last = free;
            covered += cover(free, SqliteRecord.int16(page, free + 2), content);
        }
        if (pages.size() - content - covered != (page[head + 7] & 0xFF)) {
            throw new OddFile("bytes that nothing uses");
        }
    }

    private int cover(int from, int length, int content) throws OddFile {
        int end = from + length;
        if (from < content || length < 4 || end > pages.size()) {
            throw new OddFile("a cell outside its page");
        }
        int next = bytes.nextSetBit(from);
        if (next >= 0 && next < end) {
            throw new OddFile("a cell on another");
        }
        bytes.set(from, end);
        return length;
    }
}
