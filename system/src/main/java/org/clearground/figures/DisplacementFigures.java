package org.clearground.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clearground.displacement.DisplacementMeasure;
import org.clearground.displacement.DisplacementStatementType;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.registry.Qualifier;

/// Statements about displaced people: the latest of each measure by the period's end.
///
/// @param latest one statement a measure
public record DisplacementFigures(List<Statement> latest) {

    /// One statement.
    ///
    /// @param measure   what is stated
    /// @param people    how many people; an estimate unless it claims to be exact
    /// @param qualifier how exact it claims to be
    /// @param asOf      the day that it describes
    public record Statement(DisplacementMeasure measure, Cell people, Qualifier qualifier, LocalDate asOf) {}

    static DisplacementFigures of(FigureBooks books, Scope scope) {
        List<Statement> statements = new ArrayList<>();
        books.current(new DisplacementStatementType(), f -> {
            if (!f.get(DisplacementStatementType.AS_OF).isAfter(scope.period().to())) {
                statements.add(statement(f));
            }
        });
        statements.sort(Comparator.comparing(Statement::asOf));
        List<Statement> latest = new ArrayList<>();
        for (DisplacementMeasure measure : DisplacementMeasure.values()) {
            statements.stream()
                    .filter(s -> s.measure() == measure)
                    .reduce((earlier, later) -> later)
                    .ifPresent(latest::add);
        }
        return new DisplacementFigures(List.copyOf(latest));
    }

    private static Statement statement(Fields f) {
        String number = f.get(Columns.NUMBER);
        Qualifier qualifier = f.get(DisplacementStatementType.QUALIFIER);
        return new Statement(
                f.get(DisplacementStatementType.MEASURE),
                new Cell(
                        "displacement." + number,
                        BigDecimal.valueOf(
                                f.get(DisplacementStatementType.PEOPLE).value()),
                        Unit.PEOPLE,
                        qualifier != Qualifier.EXACT,
                        new Behind.Statements(DisplacementStatementType.TYPE, List.of(number))),
                qualifier,
                f.get(DisplacementStatementType.AS_OF));
    }
}
