package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.clearground.ledger.Posting;

/// Sums the postings derived again, to be compared with the sum of those stored, which the pages of a file give.
/// Asking SQL for every stored line took a tenth of the time of a verification.
final class SqlPostingSum extends SqlPostingPass {

    private final RowHash hash;
    private final RowSum sum = new RowSum();
    private long seq;
    private boolean sound = true;

    SqlPostingSum(Connection file, RowKey key, FindingLog log) throws SQLException {
        super(file, log);
        hash = new RowHash(key);
    }

    @Override
    void begin(Derived derived) {
        seq = derived.entry().seq();
        sound &= derived.fault().isEmpty();
    }

    @Override
    void line(long line, int account, int dims, Posting posting) {
        hash.whole(seq);
        hash.whole(line);
        hash.whole(account);
        hash.whole(posting.day().toEpochDay());
        hash.whole(dims);
        hash.whole(posting.amount());
        sum.add(hash.end());
    }

    @Override
    void end() {
        // The sum is complete with the last line.
    }

    /// Whether these postings are those stored, and every entry has some that hold.
    boolean agrees(RowSum stored) {
        return sound && sum.agrees(stored);
    }

    @Override
    public void close() {
        // Holds nothing open.
    }
}
