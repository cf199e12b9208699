package org.clearground.report.quarterly;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clearground.figures.Behind;
import org.clearground.figures.Cell;
import org.clearground.figures.Unit;
import org.clearground.report.document.BoundFigure;
import org.clearground.report.document.BoundFigure.Measure;
import org.clearground.report.document.Rich;

/// Turns figures into bound ones: prints them as the language writes numbers, names their definition, and gives
/// each a page of the records behind it. Figures with the same question share a page.
final class Binder {

    private static final String NO_BREAK = "\u00a0";
    private static final String RESTATEMENT = "restatement";

    private final Voice voice;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<Behind, String> pageOf = new HashMap<>();
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final Map<String, BoundFigure> bound = new HashMap<>();
    private final Map<String, Cell> pages = new LinkedHashMap<>();
    private final TreeSet<String> definitions = new TreeSet<>();

    Binder(Voice voice) {
        this.voice = voice;
    }

    /// The number alone, for tables and running text that names the unit.
    BoundFigure figure(Cell cell, String definition) {
        return bind(cell, definition, print(cell), measure(cell));
    }

    /// The number with its unit.
    BoundFigure full(Cell cell, String definition) {
        String unit = voice.text("unit." + name(cell.unit()));
        String space = cell.unit() == Unit.PERCENT ? "" : NO_BREAK;
        String after = cell.unit() == Unit.PERCENT ? voice.numbers().percent() : unit;
        return bind(cell, definition, print(cell) + space + after, measure(cell));
    }

    /// The number with a unit of its own, such as a currency.
    BoundFigure in(String unit, Cell cell, String definition) {
        return bind(cell, definition, print(cell) + NO_BREAK + unit, new Measure(unit, decimals(cell)));
    }

    /// A number in a unit that the figures do not have, such as items per hectare, printed without it.
    BoundFigure measured(Cell cell, String definition, Measure measure) {
        return bind(cell, definition, voice.numbers().print(cell.value(), measure.decimals()), measure);
    }

    /// A change with its sign; nothing leads to the records behind a change of nothing.
    BoundFigure change(Cell cell) {
        if (cell.value().signum() == 0) {
            return constant(cell.id(), BigDecimal.ZERO, "", RESTATEMENT);
        }
        String sign = cell.value().signum() > 0 ? "+" : "";
        return bind(cell, RESTATEMENT, sign + print(cell), measure(cell));
    }

    private Measure measure(Cell cell) {
        return new Measure(voice.text("unit." + name(cell.unit())), decimals(cell));
    }

    Rich rich(Cell cell, String definition) {
        return Rich.of(full(cell, definition));
    }

    /// Words that open a record, such as the day as of which it is true.
    BoundFigure opening(Cell cell, String words, String definition) {
        BoundFigure record = bind(cell, definition, words, new Measure("", 0));
        return BoundFigure.word(record.id(), words, definition)
                .linkedTo(record.link().orElseThrow());
    }

    /// A number that is not in the books: a threshold, a number of rows.
    BoundFigure constant(String id, BigDecimal value, String unit, String definition) {
        int decimals = Math.max(0, value.stripTrailingZeros().scale());
        definitions.add(definition);
        String printed = voice.numbers().print(value, decimals) + (unit.isEmpty() ? "" : NO_BREAK + unit);
        return BoundFigure.of(slug(id), printed, value, new Measure(unit, decimals), definition);
    }

    /// A word in a number's place.
    BoundFigure word(String id, String key, String definition) {
        definitions.add(definition);
        return BoundFigure.word(slug(id), voice.text(key), definition);
    }

    /// The definitions that the bound figures name, sorted.
    Set<String> definitions() {
        return definitions;
    }

    /// The cells to write pages for, by the page's name.
    Map<String, Cell> pages() {
        return pages;
    }

    /// A bound cell by the id that the figures gave it.
    Optional<Cell> cell(String id) {
        return Optional.ofNullable(cells.get(id));
    }

    /// The page of a bound cell, relative to the report.
    Optional<String> page(String id) {
        return cell(id).map(Cell::behind).map(pageOf::get).map(this::link);
    }

    /// The definition under which a cell was bound.
    String definition(String id) {
        return first(id).definition();
    }

    /// How a cell is printed, with its unit where it was.
    String printed(String id) {
        return first(id).printed();
    }

    private BoundFigure first(String id) {
        BoundFigure figure = bound.get(id);
        if (figure == null) {
            throw new IllegalArgumentException("the figure " + id + " was never bound");
        }
        return figure;
    }

    private BoundFigure bind(Cell cell, String definition, String printed, Measure measure) {
        if (!cell.divisible()) {
            BoundFigure word = word(cell.id() + ".indivisible", "not_divisible", definition);
            bound.putIfAbsent(cell.id(), word);
            return word;
        }
        definitions.add(definition);
        String id = slug(cell.id());
        cells.putIfAbsent(cell.id(), cell);
        String page = pageOf.computeIfAbsent(cell.behind(), behind -> {
            pages.put(id, cell);
            return id;
        });
        BoundFigure figure =
                BoundFigure.of(id, printed, cell.value(), measure, definition).linkedTo(link(page));
        BoundFigure marked = cell.estimate() ? figure.estimated() : figure;
        bound.merge(
                cell.id(),
                marked,
                (first, later) -> first.printed().length() < later.printed().length() ? later : first);
        return marked;
    }

    private String print(Cell cell) {
        return voice.numbers().print(cell.value(), decimals(cell));
    }

    /// An estimate is printed as it was stated: rounding or padding it would claim another exactness.
    private static int decimals(Cell cell) {
        boolean stated = cell.estimate() && cell.behind() instanceof Behind.Statements;
        boolean whole =
                cell.unit() == Unit.MONEY && cell.value().stripTrailingZeros().scale() <= 0;
        if (stated || whole) {
            return Math.max(0, cell.value().stripTrailingZeros().scale());
        }
        return cell.unit().decimals();
    }

    private static String name(Unit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }

    private String link(String page) {
        return ReportFiles.records(voice.language()) + "/" + page + "-1.html";
    }

    /// An id that can name a file; two ids that would become one are told apart by a number.
    private String slug(String id) {
        String wanted =
                id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "-").replaceAll("^[^a-z0-9]+", "");
        String slug = wanted;
        for (int again = 2; !ids.computeIfAbsent(slug, s -> id).equals(id); again++) {
            slug = wanted + "-" + again;
        }
        return slug;
    }
}
