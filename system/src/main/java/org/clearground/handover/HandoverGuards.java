package org.clearground.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearground.finding.Finding;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.TaskLink;
import org.clearground.quality.Coverage;
import org.clearground.quality.InspectionType;
import org.clearground.quality.NonconformityType;
import org.clearground.quality.PolygonLink;
import org.clearground.quality.SamplingDrawType;
import org.clearground.quality.Severity;
import org.clearground.record.CheckContext;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Guards;

/// The guards of a handover under a task. Quality control is required where a draw named a polygon, and only
/// there; what did not conform must be put right.
final class HandoverGuards {

    /// Polygons that were drawn are handed over after external quality control passed them.
    static final String QC_WHERE_DRAWN = "guard.qc_where_drawn";

    /// Land is handed over when no major or critical nonconformity of its task is open.
    static final String NONCONFORMITY_OPEN = "guard.nonconformity_open";

    private static final int MOST_NAMED = 5;

    private final Fields handover;
    private final CheckContext context;

    HandoverGuards(Fields handover, CheckContext context) {
        this.handover = handover;
        this.context = context;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Optional<String> task = handover.find(TaskLink.TASK_IF_ANY);
        task.flatMap(this::controlOwed).ifPresent(findings::add);
        task.flatMap(this::open).ifPresent(findings::add);
        return findings;
    }

    private Optional<Finding> controlOwed(String task) {
        List<Coverage.Row> owed = new ArrayList<>();
        for (Fields report : context.naming(ClearanceReportType.TYPE, ClearanceReportType.TASK.name(), task)) {
            String number = report.get(Columns.NUMBER);
            Coverage coverage = new Coverage();
            context.naming(SamplingDrawType.TYPE, PolygonLink.PATH, number).forEach(coverage::draw);
            context.naming(InspectionType.TYPE, PolygonLink.PATH, number).stream()
                    .filter(inspection -> !inspection
                            .get(InspectionType.INSPECTED_ON)
                            .isAfter(handover.get(HandoverType.HANDED_OVER_ON)))
                    .forEach(coverage::inspection);
            coverage.of(report).stream().filter(Coverage.Row::isOwed).forEach(owed::add);
        }
        if (owed.isEmpty()) {
            return Optional.empty();
        }
        String names = owed.stream()
                .limit(MOST_NAMED)
                .map(row -> row.polygon().toString())
                .collect(Collectors.joining(", "));
        return broken(
                QC_WHERE_DRAWN,
                owed.size() + " polygons of the task were drawn for quality control and had not passed it on the day ("
                        + names + (owed.size() > MOST_NAMED ? ", …" : "") + "): report the inspection first.");
    }

    private Optional<Finding> open(String task) {
        List<String> open = context.naming(NonconformityType.TYPE, TaskLink.TASK_IF_ANY.name(), task).stream()
                .filter(n -> n.get(NonconformityType.SEVERITY) != Severity.MINOR)
                .filter(n -> n.find(NonconformityType.CLOSED_ON)
                        .filter(closed -> !closed.isAfter(handover.get(HandoverType.HANDED_OVER_ON)))
                        .isEmpty())
                .map(n -> n.get(Columns.NUMBER))
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : broken(
                        NONCONFORMITY_OPEN,
                        "On the day the task had open nonconformities (" + String.join(", ", open)
                                + "): close them, or correct the day.");
    }

    private Optional<Finding> broken(String code, String sentence) {
        return Guards.broken(code, context, handover.get(HandoverType.HANDED_OVER_ON), sentence)
                .map(finding -> finding.inField(TaskLink.TASK_IF_ANY.name()));
    }
}
