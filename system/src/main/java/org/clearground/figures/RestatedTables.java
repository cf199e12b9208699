package org.clearground.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearground.figures.Sheet.Level;
import org.clearground.ledger.BalanceQuery;

/// The published tables of a period, compared cell by cell: rows and columns of both are matched by their keys.
final class RestatedTables {

    private final Restater restater;
    private final FigureBooks booksThen;
    private final FigureBooks booksNow;
    private final StatementSteps statements;

    /// @param statements what each booking of statements changed of the table that is read from them
    RestatedTables(Restater restater, FigureBooks booksThen, FigureBooks booksNow, StatementSteps statements) {
        this.statements = statements;
        this.restater = restater;
        this.booksThen = booksThen;
        this.booksNow = booksNow;
    }

    /// The tables 1 to 5 of a period as known at one prefix.
    static List<Sheet> of(FigureBooks books, Register register, Scope scope) {
        return List.of(
                victims(AccidentFigures.of(books, register, scope)),
                ResourceFigures.staff(books, register, scope),
                AreaFigures.of(books, register, scope).byOrganisation(),
                FindFigures.of(books, register, scope).byOrganisation(),
                DistrictFigures.of(books, register, scope).byDistrict());
    }

    /// Table 1 as a sheet of one row.
    private static Sheet victims(AccidentFigures accidents) {
        Map<String, Cell> columns = new LinkedHashMap<>(accidents.byDevice());
        columns.put("row.total", accidents.casualties());
        return new Sheet(
                "victims-by-device",
                List.copyOf(columns.keySet()),
                List.of(new Sheet.Row("casualties", "row.casualties", Level.PLAIN, List.copyOf(columns.values()))));
    }

    /// The changed cells of a table.
    RestatedSheet compare(Sheet then, Sheet now) {
        Set<String> rows = keys(now);
        rows.addAll(keys(then));
        List<RestatedSheet.Line> lines = new ArrayList<>();
        for (int column = 0; column < now.columns().size(); column++) {
            lines.addAll(column(then, now, rows, column));
        }
        List<String> order = List.copyOf(rows);
        lines.removeIf(line -> !line.value().isChanged());
        lines.sort((a, b) -> Integer.compare(order.indexOf(key(a)), order.indexOf(key(b))));
        return new RestatedSheet(
                now.id(),
                lines.stream()
                        .map(l -> new RestatedSheet.Line(label(then, now, key(l)), l.column(), l.index(), l.value()))
                        .toList());
    }

    private static Set<String> keys(Sheet sheet) {
        Set<String> keys = new LinkedHashSet<>();
        sheet.rows().forEach(r -> keys.add(r.key()));
        return keys;
    }

    /// Until the lines are in order, a row stands under its key.
    private static String key(RestatedSheet.Line line) {
        return line.row();
    }

    private static String label(Sheet then, Sheet now, String key) {
        return row(now, key).or(() -> row(then, key)).map(Sheet.Row::label).orElse(key);
    }

    private List<RestatedSheet.Line> column(Sheet then, Sheet now, Set<String> rows, int index) {
        String column = now.columns().get(index);
        int before = then.columns().indexOf(column);
        List<RestatedSheet.Line> lines = new ArrayList<>();
        for (String key : rows) {
            Optional<Cell> published =
                    row(then, key).filter(_ -> before >= 0).map(r -> r.cells().get(before));
            Optional<Cell> known = row(now, key).map(r -> r.cells().get(index));
            Cell a = published.orElseGet(() -> at(booksThen, known.orElseThrow()));
            Cell b = known.orElseGet(() -> at(booksNow, published.orElseThrow()));
            Restated restated = b.behind() instanceof Behind.Statements
                    ? restater.of(a, b, statements.sums(key, index))
                    : restater.of(a, b);
            lines.add(new RestatedSheet.Line(key, column, index, restated));
        }
        return lines;
    }

    private static Optional<Sheet.Row> row(Sheet sheet, String key) {
        return sheet.rows().stream().filter(r -> r.key().equals(key)).findFirst();
    }

    /// The same cell asked of other books: its row is not in their table, so it is 0 there or in another row.
    private static Cell at(FigureBooks books, Cell cell) {
        return switch (cell.behind()) {
            case Behind.Postings(BalanceQuery q) ->
                books.pivot(q.measure(), q.accounts(), Where.all(), q.period().orElseThrow())
                        .cell(cell.id(), q.where(), cell.unit());
            case Behind.Statements s ->
                Cell.counted(cell.id(), BigDecimal.ZERO, cell.unit(), new Behind.Statements(s.type(), List.of()));
            default -> Cell.counted(cell.id(), BigDecimal.ZERO, cell.unit(), cell.behind());
        };
    }
}
