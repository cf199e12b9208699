package org.clearground.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clearground.quantity.Period;

/// Ground released: cancelled, reduced and cleared apart, never added into one word.
///
/// @param cleared          hectares cleared in the period
/// @param clearedToDate    hectares cleared since the cumulation began, opening balances included
/// @param clearedThisYear  hectares cleared from 1 January to the period's end
/// @param cancelled        hectares cancelled by non-technical survey in the period
/// @param reduced          hectares reduced by technical survey in the period
/// @param byOrganisation   table 3: hectares cleared, period and cumulative
/// @param releasedByOrganisation hectares cancelled, reduced and cleared in the period
/// @param reportedBeside   hectares that reports state for what they cleared in the period, beside what was
///                         booked
/// @param cutsOpening      whether an opening balance was left out, since the cumulation begins inside its span
public record AreaFigures(
        Cell cleared,
        Cell clearedToDate,
        Cell clearedThisYear,
        Cell cancelled,
        Cell reduced,
        Sheet byOrganisation,
        Sheet releasedByOrganisation,
        Sheet reportedBeside,
        boolean cutsOpening) {

    static final String MEASURE = "area";
    static final String STATED = "area_stated";
    private static final Set<String> RELEASED = Set.of("cancelled", "reduced", "cleared");
    private static final Set<String> RELEASES = Set.of("cancelled", "reduced", "cleared", "at_once");

    static AreaFigures of(FigureBooks books, Register register, Scope scope) {
        Pivot period = released(books, "cleared", scope.period());
        Pivot toDate = released(books, "cleared", scope.cumulative());
        Pivot year = released(books, "cleared", scope.yearToDate());
        Pivot cancelled = released(books, "cancelled", scope.period());
        Pivot reduced = released(books, "reduced", scope.period());
        Pivot stated = books.pivot(STATED, Set.of("cleared"), Where.all(), scope.period());
        return new AreaFigures(
                period.cell("area.cleared.period", Where.all(), Unit.HECTARES),
                toDate.cell("area.cleared.cumulative", Where.all(), Unit.HECTARES),
                year.cell("area.cleared.year", Where.all(), Unit.HECTARES),
                cancelled.cell("area.cancelled.period", Where.all(), Unit.HECTARES),
                reduced.cell("area.reduced.period", Where.all(), Unit.HECTARES),
                sheet(
                        register,
                        "area-by-organisation",
                        List.of("column.period", "column.cumulative"),
                        List.of(period, toDate)),
                sheet(
                        register,
                        "released-by-organisation",
                        List.of("outcome.cancelled", "outcome.reduced", "outcome.cleared"),
                        List.of(cancelled, reduced, period)),
                sheet(
                        register,
                        "reported-beside-booked",
                        List.of("column.reported", "column.booked"),
                        List.of(stated, period)),
                toDate.cutsOpening());
    }

    /// Ground that came to an account by a release: what was re-opened since does not take away from what was
    /// done.
    static Pivot released(FigureBooks books, String account, Period period) {
        if (!RELEASED.contains(account)) {
            throw new IllegalArgumentException(account + " is not a state of released ground");
        }
        return books.pivot(MEASURE, Set.of(account), Map.of("flow", RELEASES), period);
    }

    private static Sheet sheet(Register register, String id, List<String> columns, List<Pivot> pivots) {
        TreeSet<String> occurring = new TreeSet<>();
        pivots.forEach(p -> occurring.addAll(p.values("organisation")));
        List<Sheet.Row> rows = new OrganisationRows(register, "area").of(occurring, (key, organisations) -> {
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < pivots.size(); i++) {
                Map<String, Set<String>> where = Where.and(Where.all(), "organisation", organisations);
                cells.add(pivots.get(i).cell(id + "." + key + "." + i, where, Unit.HECTARES));
            }
            return cells;
        });
        return new Sheet(id, columns, rows);
    }
}
