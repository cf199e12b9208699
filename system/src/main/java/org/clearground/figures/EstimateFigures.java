package org.clearground.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clearground.land.ContaminationEstimateType;
import org.clearground.land.EstimateMeasure;
import org.clearground.land.HazardAreaType;
import org.clearground.land.Terrain;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.registry.Qualifier;

/// Estimates of contamination: what somebody stated, when, and of what; never counts.
///
/// @param statements all statements by the period's end, oldest first
public record EstimateFigures(List<Statement> statements) {

    /// One statement.
    ///
    /// @param cell      the value, always an estimate
    /// @param measure   what is estimated
    /// @param terrain   the terrain whose share it is, unknown for other measures
    /// @param asOf      the day that it describes
    /// @param qualifier how exact it claims to be
    /// @param source    who stated it, where; and of which base a share is
    public record Statement(
            Cell cell, EstimateMeasure measure, Terrain terrain, LocalDate asOf, Qualifier qualifier, Origin source) {}

    /// Where a statement comes from.
    ///
    /// @param source the source in words
    /// @param base   what a share is a share of, if it is one
    public record Origin(Optional<String> source, Optional<String> base) {}

    static EstimateFigures of(FigureBooks books, Scope scope) {
        List<Statement> statements = new ArrayList<>();
        books.current(new ContaminationEstimateType(), f -> {
            if (!f.get(ContaminationEstimateType.AS_OF).isAfter(scope.period().to())) {
                statements.add(statement(f));
            }
        });
        statements.sort(Comparator.comparing(Statement::asOf));
        return new EstimateFigures(List.copyOf(statements));
    }

    /// The latest statement of a measure.
    public Optional<Statement> latest(EstimateMeasure measure) {
        return statements.stream().filter(s -> s.measure() == measure).reduce((earlier, later) -> later);
    }

    private static Statement statement(Fields f) {
        String number = f.get(Columns.NUMBER);
        EstimateMeasure measure = f.get(ContaminationEstimateType.MEASURE);
        return new Statement(
                new Cell(
                        "estimate." + number,
                        f.get(ContaminationEstimateType.VALUE),
                        unit(measure),
                        true,
                        new Behind.Statements(ContaminationEstimateType.TYPE, List.of(number))),
                measure,
                f.get(HazardAreaType.TERRAIN),
                f.get(ContaminationEstimateType.AS_OF),
                f.get(ContaminationEstimateType.QUALIFIER),
                new Origin(f.find(Columns.SOURCE), f.find(ContaminationEstimateType.BASE)));
    }

    private static Unit unit(EstimateMeasure measure) {
        return switch (measure) {
            case AREA_KM2 -> Unit.SQUARE_KILOMETRES;
            case SHARE_PERCENT, TERRAIN_SHARE_PERCENT -> Unit.PERCENT;
            case MINES_LAID -> Unit.ITEMS;
            case UNKNOWN -> Unit.UNITS;
        };
    }
}
