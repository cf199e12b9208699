package org.clearground.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clearground.marking.MarkingCondition;
import org.clearground.marking.MarkingType;
import org.clearground.marking.SignType;
import org.clearground.quantity.Period;

/// The columns of the tables of marking and of signs. Metres and signs that stand are sums of postings; the
/// rest is counted from the records, since only they say when somebody looked.
final class MarkingColumns {

    static final List<String> MARKINGS = List.of(
            "column.standing",
            "column.metres",
            "column.inspected",
            "column.overdue",
            "column.due_unknown",
            "column.removed");

    static final List<String> SIGNS = List.of(
            "column.standing",
            "column.inspected",
            "column.bad_condition",
            "column.condition_unknown",
            "column.removed");

    private static final LocalDate BEFORE_EVERYTHING = LocalDate.of(1, 1, 1);

    private final Pivot metres;
    private final Pivot signs;
    private final Pivot signsRemoved;

    MarkingColumns(FigureBooks books, Scope scope) {
        Period until = new Period(BEFORE_EVERYTHING, scope.period().to());
        metres = books.pivot("marking_metres", Set.of("standing"), Where.all(), until);
        signs = books.pivot("minefield_signs", Set.of("standing"), Where.all(), until);
        signsRemoved = books.pivot("minefield_signs", Set.of("removed"), Where.all(), scope.period());
    }

    List<Cell> markings(String id, List<Marked> of) {
        return List.of(
                count(id + ".standing", MarkingType.TYPE, of, Marked::standing),
                metres.cell(id + ".metres", where(of), Unit.UNITS),
                count(id + ".inspected", MarkingType.TYPE, of, m -> m.upkeep().inspected()),
                count(
                        id + ".overdue",
                        MarkingType.TYPE,
                        of,
                        m -> m.standing() && m.upkeep().overdue()),
                count(
                        id + ".due_unknown",
                        MarkingType.TYPE,
                        of,
                        m -> m.standing() && m.upkeep().unknown()),
                count(id + ".removed", MarkingType.TYPE, of, Marked::removed));
    }

    List<Cell> signs(String id, List<Marked> of) {
        Predicate<Marked> unknown = m -> m.condition() == MarkingCondition.UNKNOWN;
        Predicate<Marked> intact = m -> m.condition() == MarkingCondition.INTACT;
        Predicate<Marked> stands = Marked::standing;
        return List.of(
                signs.cell(id + ".standing", where(of), Unit.UNITS),
                count(id + ".inspected", SignType.TYPE, of, m -> m.upkeep().inspected()),
                count(
                        id + ".bad",
                        SignType.TYPE,
                        of,
                        stands.and(unknown.or(intact).negate())),
                count(id + ".condition_unknown", SignType.TYPE, of, stands.and(unknown)),
                signsRemoved.cell(id + ".removed", where(of), Unit.UNITS));
    }

    /// The postings of these records: their places and kinds.
    private static Map<String, Set<String>> where(List<Marked> of) {
        return Map.of(
                "place", of.stream().map(Marked::place).collect(Collectors.toSet()),
                "kind", of.stream().map(m -> m.kind().code()).collect(Collectors.toSet()));
    }

    private static Cell count(String id, String type, List<Marked> of, Predicate<Marked> which) {
        List<Marked> such = of.stream().filter(which).toList();
        long sum = such.stream().mapToLong(Marked::quantity).sum();
        return Cell.counted(id, BigDecimal.valueOf(sum), Unit.UNITS, behind(type, such));
    }

    static Behind behind(String type, List<Marked> of) {
        return new Behind.Statements(type, of.stream().map(Marked::number).toList());
    }
}
