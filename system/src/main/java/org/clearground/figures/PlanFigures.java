package org.clearground.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clearground.land.WorkPlanTargetType;
import org.clearground.quantity.Period;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.registry.Links;

/// Plan against actual: national targets, and what was cleared in their time by the period's end.
///
/// @param targets the national targets that begin by the period's end, oldest first
public record PlanFigures(List<Target> targets) {

    /// One target.
    ///
    /// @param period   the time it is for
    /// @param target   hectares to be cleared
    /// @param cleared  hectares cleared in that time by the report's end
    /// @param share    cleared as percent of the target
    /// @param complete whether the books divide that time: false where an opening balance covers part of it
    public record Target(Period period, Cell target, Cell cleared, Cell share, boolean complete) {}

    static PlanFigures of(FigureBooks books, Scope scope) {
        List<Target> targets = new ArrayList<>();
        books.current(new WorkPlanTargetType(), f -> {
            boolean national = f.find(Links.ORGANISATION_IF_ANY).isEmpty()
                    && f.find(Links.PLACE_IF_ANY).isEmpty();
            if (national
                    && !f.get(WorkPlanTargetType.FROM_DAY)
                            .isAfter(scope.period().to())) {
                targets.add(target(books, scope, f));
            }
        });
        targets.sort(Comparator.comparing(t -> t.period().from()));
        return new PlanFigures(List.copyOf(targets));
    }

    private static Target target(FigureBooks books, Scope scope, Fields f) {
        String number = f.get(Columns.NUMBER);
        Period whole = new Period(f.get(WorkPlanTargetType.FROM_DAY), f.get(WorkPlanTargetType.TO_DAY));
        boolean running = whole.to().isAfter(scope.period().to());
        Period until = new Period(whole.from(), running ? scope.period().to() : whole.to());
        Pivot pivot = AreaFigures.released(books, "cleared", until);
        Cell target = Cell.counted(
                "plan." + number + ".target",
                Unit.HECTARES.of(f.get(WorkPlanTargetType.AREA).value()),
                Unit.HECTARES,
                new Behind.Statements(WorkPlanTargetType.TYPE, List.of(number)));
        Cell cleared = pivot.cell("plan." + number + ".cleared", Where.all(), Unit.HECTARES);
        return new Target(
                whole, target, cleared, cleared.shareOf(target, "plan." + number + ".share"), !pivot.cutsOpening());
    }
}
