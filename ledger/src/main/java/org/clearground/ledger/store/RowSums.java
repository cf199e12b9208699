package org.clearground.ledger.store;

import java.util.HashMap;
import java.util.Map;
import org.clearground.ledger.RowSink;
import org.jspecify.annotations.Nullable;

/// The sums of the rows that entries give, by table. For one thread.
final class RowSums implements RowSink {

    private final RowHash hash = new RowHash();
    private final Map<String, RowSum> sums = new HashMap<>();

    @Override
    public void row(String table, @Nullable Object... values) {
        for (Object value : values) {
            hash.value(value);
        }
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
