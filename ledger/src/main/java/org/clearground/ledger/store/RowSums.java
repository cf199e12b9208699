package org.clearground.ledger.store;

import java.util.HashMap;
import java.util.Map;
import org.clearground.ledger.RowSink;
import org.jspecify.annotations.Nullable;

/// The sums of the rows that entries give, by table. For one thread.
final class RowSums implements RowSink {

    private final RowHash hash = new RowHash();
    private final Map<String, SqlRowLayout> layouts;
    private final Map<String, RowSum> sums = new HashMap<>();

    /// @param layouts how the rows of each table are hashed; those of others do not matter
    RowSums(Map<String, SqlRowLayout> layouts) {
        this.layouts = layouts;
    }

    @Override
    public void row(String table, @Nullable Object... values) {
        hash.row(layouts.getOrDefault(table, SqlRowLayout.UNKNOWN), values);
        hash.addTo(sums.computeIfAbsent(table, _ -> new RowSum()));
    }

    void add(RowSums others) {
        others.sums.forEach(
                (table, sum) -> sums.computeIfAbsent(table, _ -> new RowSum()).add(sum));
    }

    RowSum of(String table) {
        return sums.getOrDefault(table, new RowSum());
    }
}
