package org.clearground.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearground.figures.Sheet.Level;
import org.clearground.figures.Sheet.Row;

/// Attendances of the period by sex and age, by organisation and by method.
///
/// @param groups         direct attendances of women, men, girls and boys, by the group's code
/// @param stated         their sum: the direct attendances whose sex and age are stated
/// @param estimated      direct attendances that were estimated and not counted
/// @param indirect       people reached through others or media
/// @param firstTime      people who attended for the first time, where sessions say so
/// @param byOrganisation direct attendances by organisation and group
/// @param byMethod       direct attendances by method and group
public record EducationDetail(
        Map<String, Cell> groups,
        Cell stated,
        Cell estimated,
        Cell indirect,
        Cell firstTime,
        Sheet byOrganisation,
        Sheet byMethod) {

    private static final List<String> STATED = List.of("women", "men", "girls", "boys");

    static EducationDetail of(FigureBooks books, Register register, Scope scope, Pivot direct) {
        Pivot indirect = books.pivot("attendances", Set.of("indirect"), Where.all(), scope.period());
        Pivot first = books.pivot("first_time_persons", Set.of("first_time"), Where.all(), scope.period());
        Map<String, Cell> groups = new LinkedHashMap<>();
        STATED.forEach(group -> groups.put(
                group, direct.cell("attendances.period." + group, Where.of("group", group), Unit.ATTENDANCES)));
        Cell estimated =
                direct.cell("attendances.period.estimated", Where.of("counting", "estimated"), Unit.ATTENDANCES);
        return new EducationDetail(
                groups,
                direct.cell(
                        "attendances.period.stated",
                        Where.and(Where.all(), "group", Set.copyOf(STATED)),
                        Unit.ATTENDANCES),
                new Cell(
                        estimated.id(),
                        estimated.value(),
                        estimated.unit(),
                        true,
                        estimated.behind(),
                        estimated.divisible()),
                indirect.cell("attendances.period.indirect", Where.all(), Unit.PEOPLE),
                first.cell("attendances.period.first_time", Where.all(), Unit.PEOPLE),
                byOrganisation(register, direct),
                byMethod(direct));
    }

    private static Sheet byOrganisation(Register register, Pivot direct) {
        List<Row> rows = new OrganisationRows(register, "education")
                .of(
                        direct.values("organisation"),
                        (key, organisations) -> EducationFigures.cells(
                                direct, "attendances-by-organisation." + key, "organisation", organisations));
        return new Sheet("attendances-by-organisation", EducationFigures.columns(), rows);
    }

    private static Sheet byMethod(Pivot direct) {
        List<Row> rows = new ArrayList<>();
        for (String method : direct.values("method")) {
            rows.add(new Row(
                    method,
                    "eore_method." + method,
                    Level.PLAIN,
                    EducationFigures.cells(direct, "attendances-by-method." + method, "method", Set.of(method))));
        }
        rows.add(new Row(
                "total",
                "row.total",
                Level.TOTAL,
                EducationFigures.cells(direct, "attendances-by-method.total", "method", Set.of())));
        return new Sheet("attendances-by-method", EducationFigures.columns(), rows);
    }
}
