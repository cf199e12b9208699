package org.clearground.intake;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;

/// Walks over the spool a page at a time, so that the walk itself may write to it.
final class Pages {

    private Pages() {}

    /// Gives every id; the page after an id comes from the function, an empty one at the end.
    static void each(LongFunction<List<Long>> pageAfter, LongConsumer each) {
        long last = 0;
        for (List<Long> page = pageAfter.apply(last); !page.isEmpty(); page = pageAfter.apply(last)) {
            page.forEach(each::accept);
            last = page.getLast();
        }
    }
}
