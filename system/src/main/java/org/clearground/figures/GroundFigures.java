package org.clearground.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clearground.figures.Sheet.Level;
import org.clearground.figures.Sheet.Row;
import org.clearground.quantity.Period;

/// The balance of open ground (suspected and confirmed) per kind of hazard, from the period's opening to its
/// closing: opening + recorded + re-opened + recorded and cleared at once − cancelled − reduced − cleared =
/// closing.
///
/// @param balance square kilometres; a row per kind and their sum, which counts ground that is open in two
///                kinds twice
public record GroundFigures(Sheet balance) {

    private static final LocalDate BEFORE_EVERYTHING = LocalDate.of(1, 1, 1);
    private static final Set<String> OPEN = Set.of("suspected", "confirmed");
    private static final Set<String> RELEASED = Set.of("cancelled", "reduced", "cleared");

    static GroundFigures of(FigureBooks books, Scope scope) {
        Period before = new Period(BEFORE_EVERYTHING, scope.period().from().minusDays(1));
        Period until = new Period(BEFORE_EVERYTHING, scope.period().to());
        Pivots pivots = new Pivots(
                books.pivot(AreaFigures.MEASURE, OPEN, Where.all(), before),
                books.pivot(AreaFigures.MEASURE, OPEN, Where.all(), scope.period()),
                books.pivot(AreaFigures.MEASURE, RELEASED, Where.of("flow", "at_once"), scope.period()),
                List.of(
                        AreaFigures.released(books, "cancelled", scope.period()),
                        AreaFigures.released(books, "reduced", scope.period()),
                        AreaFigures.released(books, "cleared", scope.period())),
                books.pivot(AreaFigures.MEASURE, OPEN, Where.all(), until));
        TreeSet<String> kinds = new TreeSet<>(pivots.closing.values("kind"));
        kinds.addAll(pivots.opening.values("kind"));
        kinds.addAll(pivots.atOnce.values("kind"));
        List<Row> rows = new ArrayList<>();
        kinds.forEach(k -> rows.add(new Row(k, "hazard_kind." + k, Level.PLAIN, pivots.cells(k, Set.of(k)))));
        rows.add(new Row("total", "row.sum_of_kinds", Level.TOTAL, pivots.cells("total", kinds)));
        return new GroundFigures(new Sheet(
                "ground-balance",
                List.of(
                        "balance.opening",
                        "balance.recorded",
                        "balance.reopened",
                        "balance.at_once",
                        "balance.cancelled",
                        "balance.reduced",
                        "balance.cleared",
                        "balance.closing"),
                rows));
    }

    /// What the columns are read from; what was recorded and released at once came in and went out, and stands
    /// in both.
    private record Pivots(Pivot opening, Pivot flows, Pivot atOnce, List<Pivot> released, Pivot closing) {

        private static final List<String> RELEASES = List.of("cancelled", "reduced", "cleared");

        List<Cell> cells(String key, Set<String> kinds) {
            Map<String, Set<String>> where = Map.of("kind", kinds);
            List<Cell> cells = new ArrayList<>();
            cells.add(opening.cell(id(key, "opening"), where, Unit.SQUARE_KILOMETRES));
            cells.add(flow(key, where, "recorded"));
            cells.add(flow(key, where, "reopened"));
            cells.add(atOnce.cell(id(key, "at_once"), where, Unit.SQUARE_KILOMETRES));
            for (int i = 0; i < RELEASES.size(); i++) {
                cells.add(released.get(i).cell(id(key, RELEASES.get(i)), where, Unit.SQUARE_KILOMETRES));
            }
            cells.add(closing.cell(id(key, "closing"), where, Unit.SQUARE_KILOMETRES));
            return cells;
        }

        private Cell flow(String key, Map<String, Set<String>> where, String flow) {
            return flows.cell(id(key, flow), Where.and(where, "flow", Set.of(flow)), Unit.SQUARE_KILOMETRES);
        }

        private static String id(String key, String column) {
            return "ground-balance." + key + "." + column;
        }
    }
}
