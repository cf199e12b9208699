package org.clearground.web.entry;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.clearground.books.Books;
import org.clearground.books.Kept;
import org.clearground.ledger.Head;
import org.clearground.ledger.LedgerReader;
import org.clearground.record.Column;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.RecordType;
import org.clearground.web.access.Reach;
import org.springframework.stereotype.Component;

/// Finds the records that a cell may name: by number, and those of the registries by any of their names.
@Component
final class References {

    /// As many are offered as a list to choose from; of more, those that fit what was typed.
    private static final int FEW = 60;

    private static final int FOUND = 12;

    /// Types whose records have names and are few enough to be kept in mind.
    private static final Set<String> NAMED =
            Set.of("place", "organisation", "ordnance", "reference_zone", "store", "team", "reporting_category");

    private final Books books;
    private final Reach reach;
    private final Map<String, Known> known = new HashMap<>();

    References(Books books, Reach reach) {
        this.books = books;
        this.reach = reach;
    }

    /// A record that can be named.
    ///
    /// @param number its number
    /// @param name   its name, or empty
    /// @param sought all its names, folded
    record Named(String number, String name, String sought) {

        FormCell.Choice choice() {
            return new FormCell.Choice(number, name.isEmpty() ? number : name + " (" + number + ")");
        }
    }

    private record Known(Head head, List<Named> records) {}

    /// Whether all records of a type are offered at once.
    boolean isFew(String type) {
        return NAMED.contains(type) && all(type).size() <= FEW;
    }

    /// What is offered for a cell: all of a type with few records, else what fits the text.
    List<FormCell.Choice> choices(String type, String text) {
        if (isFew(type)) {
            return all(type).stream().map(Named::choice).toList();
        }
        return text.isBlank() ? List.of() : find(type, text);
    }

    /// The records of a type that fit a text: by a part of the number, or of a name in any spelling of case and
    /// accents, and that whoever calls may see. At most a dozen, those first that begin with it.
    List<FormCell.Choice> find(String type, String text) {
        RecordType of = books.types().find(type).orElse(null);
        if (of == null) {
            return List.of();
        }
        if (!NAMED.contains(type)) {
            Predicate<Kept> sight = reach.sight();
            long head = books.ledger().head().seq();
            return books
                    .ledger()
                    .currentBefore(type, text.strip(), new LedgerReader.Page(head, Long.MAX_VALUE, FOUND))
                    .stream()
                    .filter(e -> sight.test(books.kept(e)))
                    .map(e -> e.draft().record().number())
                    .map(number -> new FormCell.Choice(number, number))
                    .toList();
        }
        String wanted = folded(text);
        List<Named> first = new ArrayList<>();
        List<Named> then = new ArrayList<>();
        for (Named record : all(type)) {
            if (record.number().equals(text.strip())) {
                first.addFirst(record);
            } else if (record.sought().startsWith(wanted) || record.sought().contains("\n" + wanted)) {
                first.add(record);
            } else if (record.sought().contains(wanted)) {
                then.add(record);
            }
        }
        first.addAll(then);
        return first.stream().limit(FOUND).map(Named::choice).toList();
    }

    private synchronized List<Named> all(String type) {
        Head head = books.ledger().head();
        Known before = known.get(type);
        if (before == null || !before.head().equals(head)) {
            List<Named> records = new ArrayList<>();
            RecordType of = books.types().require(type);
            books.current(type, head.seq(), (entry, fields) -> records.add(named(of, fields)));
            records.sort((a, b) -> (a.name() + a.number()).compareTo(b.name() + b.number()));
            before = new Known(head, records);
            known.put(type, before);
        }
        return before.records();
    }

    private static Named named(RecordType type, Fields fields) {
        StringBuilder sought = new StringBuilder();
        String number = fields.text(org.clearground.record.Columns.NUMBER).orElse("");
        sought.append(folded(number));
        String first = "";
        for (Column<?> column : type.columns()) {
            if (column.format() == Formats.NAME && fields.has(column)) {
                String name = fields.text(column).orElse("");
                first = first.isEmpty() ? name : first;
                sought.append('\n').append(folded(name));
            }
        }
        type.lists()
                .forEach(list -> fields.list(list)
                        .forEach(row -> list.columns().stream()
                                .filter(c ->
                                        c.format() == Formats.NAME && c.name().equals("name") && row.has(c))
                                .forEach(c -> sought.append('\n')
                                        .append(folded(row.text(c).orElse(""))))));
        return new Named(number, first, sought.toString());
    }

    private static String folded(String text) {
        String apart = Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder();
        apart.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .map(c -> c == 'ə' ? 'a' : c == 'ı' ? 'i' : c)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
