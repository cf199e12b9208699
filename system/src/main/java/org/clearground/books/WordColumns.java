package org.clearground.books;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.clearground.ledger.Entry;
import org.clearground.record.Column;
import org.clearground.record.Fields;
import org.clearground.record.Format.Storage;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.registry.OrganisationType;
import org.clearground.registry.PlaceType;

/// The columns of a record type that give words, and how: found out once for a type, since every verification
/// makes the words of all records again.
final class WordColumns {

    /// Codes are few, and most values of most records are codes.
    private static final Map<String, List<String>> OF_CODES = new ConcurrentHashMap<>();

    private final RecordType type;
    private final List<OfRecord> columns = new ArrayList<>();
    private final List<OfList> lists = new ArrayList<>();

    WordColumns(RecordType type) {
        this.type = type;
        for (Column<?> column : type.columns()) {
            if (column.format().storage() == Storage.TEXT) {
                columns.add(OfRecord.of(column));
            }
        }
        for (ListOf list : type.lists()) {
            List<Column<?>> texts = new ArrayList<>();
            list.columns().stream()
                    .filter(column -> column.format().storage() == Storage.TEXT)
                    .forEach(texts::add);
            if (!texts.isEmpty()) {
                lists.add(new OfList(list, texts));
            }
        }
    }

    /// All words of a record of the type, in no order.
    Set<String> of(Entry entry, Fields fields) {
        Set<String> words = new HashSet<>();
        words.add(ListWords.code(ListWords.TYPE, type.name()));
        words.add(ListWords.code(ListWords.APPROVED, entry.draft().author().approvedBy()));
        ListWords.importOf(entry).ifPresent(name -> words.add(ListWords.code(ListWords.IMPORT, name)));
        String number = entry.draft().record().number();
        if (type.name().equals(PlaceType.TYPE)) {
            words.add(ListWords.code(ListWords.PLACE, number));
        } else if (type.name().equals(OrganisationType.TYPE)) {
            words.add(ListWords.code(ListWords.ORGANISATION, number));
        }
        for (OfRecord column : columns) {
            column.add(words, fields);
        }
        for (OfList list : lists) {
            for (Fields row : fields.list(list.list)) {
                list.texts.forEach(column -> addText(words, column, row));
            }
        }
        return words;
    }

    /// The number of the place that a record lies in, or is.
    Optional<String> place(Entry entry, Fields fields) {
        if (type.name().equals(PlaceType.TYPE)) {
            return Optional.of(entry.draft().record().number());
        }
        for (OfRecord column : columns) {
            if (column.namesPlace() && fields.has(column.column)) {
                return fields.text(column.column);
            }
        }
        return Optional.empty();
    }

    private static void addText(Set<String> words, Column<?> column, Fields fields) {
        if (fields.has(column)) {
            fields.text(column).ifPresent(text -> words.addAll(of(column, text)));
        }
    }

    private static List<String> of(Column<?> column, String text) {
        return column.format().listName().isPresent()
                ? OF_CODES.computeIfAbsent(text, ListWords::split)
                : ListWords.split(text);
    }

    private record OfList(ListOf list, List<Column<?>> texts) {}

    /// @param codes     of a coded column: the word that lists are narrowed by, for each code met so far
    /// @param reference what the column's values are narrowed by when they name a place or an organisation
    private record OfRecord(Column<?> column, Optional<Map<String, String>> codes, Optional<String> reference) {

        static OfRecord of(Column<?> column) {
            boolean coded = column.format().listName().isPresent();
            return new OfRecord(
                    column,
                    coded ? Optional.of(new ConcurrentHashMap<>()) : Optional.empty(),
                    ListWords.reference(column));
        }

        boolean namesPlace() {
            return reference.isPresent() && reference.get().equals(ListWords.PLACE);
        }

        /// A coded column that is empty says unknown, and lists are narrowed by that as well.
        void add(Set<String> words, Fields fields) {
            boolean filled = fields.has(column);
            if (!filled && codes.isEmpty() && reference.isEmpty()) {
                return;
            }
            Optional<String> found = fields.text(column);
            if (found.isEmpty()) {
                return;
            }
            String text = found.get();
            if (filled) {
                words.addAll(WordColumns.of(column, text));
            }
            if (codes.isPresent()) {
                words.add(codes.get().computeIfAbsent(text, code -> ListWords.code(column.name(), code)));
            }
            if (reference.isPresent()) {
                words.add(ListWords.code(reference.get(), text));
            }
        }
    }
}
