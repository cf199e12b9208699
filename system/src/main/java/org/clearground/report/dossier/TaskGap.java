package org.clearground.report.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clearground.books.OpenGroundAt;
import org.clearground.handover.HandoverType;
import org.clearground.land.ActivityStatus;
import org.clearground.land.ClearanceReport;
import org.clearground.land.CompletionReportType;
import org.clearground.land.MapPoint;
import org.clearground.land.Outcome;
import org.clearground.land.TaskOrderType;
import org.clearground.quality.InspectionType;

/// What is missing in a task's file before it can be closed and handed over.
public enum TaskGap {
    /// The books hold no order of the task.
    ORDER,
    /// Neither the order nor the work names a hazard.
    HAZARD,
    /// Clearance is ordered to no depth.
    DEPTH,
    /// Nobody has reported work.
    REPORT,
    /// Work is reported that is not completed.
    UNFINISHED,
    /// Work is completed, but no polygon says where.
    POLYGONS,
    /// Items were found of which nothing says that they were destroyed.
    ITEMS,
    /// Ground of the task's hazards is still suspected or confirmed in the books.
    GROUND,
    /// No completion report.
    COMPLETION,
    /// The completion report has no points of a map.
    POINTS,
    /// The completion report is not signed.
    SIGNATURE,
    /// Nobody inspected the work.
    INSPECTION,
    /// The land was not handed over.
    HANDOVER;

    /// A boundary that was measured twice leaves slivers; less than this is none.
    private static final long SLIVER = 50;

    /// Its key in texts.
    public String key() {
        return "gap." + name().toLowerCase(Locale.ROOT);
    }

    /// What is missing in this file, in the order in which a task goes.
    ///
    /// @param open how much ground of a hazard is open in the books at the file's prefix
    public static List<TaskGap> in(TaskFile file, OpenGroundAt open) {
        List<TaskGap> gaps = new ArrayList<>();
        List<ClearanceReport> reports = file.reports();
        boolean completed = reports.stream().anyMatch(r -> r.status() == ActivityStatus.COMPLETED);
        add(gaps, ORDER, file.order().isEmpty());
        add(gaps, HAZARD, file.hazards().isEmpty());
        add(gaps, DEPTH, clearsToNoDepth(file));
        add(gaps, REPORT, reports.isEmpty());
        add(gaps, UNFINISHED, reports.stream().anyMatch(r -> r.status() != ActivityStatus.COMPLETED));
        add(gaps, POLYGONS, completed && file.polygons().isEmpty());
        add(gaps, ITEMS, reports.stream().flatMap(r -> r.finds().stream()).anyMatch(f -> !f.destroyed()));
        add(gaps, GROUND, completed && leavesGround(file, open));
        add(gaps, COMPLETION, file.completion().isEmpty());
        file.completion().ifPresent(c -> {
            add(gaps, POINTS, c.fields().list(MapPoint.LIST).isEmpty());
            add(gaps, SIGNATURE, !c.fields().has(CompletionReportType.SIGNED_ON));
        });
        add(gaps, INSPECTION, file.of(InspectionType.TYPE).isEmpty());
        add(gaps, HANDOVER, file.of(HandoverType.TYPE).isEmpty());
        return gaps;
    }

    private static void add(List<TaskGap> gaps, TaskGap gap, boolean missing) {
        if (missing) {
            gaps.add(gap);
        }
    }

    private static boolean clearsToNoDepth(TaskFile file) {
        boolean unordered =
                file.order().map(o -> !o.fields().has(TaskOrderType.DEPTH)).orElse(true);
        return unordered
                && file.polygons().stream()
                        .anyMatch(
                                p -> p.outcome() == Outcome.CLEARED && p.depth().isEmpty());
    }

    /// What other tasks released is not left: the books know the ground of a hazard, whoever worked on it.
    private static boolean leavesGround(TaskFile file, OpenGroundAt open) {
        return file.hazards().stream()
                .anyMatch(hazard -> open.of(hazard.number()).value() > SLIVER);
    }
}
