package org.clearground.listing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearground.books.ListWords;
import org.clearground.record.Column;
import org.clearground.record.RecordType;

/// Reads what a list is asked from names and texts, as an address or a command has them. Every word of `q` is
/// sought: one of three letters or more also as the beginning of a longer one, a number as it is, and names of
/// places and organisations in the records that name them.
public final class ListReading {

    /// Words to seek.
    public static final String TEXT = "q";

    /// A place, with those below it.
    public static final String PLACE = "place";

    /// An organisation.
    public static final String ORGANISATION = "organisation";

    /// The first day on which a record's last day may be.
    public static final String FROM = "from";

    /// The last such day.
    public static final String TO = "to";

    /// Who approved.
    public static final String APPROVED = "approved";

    /// The number of an import.
    public static final String IMPORT = "import";

    /// The order, as [ListOrder#of] reads it.
    public static final String SORT = "sort";

    private static final int BEGINS = 3;
    private static final int MOST_WORDS = 12;
    private static final int MOST_CALLED = 500;
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final Gazetteer gazetteer;
    private final Map<String, String> asked;

    private ListReading(Gazetteer gazetteer, Map<String, String> asked) {
        this.gazetteer = gazetteer;
        this.asked = asked;
    }

    /// The question about the records of a type. What is asked beside the names of this class are coded columns
    /// by their names; other names are passed over. Refuses, with a sentence, what cannot be read.
    public static ListQuestion of(RecordType type, Map<String, String> asked, Gazetteer gazetteer) {
        ListReading reading = new ListReading(gazetteer, asked);
        String sort = reading.text(SORT).orElse(reading.days().isPresent() ? "-day" : "");
        ListOrder order = ListOrder.of(sort, type)
                .orElseThrow(() -> new IllegalArgumentException("'" + sort + "' is no column to sort by."));
        List<Term> terms = reading.terms();
        for (Column<?> column : coded(type)) {
            reading.text(column.name()).ifPresent(code -> terms.add(Term.of(ListWords.code(column.name(), code))));
        }
        return new ListQuestion(Optional.of(type), terms, reading.places(), reading.days(), order);
    }

    /// The question about the records of all types: the words alone.
    public static ListQuestion ofAll(Map<String, String> asked, Gazetteer gazetteer) {
        return new ListQuestion(
                Optional.empty(),
                new ListReading(gazetteer, asked).words(),
                Set.of(),
                Optional.empty(),
                ListOrder.NEWEST);
    }

    /// The columns that a list of the type is narrowed by: those with a coded value.
    public static List<Column<?>> coded(RecordType type) {
        return type.columns().stream()
                .<Column<?>>map(c -> c)
                .filter(c -> c.format().listName().isPresent())
                .toList();
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(asked.get(name)).map(String::strip).filter(t -> !t.isEmpty());
    }

    private List<Term> terms() {
        List<Term> terms = words();
        text(ORGANISATION).ifPresent(text -> {
            String number = gazetteer
                    .organisation(text)
                    .map(Gazetteer.Named::number)
                    .orElseThrow(() ->
                            new IllegalArgumentException("No organisation has the number or the name '" + text + "'."));
            terms.add(Term.of(ListWords.code(ListWords.ORGANISATION, number)));
        });
        text(APPROVED).ifPresent(text -> terms.add(Term.of(ListWords.code(ListWords.APPROVED, text))));
        text(IMPORT).ifPresent(text -> terms.add(Term.of(ListWords.code(ListWords.IMPORT, text))));
        return terms;
    }

    private List<Term> words() {
        List<Term> terms = new ArrayList<>();
        for (String word : ListWords.split(text(TEXT).orElse("")).stream()
                .distinct()
                .limit(MOST_WORDS)
                .toList()) {
            boolean begins = word.length() >= BEGINS && word.codePoints().noneMatch(Character::isDigit);
            List<Term.Want> any = new ArrayList<>(List.of(new Term.Want(word, begins)));
            gazetteer.called(word, MOST_CALLED).forEach(code -> any.add(new Term.Want(code, false)));
            terms.add(new Term(any));
        }
        return terms;
    }

    private Set<String> places() {
        return text(PLACE)
                .map(text -> gazetteer
                        .place(text)
                        .map(place -> gazetteer.below(place.number()))
                        .orElseThrow(() ->
                                new IllegalArgumentException("No place has the number or the name '" + text + "'.")))
                .orElse(Set.of());
    }

    private Optional<ListQuestion.Days> days() {
        Optional<LocalDate> from = day(FROM);
        Optional<LocalDate> to = day(TO);
        return from.isEmpty() && to.isEmpty()
                ? Optional.empty()
                : Optional.of(new ListQuestion.Days(from.orElse(LocalDate.of(1, 1, 1)), to.orElse(EVER)));
    }

    private Optional<LocalDate> day(String name) {
        return text(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("'" + text + "' is no day; write it as 2025-03-31.", e);
            }
        });
    }
}
