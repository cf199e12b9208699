package org.clearground.figures;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearground.assistance.AssistanceKind;
import org.clearground.figures.Sheet.Level;
import org.clearground.figures.Sheet.Row;
import org.clearground.ledger.LedgerReader;
import org.clearground.quality.InspectionResult;

/// What follows the work: inspections by result and how much they sampled, land handed over and who was told,
/// services of victim assistance.
///
/// @param inspections inspections by result, in the period and to date
/// @param sampled     square metres that the period's inspections sampled
/// @param handedOver  hectares that the period's handover certificates state
/// @param told        people told at the period's handovers, by group
/// @param services    services of the period by kind and group
public record AfterWorkFigures(Sheet inspections, Cell sampled, Cell handedOver, Sheet told, Sheet services) {

    private static final String TOTAL = "total";

    /// Reads them within the scope's prefix.
    public static AfterWorkFigures of(LedgerReader ledger, Scope scope) {
        FigureBooks books = new FigureBooks(ledger, scope.known().seq());
        Pivot sampled = books.pivot("area_sampled", Set.of("sampled"), Where.all(), scope.period());
        Pivot handed = books.pivot("area_handed_over", Set.of("handed_over"), Where.all(), scope.period());
        return new AfterWorkFigures(
                inspections(books, scope),
                sampled.cell("inspections.sampled", Where.all(), Unit.SQUARE_METRES),
                handed.cell("handover.area", Where.all(), Unit.HECTARES),
                told(books, scope),
                services(books, scope));
    }

    private static Sheet inspections(FigureBooks books, Scope scope) {
        Set<String> all = new LinkedHashSet<>();
        InspectionResult.LIST.values().forEach(result -> all.add(result.code()));
        List<Row> rows = new ArrayList<>();
        for (String result : all) {
            rows.add(row(books, scope, result, Set.of(result)));
        }
        rows.add(row(books, scope, TOTAL, all));
        return new Sheet("inspections", List.of("column.period", "column.cumulative"), rows);
    }

    private static Row row(FigureBooks books, Scope scope, String key, Set<String> results) {
        Pivot period = books.pivot("inspections", results, Where.all(), scope.period());
        Pivot toDate = books.pivot("inspections", results, Where.all(), scope.cumulative());
        return new Row(
                key,
                key.equals(TOTAL) ? "row.total" : "inspection." + key,
                key.equals(TOTAL) ? Level.TOTAL : Level.PLAIN,
                List.of(
                        period.cell("inspections." + key + ".period", Where.all(), Unit.UNITS),
                        toDate.cell("inspections." + key + ".cumulative", Where.all(), Unit.UNITS)));
    }

    private static Sheet told(FigureBooks books, Scope scope) {
        Pivot told = books.pivot("people_told", Set.of("told"), Where.all(), scope.period());
        List<Row> rows = List.of(new Row("total", "row.total", Level.TOTAL, groups(told, "told")));
        return new Sheet("people-told", EducationFigures.columns(), rows);
    }

    private static Sheet services(FigureBooks books, Scope scope) {
        Set<String> kinds = new LinkedHashSet<>();
        List<Row> rows = new ArrayList<>();
        for (AssistanceKind kind : AssistanceKind.LIST.values()) {
            kinds.add(kind.code());
            Pivot services = books.pivot("services", Set.of(kind.code()), Where.all(), scope.period());
            if (services.sum(Where.all()) != 0) {
                rows.add(new Row(
                        kind.code(),
                        "assistance." + kind.code(),
                        Level.PLAIN,
                        groups(services, "services." + kind.code())));
            }
        }
        Pivot all = books.pivot("services", kinds, Where.all(), scope.period());
        rows.add(new Row("total", "row.total", Level.TOTAL, groups(all, "services.total")));
        return new Sheet("services", EducationFigures.columns(), rows);
    }

    private static List<Cell> groups(Pivot pivot, String id) {
        List<Cell> cells = new ArrayList<>();
        for (String group : EducationFigures.GROUPS) {
            Map<String, Set<String>> where = Where.of("group", group);
            cells.add(pivot.cell(id + "." + group, where, Unit.UNITS));
        }
        cells.add(pivot.cell(id + ".all", Where.all(), Unit.UNITS));
        return cells;
    }
}
