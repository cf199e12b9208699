package org.clearground.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearground.finding.Finding;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.ReleasedPolygon;
import org.clearground.quantity.Count;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Fields;
import org.clearground.registry.Links;

/// The checks of an inspection: who may inspect whom, what was sampled, and whether its result fits what was
/// found.
final class InspectionChecks {

    private static final Set<InspectionKind> EXTERNAL =
            EnumSet.of(InspectionKind.EXTERNAL_QA, InspectionKind.EXTERNAL_QC);
    private static final Set<InspectionKind> INTERNAL =
            EnumSet.of(InspectionKind.INTERNAL_QA, InspectionKind.INTERNAL_QC);
    private static final Set<InspectionKind> QC = EnumSet.of(InspectionKind.INTERNAL_QC, InspectionKind.EXTERNAL_QC);
    private static final Set<InspectionResult> GOOD =
            EnumSet.of(InspectionResult.PASSED, InspectionResult.PASSED_WITH_REMARKS);

    private final Fields inspection;
    private final CheckContext context;
    private final InspectionKind kind;
    private final List<Finding> findings = new ArrayList<>();

    InspectionChecks(Fields inspection, CheckContext context) {
        this.inspection = inspection;
        this.context = context;
        this.kind = inspection.get(InspectionType.KIND);
    }

    List<Finding> findings() {
        independence();
        Count found = inspection.find(InspectionType.ITEMS_FOUND).orElse(Count.ZERO);
        if (found.value() > 0 && GOOD.contains(inspection.get(InspectionType.RESULT))) {
            findings.add(Finding.warning(
                            "inspection.found-but-passed",
                            "Items were found on ground said to be cleared, yet the inspection passed: check the result, and"
                                    + " raise a nonconformity.")
                    .inField(InspectionType.RESULT.name()));
        }
        List<Fields> rows = inspection.list(InspectionType.POLYGONS);
        if (QC.contains(kind) && rows.isEmpty()) {
            findings.add(Finding.warning(
                            "inspection.no-polygon-named",
                            "Quality control names no released polygon, so it covers none: list the polygons that were sampled.")
                    .inField(InspectionType.POLYGONS.name()));
        }
        for (int i = 0; i < rows.size(); i++) {
            polygon(i, rows.get(i));
        }
        return findings;
    }

    private void independence() {
        boolean same = inspection.get(InspectionType.INSPECTOR).equals(inspection.get(Links.ORGANISATION));
        if (same && EXTERNAL.contains(kind)) {
            findings.add(Finding.fault(
                            "inspection.not-independent",
                            "Nobody inspects itself externally: correct the inspecting organisation, or write internal.")
                    .inField(InspectionType.INSPECTOR.name()));
        }
        if (!same && INTERNAL.contains(kind)) {
            findings.add(Finding.warning(
                            "inspection.not-internal",
                            "Another organisation inspected, so the inspection was not internal: check its kind.")
                    .inField(InspectionType.KIND.name()));
        }
    }

    private void polygon(int row, Fields named) {
        PolygonLink link = PolygonLink.of(named);
        Optional<Fields> report = context.find(ClearanceReportType.TYPE, link.report());
        if (report.isEmpty()) {
            return;
        }
        if (!report.get().get(Links.ORGANISATION).equals(inspection.get(Links.ORGANISATION))) {
            findings.add(Finding.warning(
                            "inspection.other-organisation",
                            "The polygon " + link + " was released by another organisation ("
                                    + report.get().get(Links.ORGANISATION) + ") than the one inspected.")
                    .inField(Checks.field(InspectionType.POLYGONS, row, PolygonLink.REPORT)));
        }
        Optional<ReleasedPolygon> polygon = link.in(report.get());
        if (polygon.isEmpty()) {
            findings.add(Finding.fault(
                            "inspection.no-polygon",
                            "The report " + link.report() + " has no polygon " + link.polygon() + ": it has "
                                    + report.get().list(ReleasedPolygon.LIST).size() + ", counted from 1.")
                    .inField(Checks.field(InspectionType.POLYGONS, row, PolygonLink.POLYGON)));
            return;
        }
        sample(row, link, polygon.get(), named);
    }

    private void sample(int row, PolygonLink link, ReleasedPolygon polygon, Fields named) {
        LocalDate day = inspection.get(InspectionType.INSPECTED_ON);
        if (QC.contains(kind) && day.isBefore(polygon.completedOn())) {
            findings.add(Finding.fault(
                            "inspection.before-completion",
                            "Work on the polygon " + link + " was completed on " + polygon.completedOn()
                                    + ", after the quality control of " + day + ": one of the days is wrong.")
                    .inField(Checks.field(InspectionType.POLYGONS, row, PolygonLink.POLYGON)));
        }
        SquareMetres area = polygon.outline().area();
        named.find(InspectionType.SAMPLED)
                .filter(sampled -> sampled.compareTo(area) > 0)
                .ifPresent(sampled -> findings.add(Finding.warning(
                                "inspection.sample-exceeds",
                                sampled + " were sampled of the polygon " + link + ", which has " + area
                                        + ": check both.")
                        .inField(Checks.field(InspectionType.POLYGONS, row, InspectionType.SAMPLED))));
    }
}
