package org.clearground.report.quarterly;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clearground.code.CodeList;
import org.clearground.code.Coded;
import org.clearground.quantity.Period;
import org.clearground.record.Labels;
import org.clearground.report.document.Rich;
import org.clearground.report.document.Texts;
import org.clearground.report.draw.NumberStyle;

/// The report's sentences in one language. Placeholders that mean the same everywhere (the period, since when,
/// the year) are filled by themselves.
final class Voice {

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final List<String> QUARTERS = List.of("first", "second", "third", "fourth");

    private final Texts texts;
    private final Texts words;
    private final Labels labels;
    private final Ordinals ordinals;
    private final Map<String, Rich> ambient = new HashMap<>();

    Voice(String language) {
        texts = Texts.of(Voice.class, "report", language);
        words = Texts.of(Texts.class, "words", language);
        labels = Labels.of(Locale.of(language));
        ordinals = Ordinals.parse(
                text("ordinal.units"), text("ordinal.tens"), text("ordinal.hundred"), text("ordinal.thousand"));
    }

    /// Gives a placeholder a value wherever it occurs.
    void always(String name, String value) {
        ambient.put(name, Rich.of(value));
    }

    String language() {
        return texts.language();
    }

    NumberStyle numbers() {
        return words.numbers();
    }

    boolean knows(String key) {
        return texts.has(key);
    }

    List<String> keys() {
        return texts.keys();
    }

    /// A text with its placeholders filled; refuses one that nobody fills, and a value without placeholder.
    Rich say(String key, Map<String, Rich> values) {
        Map<String, Rich> all = new HashMap<>(values);
        for (String name : texts.names(key)) {
            if (ambient.containsKey(name)) {
                all.putIfAbsent(name, ambient.get(name));
            }
        }
        return texts.rich(key, all);
    }

    Rich say(String key) {
        return say(key, Map.of());
    }

    /// A text whose placeholders are the ambient ones.
    String text(String key) {
        return say(key).plain();
    }

    /// The text of a key if there is one, what a value `list.code` of a coded list is called, else the key
    /// itself: a name out of the registry.
    String name(String keyOrName) {
        if (knows(keyOrName)) {
            return text(keyOrName);
        }
        return labels.find("code." + keyOrName)
                .or(() -> labels.find("codes." + keyOrName.replaceFirst("\\..*", ""))
                        .flatMap(_ -> labels.find("code." + keyOrName.substring(keyOrName.indexOf('.') + 1))))
                .orElse(keyOrName);
    }

    /// What a value of a coded list is called.
    String code(CodeList<?> list, Coded value) {
        return labels.code(list.name(), value.code());
    }

    String date(LocalDate day) {
        return date("date.day", day, text("month." + MONTHS.get(day.getMonthValue() - 1)), year(day));
    }

    private String date(String key, LocalDate day, String month, Rich year) {
        return say(
                        key,
                        Map.of(
                                "day", Rich.of(Integer.toString(day.getDayOfMonth())),
                                "month", Rich.of(month),
                                "year", year))
                .plain();
    }

    /// A date as a narrow column prints it, in one line.
    String unbroken(LocalDate day) {
        return inTable(day, text("month." + MONTHS.get(day.getMonthValue() - 1)))
                .replace(' ', '\u00a0');
    }

    /// The year without an ending, which would be the first thing to break at the end of a line.
    private String inTable(LocalDate day, String month) {
        return date("date.table", day, month, Rich.of(Integer.toString(day.getYear())));
    }

    /// `March`, for a chart's axis.
    String month(LocalDate day) {
        return text("month.short." + MONTHS.get(day.getMonthValue() - 1));
    }

    /// A quarter, a year or a month by its name, any other span by its days.
    String period(Period period) {
        LocalDate from = period.from();
        for (int quarter = 1; quarter <= 4; quarter++) {
            if (period.equals(Period.quarter(from.getYear(), quarter))) {
                return say("period.quarter." + QUARTERS.get(quarter - 1), Map.of("year", year(from)))
                        .plain();
            }
        }
        if (period.equals(new Period(LocalDate.of(from.getYear(), 1, 1), LocalDate.of(from.getYear(), 12, 31)))) {
            return say("period.year", Map.of("year", year(from))).plain();
        }
        return span(period);
    }

    /// A quarter as a column prints it; any other period by its name.
    String shortPeriod(Period period) {
        LocalDate from = period.from();
        for (int quarter = 1; quarter <= 4; quarter++) {
            if (period.equals(Period.quarter(from.getYear(), quarter))) {
                return say("period.short.quarter", Map.of("number", Rich.of(ordinal(quarter)), "year", year(from)))
                        .plain();
            }
        }
        return period(period);
    }

    /// The day with its month shortened.
    String shortDate(LocalDate day) {
        return inTable(day, month(day));
    }

    /// The first and the last day.
    String span(Period period) {
        if (period.from().getYear() == period.to().getYear()) {
            Rich day = say(
                    "date.day_of_year",
                    Map.of(
                            "day", Rich.of(Integer.toString(period.from().getDayOfMonth())),
                            "month",
                                    Rich.of(text(
                                            "month." + MONTHS.get(period.from().getMonthValue() - 1)))));
            return say("period.span", Map.of("from", day, "to", Rich.of(date(period.to()))))
                    .plain();
        }
        return say("period.span", Map.of("from", Rich.of(date(period.from())), "to", Rich.of(date(period.to()))))
                .plain();
    }

    private Rich year(LocalDate day) {
        return Rich.of(ordinal(day.getYear()));
    }

    /// A number as the language counts years and quarters: `2024`, `2024-cü`.
    String ordinal(int number) {
        return say(
                        "ordinal",
                        Map.of(
                                "number", Rich.of(Integer.toString(number)),
                                "ending", Rich.of(ordinals.ending(number))))
                .plain();
    }
}
