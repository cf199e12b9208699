package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.clearground.ledger.Mark;

/// Sums the marks derived again, to be compared with the sum of those stored, which the pages of a file give.
final class SqlMarkSum extends SqlMarkPass {

    private final RowHash hash;
    private final RowSum sum = new RowSum();
    private boolean sound = true;

    SqlMarkSum(Connection file, RowKey key, FindingLog log) throws SQLException {
        super(file, key, log);
        hash = new RowHash(key);
    }

    @Override
    void compare(Derived derived) {
        sound &= derived.fault().isEmpty();
        int line = 0;
        for (Mark mark : derived.marks()) {
            hash.whole(derived.entry().seq());
            hash.whole(++line);
            hash.value(mark.name());
            hash.value(mark.value());
            hash.whole(mark.day().toEpochDay());
            hash.whole(mark.sign());
            sum.add(hash.end());
        }
    }

    /// Whether these marks are those stored, and every entry gives its own.
    boolean agrees(RowSum stored) {
        return sound && sum.agrees(stored);
    }

    @Override
    public void close() {
        // Holds nothing open.
    }
}
