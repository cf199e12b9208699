package org.clearground.ledger.store;

import java.util.HashMap;
import java.util.Map;
import org.clearground.ledger.RowSink;
import org.jspecify.annotations.Nullable;

/// The sums of rows, by table. For one thread.
final class RowSums implements RowSink {

    private final RowHash hash;
    private final Map<String, RowSum> sums = new HashMap<>();

    RowSums(RowKey key) {
        hash = new RowHash(key);
    }

    @Override
    public void row(String table, @Nullable Object... values) {
        for (Object value : values) {
            hash.value(value);
        }
        of(table).add(hash.end());
    }

    void add(RowSums others) {
        others.sums.forEach((table, sum) -> of(table).add(sum));
    }

    RowSum of(String table) {
        RowSum known = sums.get(table);
        if (known == null) {
            known = new RowSum();
            sums.put(table, known);
        }
        return known;
    }
}
