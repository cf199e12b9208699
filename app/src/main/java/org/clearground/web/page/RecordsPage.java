package org.clearground.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clearground.books.Books;
import org.clearground.books.Kept;
import org.clearground.ledger.Prefix;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Labels;
import org.clearground.record.RecordType;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Reach;
import org.clearground.web.access.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Lists of records by type, as known at a prefix, newest first.
@Controller
final class RecordsPage {

    private static final int SHOWN_COLUMNS = 6;

    private final Books books;
    private final Asking asking;
    private final Reach reach;

    RecordsPage(Books books, Asking asking, Reach reach) {
        this.books = books;
        this.asking = asking;
        this.reach = reach;
    }

    /// A type in the list of types.
    ///
    /// @param name  its stable name
    /// @param label its name for people
    public record TypeLine(String name, String label) {}

    /// A record in a list.
    ///
    /// @param number its number
    /// @param target its page
    /// @param cells  the values of the shown columns
    public record Line(String number, String target, List<Value> cells) {}

    @Needs(Right.READ_REACHED_RECORDS)
    @GetMapping("/records")
    String types(Locale locale, Model model) {
        Labels labels = Labels.of(locale);
        model.addAttribute(
                "types",
                books.types().all().stream()
                        .map(t -> new TypeLine(t.name(), labels.type(t)))
                        .sorted((a, b) -> a.label().compareTo(b.label()))
                        .toList());
        return "types";
    }

    @Needs(Right.READ_REACHED_RECORDS)
    @GetMapping("/records/{type}")
    String list(@PathVariable String type, Filter filter, Locale locale, Model model) {
        RecordType of = type(type);
        Prefix known = asking.prefix(filter.known());
        Labels labels = Labels.of(locale);
        ReachedList.Part part = new ReachedList(books, reach).of(type, filter.text(), known.seq(), filter.beforeSeq());
        List<Column<?>> columns = columns(of);
        model.addAttribute("type", new TypeLine(type, labels.type(of)));
        model.addAttribute("enters", reach.enters(reach.caller(), of));
        model.addAttribute("known", known);
        model.addAttribute("q", filter.text());
        model.addAttribute(
                "heads", columns.stream().map(c -> labels.column(of, null, c)).toList());
        model.addAttribute(
                "lines",
                part.records().stream().map(k -> line(k, columns, labels)).toList());
        model.addAttribute("next", part.next());
        return "records";
    }

    /// What a list is asked.
    ///
    /// @param known  the prefix
    /// @param q      part of the number
    /// @param before the entry that the page before ended at
    record Filter(
            @Nullable String known,
            @Nullable String q,
            @Nullable Long before) {

        String text() {
            return q == null ? "" : q.strip();
        }

        long beforeSeq() {
            return before == null ? Long.MAX_VALUE : before;
        }
    }

    /// A type by its name; refuses another one.
    private RecordType type(String name) {
        return books.types()
                .find(name)
                .orElseThrow(() -> BadQuestion.notFound("There is no record type " + name + "."));
    }

    private static List<Column<?>> columns(RecordType type) {
        List<Column<?>> columns = new ArrayList<>();
        for (Column<?> column : type.columns()) {
            if (!Value.isShape(column) && !column.equals(Columns.NUMBER) && columns.size() < SHOWN_COLUMNS) {
                columns.add(column);
            }
        }
        return columns;
    }

    private static Line line(Kept kept, List<Column<?>> columns, Labels labels) {
        return new Line(
                kept.number(),
                Addresses.record(kept.type().name(), kept.number()),
                columns.stream().map(c -> Value.of(c, kept.fields(), labels)).toList());
    }
}
