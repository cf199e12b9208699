package org.clearground.figures;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clearground.land.ClearanceReportType;
import org.clearground.quantity.Period;

/// Fields worked: a distinct count of tasks, so a question to the records and not a sum of postings.
///
/// @param period distinct tasks with work completed in the period
/// @param toDate those since the cumulation began, and the opening balance beside them
public record FieldFigures(Cell period, Cell toDate) {

    static FieldFigures of(FigureBooks books, Scope scope) {
        Set<String> inPeriod = new HashSet<>();
        Set<String> cumulative = new HashSet<>();
        Period toDate = scope.cumulative();
        books.current(
                new ClearanceReportType(),
                f -> f.find(ClearanceReportType.TASK).ifPresent(task -> {
                    if (scope.period().contains(f.get(ClearanceReportType.COMPLETED_ON))) {
                        inPeriod.add(task);
                    }
                    if (toDate.contains(f.get(ClearanceReportType.COMPLETED_ON))) {
                        cumulative.add(task);
                    }
                }));
        Pivot opening = books.pivot("fields", Set.of("worked"), Where.all(), toDate);
        long before = opening.sum(Where.all());
        return new FieldFigures(
                Cell.counted("fields.period", BigDecimal.valueOf(inPeriod.size()), Unit.FIELDS, distinct()),
                Cell.counted(
                        "fields.cumulative", BigDecimal.valueOf(before + cumulative.size()), Unit.FIELDS, distinct()));
    }

    private static Behind distinct() {
        return new Behind.Computed(List.of(), "formula.distinct_tasks");
    }
}
