package org.clearground.marking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearground.finding.Finding;
import org.clearground.ledger.Posting;
import org.clearground.ledger.ValueSpan;
import org.clearground.quantity.Count;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.Lines;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.record.Spans;
import org.clearground.record.Typed;
import org.clearground.registry.Course;
import org.clearground.registry.Links;
import org.clearground.registry.YesNo;

/// A fence or other marking of a hazard, from the day it was set up until it was removed, with its inspections.
public final class MarkingType implements RecordType {

    /// The type's name.
    public static final String TYPE = "marking";

    public static final Column<MarkingKind> KIND = Column.required("kind", Formats.code(MarkingKind.LIST));

    /// The hazard that is marked, by its number.
    public static final Column<String> HAZARD = Column.optional("hazard", Formats.reference("hazard_area"));

    public static final Column<LocalDate> SET_UP_ON = Column.required("set_up_on", Formats.DATE);
    public static final Column<Count> LENGTH = Column.optional("length_m", Formats.COUNT);
    public static final Column<YesNo> ENCLOSES = Column.optional("encloses", Formats.code(YesNo.LIST));
    public static final Column<Course> COURSE = Column.optional("course", Course.FORMAT);
    public static final Column<LocalDate> REMOVED_ON = Column.optional("removed_on", Formats.DATE);
    public static final Column<String> REMOVED_WHY = Column.optional("removed_why", Formats.NAME);

    public static final Column<LocalDate> INSPECTED_ON = Column.required("inspected_on", Formats.DATE);
    public static final Column<MarkingCondition> CONDITION =
            Column.required("condition", Formats.code(MarkingCondition.LIST));
    public static final Column<YesNo> REPAIRED = Column.optional("repaired", Formats.code(YesNo.LIST));
    public static final Column<LocalDate> NEXT_DUE = Column.optional("next_due", Formats.DATE);

    /// Its inspections.
    public static final ListOf INSPECTIONS =
            new ListOf("inspections", List.of(INSPECTED_ON, Links.ORGANISATION_IF_ANY, CONDITION, REPAIRED, NEXT_DUE));

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return Stream.of(
                        List.of(Columns.NUMBER, KIND, HAZARD, Links.PLACE, Links.ORGANISATION, SET_UP_ON, LENGTH),
                        List.of(
                                ENCLOSES,
                                COURSE,
                                Typed.COURSE,
                                Typed.COURSE_NOTATION,
                                REMOVED_ON,
                                REMOVED_WHY,
                                Columns.SOURCE))
                .<Column<?>>flatMap(List::stream)
                .toList();
    }

    @Override
    public List<ListOf> lists() {
        return List.of(INSPECTIONS);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return Spans.validity(Optional.of(fields.get(SET_UP_ON)), fields.find(REMOVED_ON));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context)
                .notInFuture(SET_UP_ON)
                .notInFuture(REMOVED_ON)
                .inOrder(SET_UP_ON, REMOVED_ON)
                .notTwice(INSPECTIONS, List.of(INSPECTED_ON));
        if (!fields.has(LENGTH)) {
            checks.add(Finding.warning(
                            "marking.no-length",
                            "The length is not given, so no figure counts the marking: write metres.")
                    .inField(LENGTH.name()));
        }
        List<Fields> rows = fields.list(INSPECTIONS);
        for (int i = 0; i < rows.size(); i++) {
            checks.notInFuture(rows.get(i).get(INSPECTED_ON), Checks.field(INSPECTIONS, i, INSPECTED_ON))
                    .inOrder(INSPECTIONS, i, INSPECTED_ON, NEXT_DUE);
            within(fields, rows.get(i).get(INSPECTED_ON), i).ifPresent(checks::add);
        }
        return checks.addAll(new Upkeep(fields, context.today()).findings()).findings();
    }

    private static Optional<Finding> within(Fields fields, LocalDate day, int row) {
        boolean late = fields.find(REMOVED_ON).filter(day::isAfter).isPresent();
        if (!day.isBefore(fields.get(SET_UP_ON)) && !late) {
            return Optional.empty();
        }
        return Optional.of(Finding.fault(
                        "marking.inspected-outside",
                        "The marking was inspected on " + day + ", when it did not stand: one of the days is wrong.")
                .inField(Checks.field(INSPECTIONS, row, INSPECTED_ON)));
    }

    /// Metres of marking that stand, from the day it was set up until it was removed.
    @Override
    public List<Posting> postings(Fields fields) {
        return new Standing(fields.get(SET_UP_ON), fields.find(REMOVED_ON))
                .lines(
                        "marking_metres",
                        fields.find(LENGTH).orElse(Count.ZERO),
                        Lines.dims(fields, List.of(KIND, Links.ORGANISATION, Links.PLACE)));
    }
}
