package org.clearground.web.map;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.clearground.books.Books;
import org.clearground.tile.Tier;
import org.clearground.tile.Tiles;
import org.clearground.web.access.Reach;
import org.clearground.web.access.Right;
import org.clearground.web.access.SignedIn;
import org.springframework.stereotype.Component;

/// The tiles of the books that are served.
@Component
final class TileShelf {

    private static final int MOST = 10_000;

    private final Books books;
    private final Reach reach;
    private final Tiles tiles;
    private final Set<Long> prefixes = ConcurrentHashMap.newKeySet();

    TileShelf(Books books, Reach reach) {
        this.books = books;
        this.reach = reach;
        tiles = new Tiles(books);
    }

    Tiles tiles() {
        return tiles;
    }

    /// Whether a prefix ends at an entry.
    boolean endsAt(long known) {
        if (prefixes.contains(known)) {
            return true;
        }
        boolean ends = known > 0
                && known <= books.ledger().head().seq()
                && books.ledger().prefix(Long.toString(known)).seq() == known;
        if (ends && prefixes.size() < MOST) {
            prefixes.add(known);
        }
        return ends;
    }

    /// What the caller may see.
    Sight sight() {
        if (Right.READ_RECORDS.allows(SignedIn.role())) {
            return Sight.of(Tier.AUTHORITY);
        }
        if (Right.DISTRICT_MAP.allows(SignedIn.role())) {
            return Sight.around(reach.nearPlaces());
        }
        return Sight.of(Right.PARTNER_MAP.allows(SignedIn.role()) ? Tier.PARTNER : Tier.PUBLIC);
    }
}
