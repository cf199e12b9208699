package org.clearground.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearground.figures.Sheet.Level;
import org.clearground.figures.Sheet.Row;

/// EORE: attendances, which are not people, and billboards.
///
/// @param period     direct attendances in the period
/// @param toDate     direct attendances since the cumulation began, opening balances included
/// @param billboards billboards to date
/// @param byPlace    direct attendances of the period by place and group
/// @param detail     the same attendances by who held the session and how
public record EducationFigures(Cell period, Cell toDate, Cell billboards, Sheet byPlace, EducationDetail detail) {

    static final List<String> GROUPS = List.of("women", "men", "girls", "boys", "unspecified");

    static EducationFigures of(FigureBooks books, Register register, Scope scope) {
        Pivot period = books.pivot("attendances", Set.of("direct"), Where.all(), scope.period());
        Pivot toDate = books.pivot("attendances", Set.of("direct"), Where.all(), scope.cumulative());
        Pivot assets = books.pivot("assets", Set.of("billboard"), Where.all(), scope.cumulative());
        return new EducationFigures(
                period.cell("attendances.period", Where.all(), Unit.ATTENDANCES),
                toDate.cell("attendances.cumulative", Where.all(), Unit.ATTENDANCES),
                assets.cell("billboards.cumulative", Where.all(), Unit.UNITS),
                byPlace(register, period),
                EducationDetail.of(books, register, scope, period));
    }

    private static Sheet byPlace(Register register, Pivot period) {
        List<Row> rows = new ArrayList<>();
        for (String place : period.values("place")) {
            rows.add(new Row(
                    place,
                    register.placeName(place),
                    Level.PLAIN,
                    cells(period, "attendances-by-place." + place, "place", Set.of(place))));
        }
        rows.add(new Row(
                "total", "row.total", Level.TOTAL, cells(period, "attendances-by-place.total", "place", Set.of())));
        return new Sheet("attendances-by-place", columns(), rows);
    }

    static List<String> columns() {
        List<String> columns =
                new ArrayList<>(GROUPS.stream().map(g -> "group." + g).toList());
        columns.add("column.total");
        return columns;
    }

    /// The groups and their sum of the lines in which a dimension has one of the values; none means all.
    static List<Cell> cells(Pivot period, String id, String dimension, Set<String> values) {
        Map<String, Set<String>> where = Where.and(Where.all(), dimension, values);
        List<Cell> cells = new ArrayList<>();
        for (String group : GROUPS) {
            Map<String, Set<String>> groups = Where.and(where, "group", Set.of(group));
            cells.add(period.cell(id + "." + group, groups, Unit.ATTENDANCES));
        }
        cells.add(period.cell(id + ".all", where, Unit.ATTENDANCES));
        return cells;
    }
}
