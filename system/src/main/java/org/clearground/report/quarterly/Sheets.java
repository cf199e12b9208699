package org.clearground.report.quarterly;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.clearground.figures.Cell;
import org.clearground.figures.Sheet;
import org.clearground.report.document.Rich;
import org.clearground.report.document.Table;
import org.clearground.report.document.Table.HeadCell;

/// Sheets of figures as tables of the report.
final class Sheets {

    private final Context context;

    Sheets(Context context) {
        this.context = context;
    }

    /// How a sheet is shown.
    ///
    /// @param caption     the line over it
    /// @param first       the heading of its first column, as a key
    /// @param definitions the definition of each column's figures; one for all columns is enough
    /// @param notes       lines under it, as keys
    record Look(Rich caption, String first, List<String> definitions, List<String> notes) {

        String definition(int column) {
            return definitions.get(Math.min(column, definitions.size() - 1));
        }
    }

    /// The sheet as a table; a column key `a|b` stands in two header rows, `b` under `a`.
    Table table(Sheet all, Look look) {
        Sheet sheet = withoutEmptyGroups(all);
        List<Table.Row> rows = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            List<Table.Cell> cells = new ArrayList<>();
            cells.add(Table.Cell.of(context.voice().name(row.label())));
            for (int i = 0; i < row.cells().size(); i++) {
                cells.add(Table.Cell.of(context.binder().figure(row.cells().get(i), look.definition(i))));
            }
            rows.add(new Table.Row(kind(row.level()), cells));
        }
        List<Rich> notes = look.notes().stream().map(context.voice()::say).toList();
        return new Table(sheet.id(), look.caption(), head(sheet.columns(), look.first()), rows, notes);
    }

    /// The sheet without columns of a category in which there is nothing at all, neither in the period nor
    /// before.
    private static Sheet withoutEmptyGroups(Sheet sheet) {
        if (sheet.columns().stream().noneMatch(c -> c.contains("|"))
                || sheet.rows().isEmpty()) {
            return sheet;
        }
        List<Cell> sums = sheet.rows().getLast().cells();
        List<Integer> kept = IntStream.range(0, sums.size())
                .filter(i -> IntStream.range(0, sums.size())
                        .filter(j -> part(sheet.columns().get(j), 0)
                                .equals(part(sheet.columns().get(i), 0)))
                        .anyMatch(j -> sums.get(j).value().signum() != 0))
                .boxed()
                .toList();
        if (kept.isEmpty()) {
            return sheet;
        }
        return new Sheet(
                sheet.id(),
                kept.stream().map(sheet.columns()::get).toList(),
                sheet.rows().stream()
                        .map(r -> new Sheet.Row(
                                r.key(),
                                r.label(),
                                r.level(),
                                kept.stream().map(r.cells()::get).toList()))
                        .toList());
    }

    private List<List<HeadCell>> head(List<String> columns, String first) {
        Voice voice = context.voice();
        if (columns.stream().noneMatch(c -> c.contains("|"))) {
            List<HeadCell> head = new ArrayList<>(List.of(HeadCell.words(voice.text(first))));
            columns.forEach(c -> head.add(HeadCell.number(voice.name(c))));
            return List.of(head);
        }
        List<HeadCell> upper = new ArrayList<>(List.of(new HeadCell(voice.text(first), 1, 2, false)));
        List<HeadCell> lower = new ArrayList<>();
        int at = 0;
        while (at < columns.size()) {
            String group = part(columns.get(at), 0);
            int from = at;
            int many = (int) IntStream.range(from, columns.size())
                    .takeWhile(i -> part(columns.get(i), 0).equals(group))
                    .count();
            upper.add(new HeadCell(voice.name(group), many, 1, true));
            for (int i = 0; i < many; i++) {
                lower.add(HeadCell.number(voice.name(part(columns.get(at + i), 1))));
            }
            at += many;
        }
        return List.of(upper, lower);
    }

    private static String part(String column, int number) {
        return List.of(column.split("\\|", -1)).get(number);
    }

    private static Table.Kind kind(Sheet.Level level) {
        return switch (level) {
            case PLAIN, OTHERS -> Table.Kind.PLAIN;
            case GROUP -> Table.Kind.GROUP;
            case MEMBER -> Table.Kind.MEMBER;
            case TOTAL -> Table.Kind.TOTAL;
        };
    }
}
