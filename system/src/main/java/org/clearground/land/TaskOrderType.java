package org.clearground.land;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clearground.finding.Finding;
import org.clearground.geo.Outline;
import org.clearground.geo.Uncovered;
import org.clearground.ledger.ValueSpan;
import org.clearground.quantity.Depth;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.record.TurningPoints;
import org.clearground.record.Typed;
import org.clearground.registry.Links;
import org.clearground.registry.OrganisationType;

/// An order to work on a field: who, where, how, how deep, by when. It posts nothing: an order is no work.
public final class TaskOrderType implements RecordType {

    /// The type's name.
    public static final String TYPE = "task_order";

    public static final Column<LocalDate> ORDERED_ON = Column.required("ordered_on", Formats.DATE);
    public static final Column<String> ORDERED_BY =
            Column.optional("ordered_by", Formats.reference(OrganisationType.TYPE));
    public static final Column<Activity> ACTIVITY = Column.required("activity", Formats.code(Activity.LIST));
    public static final Column<Method> METHOD = Column.optional("method", Formats.code(Method.LIST));
    public static final Column<LocalDate> PLANNED_FROM = Column.optional("planned_from", Formats.DATE);
    public static final Column<LocalDate> PLANNED_TO = Column.optional("planned_to", Formats.DATE);
    public static final Column<Depth> DEPTH = Column.optional("depth", Formats.DEPTH);
    public static final Column<SquareMetres> PLANNED_AREA = Column.optional("planned_area", Formats.SQUARE_METRES);
    public static final Column<TaskPriority> PRIORITY = Column.optional("priority", Formats.code(TaskPriority.LIST));
    public static final Column<TaskStatus> STATUS = Column.required("status", Formats.code(TaskStatus.LIST));
    public static final Column<String> INSTRUCTIONS = Column.optional("instructions", Formats.TEXT);
    public static final Column<Outline> GEOMETRY = Column.optional("geometry", Formats.OUTLINE);

    public static final Column<String> HAZARD = Column.required("hazard", Formats.reference(HazardAreaType.TYPE));

    /// The hazards to be worked on.
    public static final ListOf HAZARDS = new ListOf("hazards", List.of(HAZARD));

    private static final Set<Activity> ON_HAZARDS = EnumSet.of(Activity.TS, Activity.CLEARANCE, Activity.BAC);
    private static final long TOLERANCE_PER_MILLE = 9;

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return Stream.of(
                        List.of(
                                Columns.NUMBER,
                                Links.ORGANISATION,
                                ORDERED_ON,
                                ORDERED_BY,
                                ACTIVITY,
                                METHOD,
                                Links.PLACE),
                        List.of(PLANNED_FROM, PLANNED_TO, DEPTH, PLANNED_AREA, PRIORITY, HazardAreaType.INTENDED_USE),
                        List.of(STATUS, INSTRUCTIONS, GEOMETRY),
                        Typed.BOUNDARY,
                        List.of(Columns.SOURCE))
                .<Column<?>>flatMap(List::stream)
                .toList();
    }

    @Override
    public List<ListOf> lists() {
        return List.of(HAZARDS, TurningPoints.LIST);
    }

    @Override
    public Optional<Column<?>> geometry() {
        return Optional.of(GEOMETRY);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return ValueSpan.on(fields.get(ORDERED_ON));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context)
                .notInFuture(ORDERED_ON)
                .inOrder(PLANNED_FROM, PLANNED_TO)
                .notTwice(HAZARDS, List.of(HAZARD));
        fields.find(GEOMETRY)
                .ifPresent(outline -> checks.addAll(new Parcel(
                                "", outline, fields.find(PLANNED_AREA), fields.get(Links.PLACE), fields.get(ORDERED_ON))
                        .check(context)));
        if (ON_HAZARDS.contains(fields.get(ACTIVITY)) && fields.list(HAZARDS).isEmpty()) {
            checks.add(Finding.warning(
                            "task.no-hazard",
                            "The task orders " + fields.get(ACTIVITY).code()
                                    + " on no hazard: list the hazards that are to be worked on.")
                    .inField(HAZARDS.name()));
        }
        if (fields.get(ACTIVITY) == Activity.CLEARANCE && !fields.has(DEPTH)) {
            checks.add(
                    Finding.warning("task.no-depth", "The task orders clearance to no depth: write it in centimetres.")
                            .inField(DEPTH.name()));
        }
        outsideHazards(fields, context).ifPresent(checks::add);
        return checks.findings();
    }

    private static Optional<Finding> outsideHazards(Fields fields, CheckContext context) {
        List<Outline> hazards = new ArrayList<>();
        for (Fields row : fields.list(HAZARDS)) {
            context.find(HazardAreaType.TYPE, row.get(HAZARD))
                    .ifPresent(hazard -> hazards.add(hazard.get(HazardAreaType.GEOMETRY)));
        }
        if (hazards.isEmpty() || !fields.has(GEOMETRY)) {
            return Optional.empty();
        }
        Outline outline = fields.get(GEOMETRY);
        SquareMetres outside = Uncovered.area(outline, hazards);
        if (outside.value() * 1_000 <= outline.area().value() * TOLERANCE_PER_MILLE) {
            return Optional.empty();
        }
        return Optional.of(Finding.warning(
                        "task.outside-hazard",
                        outside
                                + " of the task lie outside the hazards that it lists: check the boundary and the list.")
                .inField(GEOMETRY.name())
                .at(outline.corner().lon(), outline.corner().lat()));
    }
}
