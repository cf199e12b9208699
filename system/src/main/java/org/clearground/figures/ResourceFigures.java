package org.clearground.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clearground.quantity.Count;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.registry.Links;
import org.clearground.resource.StaffStatementType;

/// Staff, dogs and machines as last stated by the period's end, and people trained in the period.
///
/// @param byOrganisation table 2: the latest statement of each organisation; who stated nothing has no row
/// @param trainedBasic   people who finished basic training in the period
/// @param trainedInService people who finished in-service training in the period
/// @param subjects       how many subjects in-service training had in the period
public record ResourceFigures(Sheet byOrganisation, Cell trainedBasic, Cell trainedInService, Cell subjects) {

    private static final List<Column<Count>> STAFF =
            List.of(StaffStatementType.STAFF_WOMEN, StaffStatementType.STAFF_MEN, StaffStatementType.STAFF_UNSPECIFIED);

    static ResourceFigures of(FigureBooks books, Register register, Scope scope) {
        Pivot trained = books.pivot("trainees", Set.of("trained"), Where.all(), scope.period());
        Pivot inService = books.pivot("trainees", Set.of("trained"), Where.of("kind", "in_service"), scope.period());
        Cell people = trained.cell("trained.in_service", Where.of("kind", "in_service"), Unit.PEOPLE);
        return new ResourceFigures(
                staff(books, register, scope),
                trained.cell("trained.basic", Where.of("kind", "basic"), Unit.PEOPLE),
                people,
                Cell.counted(
                        "trained.subjects",
                        BigDecimal.valueOf(inService.values("subject").size()),
                        Unit.UNITS,
                        people.behind()));
    }

    /// Table 2: the latest statement of each organisation by the period's end.
    static Sheet staff(FigureBooks books, Register register, Scope scope) {
        return sheet(register, latest(books, scope));
    }

    private static Map<String, Fields> latest(FigureBooks books, Scope scope) {
        Map<String, Fields> latest = new LinkedHashMap<>();
        books.current(new StaffStatementType(), f -> {
            if (!f.get(StaffStatementType.AS_OF).isAfter(scope.period().to())) {
                latest.merge(f.get(Links.ORGANISATION), f, ResourceFigures::later);
            }
        });
        return latest;
    }

    private static Fields later(Fields a, Fields b) {
        return b.get(StaffStatementType.AS_OF).isBefore(a.get(StaffStatementType.AS_OF)) ? a : b;
    }

    private static Sheet sheet(Register register, Map<String, Fields> latest) {
        List<Sheet.Row> rows = new OrganisationRows(register, "resources")
                .of(new TreeSet<>(latest.keySet()), (key, organisations) -> {
                    List<Fields> of = latest.entrySet().stream()
                            .filter(e -> organisations.isEmpty() || organisations.contains(e.getKey()))
                            .map(Map.Entry::getValue)
                            .toList();
                    List<Cell> cells = new ArrayList<>();
                    cells.add(sum(key, "staff", of, STAFF, Unit.PEOPLE));
                    cells.add(sum(key, "dogs", of, List.of(StaffStatementType.DOGS), Unit.UNITS));
                    cells.add(sum(key, "machines", of, List.of(StaffStatementType.MACHINES), Unit.UNITS));
                    return cells;
                });
        return new Sheet("resources", List.of("column.staff", "column.dogs", "column.machines"), rows);
    }

    private static Cell sum(String key, String name, List<Fields> of, List<Column<Count>> columns, Unit unit) {
        long sum = of.stream()
                .flatMap(f -> columns.stream().flatMap(c -> f.find(c).stream()))
                .mapToLong(Count::value)
                .sum();
        List<String> numbers = of.stream().map(f -> f.get(Columns.NUMBER)).toList();
        return Cell.counted(
                "resources." + key + "." + name,
                BigDecimal.valueOf(sum),
                unit,
                new Behind.Statements(StaffStatementType.TYPE, numbers));
    }
}
