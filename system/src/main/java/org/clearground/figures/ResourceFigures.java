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
/// @param staffBySex     staff of table 2 by sex
/// @param trainedBySex   people trained in the period by kind of training and sex
public record ResourceFigures(
        Sheet byOrganisation,
        Cell trainedBasic,
        Cell trainedInService,
        Cell subjects,
        Sheet staffBySex,
        Sheet trainedBySex) {

    private static final List<String> SEXES = List.of("women", "men", "unspecified");
    private static final List<String> BY_SEX = List.of("group.women", "group.men", "group.unspecified", "column.total");

    private static final List<Column<Count>> STAFF =
            List.of(StaffStatementType.STAFF_WOMEN, StaffStatementType.STAFF_MEN, StaffStatementType.STAFF_UNSPECIFIED);

    static ResourceFigures of(FigureBooks books, Register register, Scope scope) {
        Pivot trained = books.pivot("trainees", Set.of("trained"), Where.all(), scope.period());
        Pivot inService = books.pivot("trainees", Set.of("trained"), Where.of("kind", "in_service"), scope.period());
        Cell people = trained.cell("trained.in_service", Where.of("kind", "in_service"), Unit.PEOPLE);
        Map<String, Fields> latest = latest(books, scope);
        return new ResourceFigures(
                staff(books, register, scope),
                trained.cell("trained.basic", Where.of("kind", "basic"), Unit.PEOPLE),
                people,
                Cell.counted(
                        "trained.subjects",
                        BigDecimal.valueOf(inService.values("subject").size()),
                        Unit.UNITS,
                        people.behind()),
                staffBySex(register, latest(books, scope)),
                trainedBySex(trained));
    }

    private static Sheet staffBySex(Register register, Map<String, Fields> latest) {
        List<Sheet.Row> rows = new OrganisationRows(register, "resources")
                .of(new TreeSet<>(latest.keySet()), (key, organisations) -> {
                    List<Fields> of = of(latest, organisations);
                    List<Cell> cells = new ArrayList<>();
                    for (int i = 0; i < SEXES.size(); i++) {
                        cells.add(sum(key, "staff." + SEXES.get(i), of, List.of(STAFF.get(i)), Unit.PEOPLE));
                    }
                    cells.add(sum(key, "staff", of, STAFF, Unit.PEOPLE));
                    return cells;
                });
        return new Sheet("staff-by-sex", BY_SEX, rows);
    }

    private static Sheet trainedBySex(Pivot trained) {
        List<Sheet.Row> rows = new ArrayList<>();
        for (String kind : trained.values("kind")) {
            rows.add(new Sheet.Row(
                    kind, "training_kind." + kind, Sheet.Level.PLAIN, trained(trained, kind, Set.of(kind))));
        }
        rows.add(new Sheet.Row("total", "row.total", Sheet.Level.TOTAL, trained(trained, "total", Set.of())));
        return new Sheet("trained-by-sex", BY_SEX, rows);
    }

    private static List<Cell> trained(Pivot trained, String key, Set<String> kinds) {
        Map<String, Set<String>> where = Where.and(Where.all(), "kind", kinds);
        List<Cell> cells = new ArrayList<>();
        for (String sex : SEXES) {
            cells.add(trained.cell(
                    "trained-by-sex." + key + "." + sex, Where.and(where, "group", Set.of(sex)), Unit.PEOPLE));
        }
        cells.add(trained.cell("trained-by-sex." + key + ".all", where, Unit.PEOPLE));
        return cells;
    }

    private static List<Fields> of(Map<String, Fields> latest, Set<String> organisations) {
        return latest.entrySet().stream()
                .filter(e -> organisations.isEmpty() || organisations.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .toList();
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
                    List<Fields> of = of(latest, organisations);
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
