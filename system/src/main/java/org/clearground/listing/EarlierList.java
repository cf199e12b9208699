package org.clearground.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.clearground.books.Books;
import org.clearground.books.Kept;
import org.clearground.books.ListWords;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryKind;
import org.clearground.record.Column;
import org.clearground.record.Fields;
import org.clearground.record.RecordType;
import org.jspecify.annotations.Nullable;

/// A list as known at any prefix, from the entries alone: every record of the types is looked at.
final class EarlierList {

    private final Books books;
    private final ListQuestion question;
    private final long known;

    private final Map<UUID, Line> lines = new HashMap<>();
    private final Map<UUID, Long> firsts = new HashMap<>();
    private long seen;

    EarlierList(Books books, ListQuestion question, long known) {
        this.books = books;
        this.question = question;
        this.known = known;
    }

    /// A record that the list may hold.
    ///
    /// @param first the record's first entry
    /// @param seq   the entry that holds it
    /// @param key   what it is ordered by, nothing where it has nothing
    private record Line(long first, long seq, @Nullable Object key) {}

    long[] read(LongConsumer progress) {
        List<RecordType> types =
                question.type().map(List::of).orElseGet(() -> books.types().all());
        for (RecordType type : types) {
            books.ledger().versions(type.name(), known, entry -> {
                progress.accept(++seen);
                take(entry);
            });
        }
        boolean tooMany =
                lines.size() > RecordLists.MOST_ORDERED && question.order().by() == ListOrder.By.COLUMN;
        List<Line> sorted = new ArrayList<>(lines.values());
        sorted.sort(order(tooMany ? ListOrder.NEWEST : question.order()));
        return sorted.stream().mapToLong(Line::seq).toArray();
    }

    private void take(Entry entry) {
        UUID record = entry.draft().record().id();
        long first = firsts.computeIfAbsent(record, _ -> entry.seq());
        EntryKind kind = entry.draft().kind();
        if (kind == EntryKind.REDECIDED) {
            return;
        }
        lines.remove(record);
        if (kind != EntryKind.WITHDRAWN) {
            Kept kept = books.kept(entry);
            if (holds(kept)) {
                lines.put(record, new Line(first, entry.seq(), key(kept)));
            }
        }
    }

    private boolean holds(Kept kept) {
        Set<String> words = ListWords.of(kept.type(), kept.entry(), kept.fields());
        LocalDate day = kept.entry().draft().when().to();
        return question.days().filter(days -> !days.hold(day)).isEmpty()
                && (question.places().isEmpty()
                        || ListWords.place(kept.type(), kept.entry(), kept.fields())
                                .filter(question.places()::contains)
                                .isPresent())
                && question.terms().stream().allMatch(term -> term.holds(words));
    }

    private @Nullable Object key(Kept kept) {
        return switch (question.order().by()) {
            case NEWEST -> null;
            case NUMBER -> kept.number();
            case DAY -> kept.entry().draft().when().to().toString();
            case COLUMN ->
                key(question.order().column().orElseThrow(), kept.fields()).orElse(null);
        };
    }

    private static Optional<Object> key(Column<?> column, Fields fields) {
        return fields.text(column).map(text -> switch (column.format().storage()) {
            case INTEGER -> Long.valueOf(text);
            case REAL -> Double.valueOf(text);
            default -> text;
        });
    }

    private static Comparator<Line> order(ListOrder order) {
        Comparator<Line> newest = Comparator.comparingLong(Line::first).reversed();
        if (order.by() == ListOrder.By.NEWEST) {
            return newest;
        }
        Comparator<Line> last = Comparator.comparing(line -> line.key() == null);
        Comparator<Line> keys = (a, b) -> compare(a.key(), b.key());
        return last.thenComparing(order.descending() ? keys.reversed() : keys).thenComparing(newest);
    }

    /// A column's keys are all of one kind.
    private static int compare(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return 0;
        }
        return switch (a) {
            case Long number -> number.compareTo((Long) b);
            case Double number -> number.compareTo((Double) b);
            default -> a.toString().compareTo(b.toString());
        };
    }
}
