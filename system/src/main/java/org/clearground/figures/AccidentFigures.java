package org.clearground.figures;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.clearground.quantity.Period;

/// Accidents and the people killed or injured in them, since the cumulation began; rejected accidents post
/// nothing.
///
/// @param accidents        accidents to date
/// @param casualties       people killed, injured or with unknown outcome to date
/// @param byDevice         table 1: casualties to date by printed device category
/// @param groups           casualties to date by a name: `killed`, `injured`, `killed.civilian`,
///                         `killed.military`, `children`, `women`, `on`, `beyond`, `on_duty`
/// @param accidentsPeriod  accidents in the period
/// @param casualtiesPeriod casualties in the period
public record AccidentFigures(
        Cell accidents,
        Cell casualties,
        Map<String, Cell> byDevice,
        Map<String, Cell> groups,
        Cell accidentsPeriod,
        Cell casualtiesPeriod) {

    private static final Set<String> OUTCOMES = Set.of("killed", "injured", "outcome_unknown");

    static AccidentFigures of(FigureBooks books, Register register, Scope scope) {
        Pivot people = people(books, OUTCOMES, scope.cumulative());
        Map<String, Cell> byDevice = new LinkedHashMap<>();
        register.buckets("victims")
                .forEach((bucket, categories) -> byDevice.put(
                        bucket, people.cell("casualties.device." + bucket, Map.of("device", categories), Unit.PEOPLE)));
        return new AccidentFigures(
                accidents(books, scope.cumulative(), "accidents.cumulative"),
                people.cell("casualties.cumulative", Where.all(), Unit.PEOPLE),
                byDevice,
                groups(books, people, scope.cumulative()),
                accidents(books, scope.period(), "accidents.period"),
                people(books, OUTCOMES, scope.period()).cell("casualties.period", Where.all(), Unit.PEOPLE));
    }

    private static Map<String, Cell> groups(FigureBooks books, Pivot people, Period period) {
        Pivot killed = people(books, Set.of("killed"), period);
        Pivot injured = people(books, Set.of("injured"), period);
        Map<String, Cell> groups = new LinkedHashMap<>();
        put(groups, "killed", killed, Where.all());
        put(groups, "injured", injured, Where.all());
        put(groups, "killed.civilian", killed, Where.of("civil_status", "civilian"));
        put(groups, "killed.military", killed, Where.of("civil_status", "military"));
        put(groups, "children", people, Where.of("age", "child"));
        put(groups, "women", people, Where.of("sex", "female"));
        put(groups, "on", people, Where.of("zone", "on"));
        put(groups, "beyond", people, Where.of("zone", "beyond"));
        put(groups, "on_duty", people, Where.of("on_duty", "yes"));
        return groups;
    }

    private static void put(Map<String, Cell> groups, String name, Pivot pivot, Map<String, Set<String>> where) {
        groups.put(name, pivot.cell("casualties." + name, where, Unit.PEOPLE));
    }

    static Pivot people(FigureBooks books, Period period) {
        return people(books, OUTCOMES, period);
    }

    static Pivot accidents(FigureBooks books, Period period) {
        return books.pivot("accidents", Set.of("accident"), Where.all(), period);
    }

    private static Pivot people(FigureBooks books, Set<String> outcomes, Period period) {
        return books.pivot("people", outcomes, Where.all(), period);
    }

    private static Cell accidents(FigureBooks books, Period period, String id) {
        return accidents(books, period).cell(id, Where.all(), Unit.ACCIDENTS);
    }
}
