package org.clearground.web.page;

import java.util.ArrayList;
import java.util.List;
import org.clearground.books.Books;
import org.clearground.books.Kept;
import org.clearground.ledger.Entry;
import org.clearground.ledger.LedgerReader;
import org.clearground.web.access.Reach;

/// A page of the records of a type that whoever calls may see, newest first.
final class ReachedList {

    private static final int ROWS = 50;

    /// After so many that may not be seen the page ends, and the next one goes on.
    private static final int MOST_READ = 5_000;

    private final Books books;
    private final Reach reach;

    ReachedList(Books books, Reach reach) {
        this.books = books;
        this.reach = reach;
    }

    /// A page.
    ///
    /// @param records what is shown
    /// @param next    the entry before which the next page begins; 0 when there is none
    record Part(List<Kept> records, long next) {}

    Part of(String type, String numberPart, long known, long before) {
        boolean all = reach.seesAll();
        List<Kept> seen = new ArrayList<>();
        long last = before;
        for (int read = 0; read < MOST_READ; ) {
            List<Entry> page =
                    books.ledger().currentBefore(type, numberPart, new LedgerReader.Page(known, last, ROWS + 1));
            for (Entry entry : page) {
                if (seen.size() == ROWS) {
                    return new Part(seen, last);
                }
                Kept kept = books.kept(entry);
                if (all || reach.sees(kept)) {
                    seen.add(kept);
                }
                last = entry.seq();
            }
            if (page.size() <= ROWS) {
                return new Part(seen, 0);
            }
            read += page.size();
        }
        return new Part(seen, last);
    }
}
