package org.clearground.report.quarterly;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearground.figures.Cell;
import org.clearground.figures.Heading;
import org.clearground.figures.Restated;
import org.clearground.figures.RestatedPeriod;
import org.clearground.figures.RestatedSheet;
import org.clearground.quantity.Period;
import org.clearground.report.document.Block;
import org.clearground.report.document.Rich;
import org.clearground.report.document.Table;
import org.clearground.report.document.Table.HeadCell;

/// The table beneath a published table: its changed cells, then, under which heading they changed, and now.
final class RestatedTable {

    private static final Map<String, Shown> TABLES = Map.of(
            "victims-by-device", new Shown("1", List.of("casualties-by-device")),
            "resources", new Shown("2", List.of("staff", "dogs", "machines")),
            "area-by-organisation", new Shown("3", List.of("area-cleared")),
            "finds-by-organisation", new Shown("4", List.of("items-found")),
            "by-district", new Shown("5", List.of("area-cleared", "area-cleared", "items-found", "items-found")));

    private final Context context;
    private final Voice voice;

    RestatedTable(Context context) {
        this.context = context;
        voice = context.voice();
    }

    /// How a published table is called, and the definitions of its columns.
    private record Shown(String number, List<String> definitions) {

        String definition(int column) {
            return definitions.get(Math.min(column, definitions.size() - 1));
        }
    }

    List<Block> beneath(String id) {
        Shown shown = TABLES.get(id);
        if (shown == null) {
            return List.of();
        }
        return context.restatements()
                .compared()
                .flatMap(period -> context.restatements().sheet(id).map(sheet -> table(period, sheet, shown)))
                .map(table -> List.<Block>of(new Block.Tabled(table)))
                .orElse(List.of());
    }

    private Table table(RestatedPeriod closed, RestatedSheet sheet, Shown shown) {
        Period period = closed.closing().period();
        List<Heading> headings = headings(sheet.lines().stream().map(RestatedSheet.Line::value));
        List<HeadCell> head = new ArrayList<>();
        head.add(HeadCell.words(voice.text("column.row")));
        head.add(HeadCell.words(voice.text("column.figure")));
        head.addAll(numbers(voice, headings));
        List<Table.Row> rows = new ArrayList<>();
        for (RestatedSheet.Line line : sheet.lines()) {
            List<Table.Cell> cells = new ArrayList<>();
            cells.add(Table.Cell.of(voice.name(line.row())));
            cells.add(Table.Cell.of(column(line, period)));
            cells.addAll(cells(context, line.value(), headings, shown.definition(line.index())));
            rows.add(new Table.Row(Table.Kind.PLAIN, cells));
        }
        return new Table(
                "restated-" + sheet.id(),
                voice.say(
                        "table.restated",
                        Map.of(
                                "number", Rich.of(shown.number()),
                                "closed", Rich.of(voice.period(period)),
                                "closed_on",
                                        Rich.of(voice.date(
                                                context.day(closed.closing().entry()))))),
                List.of(head),
                rows,
                List.of());
    }

    /// The column's heading as the closed period's report printed it, with its unit.
    private String column(RestatedSheet.Line line, Period period) {
        String words = Stream.of(line.column().split("\\|", -1))
                .map(part -> switch (part) {
                    case "column.period" -> voice.shortPeriod(period);
                    case "column.year" ->
                        voice.say(
                                        "column.year",
                                        Map.of(
                                                "year",
                                                Rich.of(Integer.toString(
                                                        period.to().getYear()))))
                                .plain();
                    default -> voice.name(part);
                })
                .collect(Collectors.joining(", "));
        String unit = voice.text("unit." + line.value().now().unit().name().toLowerCase(Locale.ROOT));
        return unit.isEmpty() || words.contains(unit) ? words : words + ", " + unit;
    }

    /// The headings of a table: what changed by another register only has a column when something did.
    static List<Heading> headings(Stream<Restated> values) {
        boolean register =
                values.anyMatch(v -> v.change(Heading.REGISTER).value().signum() != 0);
        return Stream.of(Heading.values())
                .filter(h -> h != Heading.REGISTER || register)
                .toList();
    }

    static List<HeadCell> numbers(Voice voice, List<Heading> headings) {
        List<HeadCell> head = new ArrayList<>();
        head.add(HeadCell.number(voice.text("restated.then")));
        headings.forEach(h -> head.add(HeadCell.number(heading(voice, h))));
        head.add(HeadCell.number(voice.text("restated.now")));
        return head;
    }

    static String heading(Voice voice, Heading heading) {
        return voice.text("restated." + heading.name().toLowerCase(Locale.ROOT));
    }

    static List<Table.Cell> cells(Context context, Restated value, List<Heading> headings, String definition) {
        List<Table.Cell> cells = new ArrayList<>();
        cells.add(figure(context, value.then(), definition));
        headings.forEach(h -> cells.add(Table.Cell.of(context.binder().change(value.change(h)))));
        cells.add(figure(context, value.now(), definition));
        return cells;
    }

    static Table.Cell figure(Context context, Cell cell, String definition) {
        return Table.Cell.of(context.binder().figure(cell, definition));
    }
}
