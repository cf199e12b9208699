package org.clearground.land;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearground.finding.Finding;
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
import org.clearground.registry.Links;

/// The report that a task is completed: what was released in all, what was left, and the points of the completion
/// map. Its areas are statements, held beside the polygons of the task's reports; it posts nothing.
public final class CompletionReportType implements RecordType {

    /// The type's name.
    public static final String TYPE = "completion_report";

    public static final Column<LocalDate> COMPLETED_ON = Column.required("completed_on", Formats.DATE);
    public static final Column<LocalDate> SIGNED_ON = Column.optional("signed_on", Formats.DATE);
    public static final Column<Depth> DEPTH = Column.optional("depth", Formats.DEPTH);
    public static final Column<SquareMetres> CANCELLED = Column.optional("cancelled_area", Formats.SQUARE_METRES);
    public static final Column<SquareMetres> REDUCED = Column.optional("reduced_area", Formats.SQUARE_METRES);
    public static final Column<SquareMetres> CLEARED = Column.optional("cleared_area", Formats.SQUARE_METRES);
    public static final Column<SquareMetres> NOT_WORKED = Column.optional("not_worked_area", Formats.SQUARE_METRES);
    public static final Column<String> NOT_WORKED_WHY = Column.optional("not_worked_why", Formats.TEXT);
    public static final Column<ResidualRisk> RESIDUAL_RISK =
            Column.optional("residual_risk", Formats.code(ResidualRisk.LIST));
    public static final Column<String> LIMITS = Column.optional("limits", Formats.TEXT);
    public static final Column<String> CONTACT = Column.optional("contact", Formats.NAME);

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return Stream.of(
                        List.of(
                                Columns.NUMBER,
                                TaskLink.TASK,
                                Links.ORGANISATION,
                                Links.PLACE,
                                COMPLETED_ON,
                                SIGNED_ON),
                        List.of(TaskOrderType.METHOD, DEPTH, CANCELLED, REDUCED, CLEARED, NOT_WORKED, NOT_WORKED_WHY),
                        List.of(RESIDUAL_RISK, LIMITS, CONTACT, Columns.SOURCE))
                .<Column<?>>flatMap(List::stream)
                .toList();
    }

    @Override
    public List<ListOf> lists() {
        return List.of(MapPoint.LIST);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return ValueSpan.on(fields.get(COMPLETED_ON));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context)
                .notInFuture(COMPLETED_ON)
                .inOrder(COMPLETED_ON, SIGNED_ON)
                .notTwice(MapPoint.LIST, List.of(MapPoint.LABEL))
                .addAll(MapPoint.check(fields.list(MapPoint.LIST)));
        Optional<String> task = fields.find(TaskLink.TASK);
        TaskLink.beforeOrder(task, fields.get(COMPLETED_ON), COMPLETED_ON.name(), context)
                .ifPresent(checks::add);
        if (fields.find(CLEARED).filter(area -> area.value() > 0).isPresent() && !fields.has(DEPTH)) {
            checks.add(
                    Finding.warning("completion.no-depth", "Cleared ground without its depth: write it in centimetres.")
                            .inField(DEPTH.name()));
        }
        if (fields.list(MapPoint.LIST).isEmpty()) {
            checks.add(Finding.warning(
                            "completion.no-points",
                            "The completion map has no points: list the reference point and the turning points.")
                    .inField(MapPoint.LIST.name()));
        }
        if (fields.find(NOT_WORKED).filter(area -> area.value() > 0).isPresent() && !fields.has(NOT_WORKED_WHY)) {
            checks.add(Finding.warning("completion.left-unexplained", "Say why ground of the task was not worked on.")
                    .inField(NOT_WORKED_WHY.name()));
        }
        return checks.addAll(sums(fields, context)).findings();
    }

    /// The areas that it states, held beside the polygons of the reports under its task.
    private static List<Finding> sums(Fields fields, CheckContext context) {
        List<Fields> reports =
                context.naming(ClearanceReportType.TYPE, ClearanceReportType.TASK.name(), fields.get(TaskLink.TASK));
        BigDecimal tolerance = Parcel.tolerance(context, fields.get(COMPLETED_ON));
        List<Finding> findings = new ArrayList<>();
        sum(fields, CANCELLED, polygons(reports, Outcome.CANCELLED), tolerance).ifPresent(findings::add);
        sum(fields, REDUCED, polygons(reports, Outcome.REDUCED), tolerance).ifPresent(findings::add);
        sum(fields, CLEARED, polygons(reports, Outcome.CLEARED), tolerance).ifPresent(findings::add);
        return findings;
    }

    private static SquareMetres polygons(List<Fields> reports, Outcome outcome) {
        return reports.stream()
                .flatMap(report -> report.list(ReleasedPolygon.LIST).stream())
                .map(ReleasedPolygon::of)
                .filter(polygon -> polygon.outcome() == outcome)
                .map(polygon -> polygon.outline().area())
                .reduce(SquareMetres.ZERO, SquareMetres::plus);
    }

    private static Optional<Finding> sum(
            Fields fields, Column<SquareMetres> stated, SquareMetres polygons, BigDecimal tolerance) {
        return fields.find(stated)
                .filter(area -> Parcel.statedOff(area, polygons, tolerance).isPresent())
                .map(area -> Finding.warning(
                                "completion.area-off",
                                "The report states " + area + " as " + stated.name()
                                        + ", the polygons of the task's reports have " + polygons
                                        + ": check which reports are missing.")
                        .inField(stated.name()));
    }
}
