package org.clearground.land;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clearground.finding.Finding;
import org.clearground.geo.Position;
import org.clearground.geo.Shared;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;

/// The checks of one polygon of a survey and clearance report.
final class PolygonChecks {

    private static final Set<Activity> CLEARING = EnumSet.of(Activity.CLEARANCE, Activity.BAC, Activity.ROAD);
    private static final Set<ActivityStatus> NOT_DONE = EnumSet.of(ActivityStatus.PLANNED, ActivityStatus.ABORTED);
    private static final Set<HazardKind> BAC_MAPS =
            EnumSet.of(HazardKind.BATTLE_AREA, HazardKind.CLUSTER_STRIKE, HazardKind.OTHER);
    private static final BigDecimal OVERLAP_PER_MILLE = BigDecimal.valueOf(9);

    private final ClearanceReport report;
    private final int index;
    private final ReleasedPolygon polygon;
    private final CheckContext context;
    private final List<Finding> findings = new ArrayList<>();

    PolygonChecks(ClearanceReport report, int index, CheckContext context) {
        this.report = report;
        this.index = index;
        this.polygon = report.polygons().get(index);
        this.context = context;
    }

    List<Finding> findings() {
        activity();
        outcome();
        ClearanceChecks.outsideReport(report, polygon.completedOn(), "completed")
                .ifPresent(finding -> add(finding, ReleasedPolygon.COMPLETED_ON));
        for (int i = 0; i < index; i++) {
            overlap(report.polygons().get(i), i);
        }
        String prefix = ReleasedPolygon.LIST.name() + "[" + (index + 1) + "].";
        findings.addAll(
                new Parcel(prefix, polygon.outline(), polygon.statedArea(), report.place(), polygon.completedOn())
                        .check(context));
        return findings;
    }

    private void activity() {
        if (report.activity() == Activity.EOD_SPOT) {
            add(
                    Finding.fault(
                            "eod.polygon",
                            "An EOD spot task releases no ground: leave the polygon out, or report the activity that released it."),
                    ReleasedPolygon.GEOMETRY);
        }
        if (report.activity() == Activity.BAC && !BAC_MAPS.contains(polygon.kind())) {
            guard(
                    Guard.BAC_MAP,
                    "Battle area clearance never closes ground of the kind "
                            + polygon.kind().code()
                            + ": write battle_area, cluster_strike or other, or report it as clearance.",
                    ReleasedPolygon.KIND);
        }
        if (NOT_DONE.contains(report.status())) {
            add(
                    Finding.warning(
                            "activity.not-done",
                            "The activity is " + report.status().code()
                                    + ", yet this polygon is released: check the status."),
                    ReleasedPolygon.OUTCOME);
        }
    }

    private void outcome() {
        Activity by = report.activity();
        switch (polygon.outcome()) {
            case CANCELLED -> {
                if (by != Activity.NTS) {
                    guard(
                            Guard.CANCELLED_BY_NTS,
                            "Ground is cancelled by non-technical survey only, not by " + by.code()
                                    + ": correct the outcome or the activity.",
                            ReleasedPolygon.OUTCOME);
                }
            }
            case REDUCED -> {
                if (by != Activity.TS) {
                    guard(
                            Guard.REDUCED_BY_TS,
                            "Ground is reduced by technical survey only, not by " + by.code()
                                    + ": correct the outcome or the activity.",
                            ReleasedPolygon.OUTCOME);
                }
            }
            case CLEARED -> cleared(by);
            case UNKNOWN ->
                add(
                        Finding.fault(
                                "polygon.outcome-unknown",
                                "Whether the ground was cancelled, reduced or cleared must be known before it is released."),
                        ReleasedPolygon.OUTCOME);
        }
    }

    private void cleared(Activity by) {
        if (!CLEARING.contains(by)) {
            guard(
                    Guard.CLEARED_BY_CLEARANCE,
                    "Ground is cleared by clearance, BAC or road clearance only, not by " + by.code()
                            + ": correct the outcome or the activity.",
                    ReleasedPolygon.OUTCOME);
        }
        if (polygon.depth().isEmpty()) {
            guard(
                    Guard.CLEARED_DEPTH,
                    "Cleared ground needs the depth to which it was cleared, in centimetres.",
                    ReleasedPolygon.DEPTH);
        }
    }

    private void overlap(ReleasedPolygon other, int i) {
        if (other.kind() != polygon.kind()) {
            return;
        }
        if (other.outline().equals(polygon.outline())) {
            add(
                    Finding.fault(
                            "polygon.duplicate",
                            "The polygon is the same as polygon " + (i + 1) + " of this report: leave one out."),
                    ReleasedPolygon.GEOMETRY);
            return;
        }
        SquareMetres shared = Shared.area(other.outline(), polygon.outline());
        BigDecimal perMille = BigDecimal.valueOf(shared.value()).movePointRight(3);
        if (perMille.compareTo(OVERLAP_PER_MILLE.multiply(
                        BigDecimal.valueOf(polygon.outline().area().value())))
                > 0) {
            add(
                    Finding.warning(
                            "polygon.overlap",
                            "The polygon shares " + shared + " with polygon " + (i + 1)
                                    + " of this report; the ground counts once: check both boundaries."),
                    ReleasedPolygon.GEOMETRY);
        }
    }

    private void guard(Guard guard, String sentence, Column<?> column) {
        guard.broken(context, polygon.completedOn(), sentence).ifPresent(finding -> add(finding, column));
    }

    private void add(Finding finding, Column<?> column) {
        Position at = polygon.outline().corner();
        findings.add(finding.inField(Checks.field(ReleasedPolygon.LIST, index, column))
                .at(at.lon(), at.lat()));
    }
}
