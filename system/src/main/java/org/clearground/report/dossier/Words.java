package org.clearground.report.dossier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearground.books.Books;
import org.clearground.geo.Position;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.Column;
import org.clearground.record.Fields;
import org.clearground.record.Format.Storage;
import org.clearground.record.Labels;
import org.clearground.registry.OrganisationType;
import org.clearground.registry.PlaceType;
import org.clearground.report.document.Rich;
import org.clearground.report.document.Texts;
import org.clearground.report.draw.NumberStyle;

/// The dossier's sentences, and values as people read them: codes by their labels, places and organisations by
/// their names, numbers with their units.
final class Words {

    private final Texts texts;
    private final Labels labels;
    private final NumberStyle numbers;
    private final Books books;
    private final long known;

    Words(Books books, long known, String language) {
        texts = Texts.of(Words.class, "dossier", language);
        labels = Labels.of(Locale.forLanguageTag(language));
        numbers = Texts.of(Texts.class, "words", language).numbers();
        this.books = books;
        this.known = known;
    }

    String language() {
        return texts.language();
    }

    Labels labels() {
        return labels;
    }

    NumberStyle numbers() {
        return numbers;
    }

    String text(String key) {
        return texts.text(key);
    }

    /// A text with those of the values that it has a place for.
    Rich sayOf(String key, Map<String, String> values) {
        Map<String, String> wanted = new HashMap<>(values);
        wanted.keySet().retainAll(texts.names(key));
        return say(key, wanted);
    }

    Rich say(String key, Map<String, String> values) {
        Map<String, Rich> rich = new HashMap<>();
        values.forEach((name, value) -> rich.put(name, Rich.of(value)));
        return texts.rich(key, rich);
    }

    /// What a column of some fields says; empty when it says nothing that can be written in a line.
    <T> String value(Column<T> column, Fields fields) {
        if (column.format().storage() == Storage.POLYGON || !fields.has(column)) {
            return "";
        }
        T value = fields.get(column);
        String written = column.format().write(value);
        Optional<String> list = column.format().listName();
        if (list.isPresent()) {
            return labels.code(list.get(), written);
        }
        Optional<String> type = column.format().refersTo();
        if (type.isPresent()) {
            return name(type.get(), written);
        }
        return value instanceof SquareMetres area ? area(area) : value.toString();
    }

    /// A place or an organisation by its name and number; anything else by its number.
    private String name(String type, String number) {
        if (type.equals(PlaceType.TYPE) || type.equals(OrganisationType.TYPE)) {
            Column<String> name = type.equals(PlaceType.TYPE) ? PlaceType.NAME : OrganisationType.NAME;
            return books.find(type, number, known)
                    .map(f -> f.get(name) + " (" + number + ")")
                    .orElse(number);
        }
        return number;
    }

    String area(SquareMetres area) {
        return numbers.print(area.value()) + "\u00a0m²";
    }

    String decimal(double value, int decimals) {
        return numbers.print(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP), decimals);
    }

    /// Longitude and latitude as degrees east and north, to a centimetre.
    String position(Position position) {
        return decimal(position.lat(), 7) + "° N, " + decimal(position.lon(), 7) + "° E";
    }
}
