package org.clearground.web.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearground.books.Kept;
import org.clearground.books.ListWords;
import org.clearground.ledger.ValueSpan;
import org.clearground.listing.Gazetteer;
import org.clearground.record.Labels;
import org.clearground.record.Spans;
import org.clearground.web.page.Addresses;
import org.clearground.web.page.Value;

/// What a list of records of all types looks like: what each is, its place, its day.
final class FoundView {

    private final Labels labels;
    private final Gazetteer gazetteer;
    private final ListAddress address;

    FoundView(Labels labels, Gazetteer gazetteer, ListAddress address) {
        this.labels = labels;
        this.gazetteer = gazetteer;
        this.address = address;
    }

    ListView.Line line(Kept kept) {
        String place = ListWords.place(kept.type(), kept.entry(), kept.fields())
                .map(gazetteer::nameOfPlace)
                .orElse("");
        return new ListView.Line(
                labels.type(kept.type()),
                kept.number(),
                Addresses.record(kept.type().name(), kept.number()) + address.sameKnown(),
                List.of(plain(place), plain(day(kept.entry().draft().when()))));
    }

    /// The last day of what is over, the first of what goes on, nothing where neither is known.
    private static String day(ValueSpan when) {
        LocalDate day = when.to().equals(Spans.OPEN_END) ? when.from() : when.to();
        return day.equals(Spans.BEGINNING) ? "" : day.toString();
    }

    private static Value plain(String words) {
        return new Value(words, Optional.empty());
    }
}
