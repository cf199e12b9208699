package org.clearground.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.clearground.books.Books;
import org.clearground.books.Kept;

/// Answers lists: from the tables of current records while the prefix is the head, else by looking at every
/// record as it was. Both give the same answer.
public final class RecordLists {

    /// So many matches are put into any order; of more, only those orders are given that an index keeps.
    public static final int MOST_ORDERED = 10_000;

    private static final int BATCH = 500;

    private final Books books;

    /// Lists of these books.
    public RecordLists(Books books) {
        this.books = books;
    }

    /// A part of a list, quickly; empty when the prefix is not the head any more.
    ///
    /// @param from so many records are passed over
    /// @param rows at most so many are given
    public Optional<ListPart> atHead(ListQuestion question, long known, int from, int rows) {
        return books.ledger().read(reader -> {
            if (reader.head().seq() != known) {
                return Optional.<ListPart>empty();
            }
            SqlLines.Part part = new SqlLines(reader.connection(), question).part(from, rows);
            List<Kept> records = new ArrayList<>();
            part.seqs().forEach(seq -> reader.entry(seq).map(books::kept).ifPresent(records::add));
            return Optional.of(new ListPart(records, part.count(), part.exact(), part.ordered(), part.more()));
        });
    }

    /// The entries that hold all records of a list at a prefix, in its order; when there are too many for an
    /// order by a column, the newest record first.
    ///
    /// @param progress is told how many entries were looked at
    public long[] all(ListQuestion question, long known, LongConsumer progress) {
        Optional<long[]> atHead = books.ledger()
                .read(reader -> reader.head().seq() == known
                        ? Optional.of(new SqlLines(reader.connection(), question).all())
                        : Optional.empty());
        return atHead.orElseGet(() -> new EarlierList(books, question, known).read(progress));
    }

    /// A part of a list of which all entries are known.
    public ListPart part(long[] all, ListQuestion question, int from, int rows) {
        int begin = Math.min(from, all.length);
        int end = Math.min(begin + rows, all.length);
        List<Kept> records = new ArrayList<>();
        for (int i = begin; i < end; i++) {
            books.ledger().entry(all[i]).map(books::kept).ifPresent(records::add);
        }
        boolean ordered = all.length <= MOST_ORDERED || question.order().by() != ListOrder.By.COLUMN;
        return new ListPart(records, all.length, true, ordered, end < all.length);
    }

    /// Gives each record of a list whose entries are known, in constant memory.
    public void each(long[] all, Consumer<? super Kept> taker) {
        for (int at = 0; at < all.length; at += BATCH) {
            part(all, at).forEach(taker);
        }
    }

    private List<Kept> part(long[] all, int begin) {
        return books.ledger().read(reader -> {
            List<Kept> some = new ArrayList<>();
            for (int i = begin; i < Math.min(begin + BATCH, all.length); i++) {
                reader.entry(all[i]).map(books::kept).ifPresent(some::add);
            }
            return some;
        });
    }
}
