package org.clearground.intake;

import java.util.Arrays;
import java.util.Optional;
import org.clearground.books.Books;
import org.clearground.ledger.Content;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryKind;
import org.clearground.record.BodyCodec;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.RecordIds;
import org.clearground.record.RecordType;

/// Compares staged records with what the books hold.
final class BooksComparison {

    private final Books books;
    private final BookedNumbers booked;

    BooksComparison(Books books, BookedNumbers booked) {
        this.books = books;
        this.booked = booked;
    }

    /// How a record stands to the books.
    ///
    /// @param last the newest entry of the record
    /// @param same whether its last version has the same content
    record Known(Entry last, boolean same) {

        boolean isWithdrawn() {
            return last.draft().kind() == EntryKind.WITHDRAWN;
        }
    }

    /// How the record stands to the books; empty when they never had it.
    Optional<Known> find(RecordType type, Fields fields) {
        var id = RecordIds.of(type.name(), fields.get(Columns.NUMBER));
        if (booked.hasNot(id)) {
            return Optional.empty();
        }
        Optional<Entry> latest = books.ledger().latest(id, Long.MAX_VALUE);
        return latest.map(
                e -> new Known(e, same(type, fields, version(e).draft().content())));
    }

    /// The last version before a withdrawal.
    private Entry version(Entry latest) {
        if (latest.draft().kind() != EntryKind.WITHDRAWN) {
            return latest;
        }
        return books.ledger().history(latest.draft().record().id()).reversed().stream()
                .filter(e -> e.draft().kind() != EntryKind.WITHDRAWN)
                .findFirst()
                .orElse(latest);
    }

    private static boolean same(RecordType type, Fields fields, Content content) {
        return BodyCodec.toBody(type, fields).equals(content.body())
                && Arrays.equals(BodyCodec.toGeometry(type, fields), content.geometry());
    }
}
