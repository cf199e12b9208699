package org.clearground.land;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearground.finding.Finding;
import org.clearground.quantity.Count;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Columns;
import org.clearground.record.Fields;

/// The checks of a survey and clearance report: what each outcome needs, days, sums, and what looks unlikely.
final class ClearanceChecks {

    private final ClearanceReport report;
    private final Fields fields;
    private final CheckContext context;
    private final List<Finding> findings = new ArrayList<>();

    ClearanceChecks(Fields fields, CheckContext context) {
        this.report = ClearanceReport.of(fields);
        this.fields = fields;
        this.context = context;
    }

    List<Finding> findings() {
        for (int i = 0; i < report.polygons().size(); i++) {
            findings.addAll(new PolygonChecks(report, i, context).findings());
        }
        finds();
        position();
        statedSum();
        findings.addAll(new FindRates(report, context).findings());
        return findings;
    }

    private void finds() {
        if (report.activity() == Activity.NTS && !report.finds().isEmpty()) {
            Guard.NTS_FINDS
                    .broken(
                            context,
                            report.completedOn(),
                            "A non-technical survey finds nothing, it may only suspect: report the finds with the TS, "
                                    + "clearance or EOD spot task that made them.")
                    .ifPresent(finding -> findings.add(finding.inField(Find.LIST.name())));
        }
        boolean undated = report.finds().stream().anyMatch(f -> f.foundOn().isEmpty());
        if (undated && DailyWork.spans(report.startedOn(), report.completedOn())) {
            findings.add(DailyWork.counted(
                            report.startedOn(), report.completedOn(), "Write in 'found_on' when each item was found.")
                    .inField(Find.LIST.name()));
        }
        Set<Fields> seen = new HashSet<>();
        for (int i = 0; i < report.finds().size(); i++) {
            find(i, seen);
        }
    }

    private void find(int i, Set<Fields> seen) {
        Find find = report.finds().get(i);
        if (find.quantity().equals(Count.ZERO)) {
            findings.add(Finding.warning(
                            "find.zero", "A find of 0 items counts nothing: leave the row out or write how many.")
                    .inField(Checks.field(Find.LIST, i, Find.QUANTITY)));
        }
        find.foundOn()
                .flatMap(day -> outsideReport(report, day, "found"))
                .ifPresent(finding -> findings.add(finding.inField(Checks.field(Find.LIST, i, Find.FOUND_ON))));
        if (find.position().isPresent() && !seen.add(fields.list(Find.LIST).get(i))) {
            findings.add(Finding.warning(
                            "find.duplicate",
                            "The same find at the same place stands in the report twice: leave one out unless both are true.")
                    .inField(Checks.field(Find.LIST, i, Find.CATEGORY)));
        }
    }

    /// A fault when something of the report is dated outside its days.
    static Optional<Finding> outsideReport(ClearanceReport report, LocalDate day, String what) {
        if (!day.isBefore(report.startedOn()) && !day.isAfter(report.completedOn())) {
            return Optional.empty();
        }
        return Optional.of(Finding.fault(
                "date.outside-report",
                "It was " + what + " on " + day + ", outside the report's days " + report.startedOn() + " to "
                        + report.completedOn() + ": one of them is wrong."));
    }

    private void position() {
        if (report.polygons().isEmpty() && !fields.has(Columns.LON)) {
            findings.add(Finding.warning(
                            "position.missing",
                            "The report has neither a polygon nor a reference point: fill in 'lon' and 'lat'.")
                    .inField(Columns.LON.name()));
        }
    }

    private void statedSum() {
        Optional<SquareMetres> stated = report.statedArea();
        if (stated.isEmpty() || report.polygons().isEmpty()) {
            return;
        }
        boolean all = report.polygons().stream().allMatch(p -> p.statedArea().isPresent());
        SquareMetres sum = report.polygons().stream()
                .map(p -> p.statedArea().orElse(p.outline().area()))
                .reduce(SquareMetres.ZERO, SquareMetres::plus);
        Optional<Finding> off = all && !sum.equals(stated.get())
                ? Optional.of(Finding.warning(
                        "sum.stated-area",
                        "The report states " + stated.get() + ", its polygons state " + sum
                                + " together: check which is right."))
                : Parcel.statedOff(stated.get(), sum, Parcel.tolerance(context, report.completedOn()));
        off.ifPresent(finding -> findings.add(finding.inField(ClearanceReportType.STATED_AREA.name())));
    }
}
