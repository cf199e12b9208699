package org.clearground.figures;

import java.math.BigDecimal;
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
        long inPeriod = books.distinct(ClearanceReportType.FIELDS, scope.period());
        return new FieldFigures(
                Cell.counted("fields.period", BigDecimal.valueOf(inPeriod), Unit.FIELDS, distinct())
                        .divisible(!opening(books, scope.period()).cutsOpening()),
                count(books, scope.cumulative(), "fields.cumulative"));
    }

    /// Distinct tasks of a time, and the opening balances of fields that lie in it.
    static Cell count(FigureBooks books, Period period, String id) {
        Pivot opening = opening(books, period);
        long fields = opening.sum(Where.all()) + books.distinct(ClearanceReportType.FIELDS, period);
        return Cell.counted(id, BigDecimal.valueOf(fields), Unit.FIELDS, distinct())
                .divisible(!opening.cutsOpening());
    }

    private static Pivot opening(FigureBooks books, Period period) {
        return books.pivot("fields", Set.of("worked"), Where.all(), period);
    }

    private static Behind distinct() {
        return new Behind.Computed(List.of(), "formula.distinct_tasks");
    }
}
