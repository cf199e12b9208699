package org.clearground.web.list;

import java.util.LinkedHashMap;
import java.util.Map;
import org.clearground.books.Books;
import org.clearground.listing.Gazetteer;
import org.springframework.stereotype.Component;

/// The gazetteers of the prefixes last asked for: a prefix has one for ever.
@Component
public final class Gazetteers {

    private static final int KEPT = 4;

    private final Books books;
    private final Map<Long, Gazetteer> kept = new LinkedHashMap<>();

    Gazetteers(Books books) {
        this.books = books;
    }

    /// The gazetteer at a prefix.
    public synchronized Gazetteer at(long known) {
        Gazetteer gazetteer = kept.remove(known);
        if (gazetteer == null) {
            gazetteer = new Gazetteer(books, known);
        }
        kept.put(known, gazetteer);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return gazetteer;
    }
}
