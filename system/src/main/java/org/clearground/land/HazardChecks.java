package org.clearground.land;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearground.finding.Finding;
import org.clearground.record.CheckContext;

/// The checks of a hazard area.
final class HazardChecks {

    /// What may follow each status. A re-opened hazard is open again; any status may be corrected to unknown.
    private static final Map<HazardStatus, Set<HazardStatus>> NEXT = Map.of(
            HazardStatus.RECORDED, EnumSet.of(HazardStatus.OPEN, HazardStatus.SUSPENDED),
            HazardStatus.OPEN, EnumSet.of(HazardStatus.WORKED_ON, HazardStatus.SUSPENDED, HazardStatus.CLOSED),
            HazardStatus.WORKED_ON, EnumSet.of(HazardStatus.SUSPENDED, HazardStatus.CLOSED),
            HazardStatus.SUSPENDED, EnumSet.of(HazardStatus.OPEN, HazardStatus.WORKED_ON, HazardStatus.CLOSED),
            HazardStatus.CLOSED, EnumSet.of(HazardStatus.HANDED_OVER, HazardStatus.REOPENED),
            HazardStatus.HANDED_OVER, EnumSet.of(HazardStatus.REOPENED),
            HazardStatus.REOPENED, EnumSet.of(HazardStatus.OPEN, HazardStatus.WORKED_ON, HazardStatus.SUSPENDED));

    private final HazardArea hazard;
    private final CheckContext context;

    HazardChecks(HazardArea hazard, CheckContext context) {
        this.hazard = hazard;
        this.context = context;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        evidence().ifPresent(findings::add);
        statusOrder().ifPresent(findings::add);
        if (hazard.hazardClass() == HazardClass.UNKNOWN) {
            findings.add(Finding.warning(
                            "hazard.class-unknown",
                            "The class is unknown, so the ground is booked as suspected: write sha or cha.")
                    .inField(HazardAreaType.CLASS.name()));
        }
        findings.addAll(new Parcel("", hazard.outline(), hazard.statedArea(), hazard.place(), hazard.recordedOn())
                .check(context));
        return findings;
    }

    private Optional<Finding> evidence() {
        boolean direct = hazard.evidence().stream().anyMatch(e -> e.evidenceClass() == EvidenceClass.DIRECT);
        if (hazard.hazardClass() != HazardClass.CHA || direct) {
            return Optional.empty();
        }
        return Guard.DIRECT_EVIDENCE
                .broken(
                        context,
                        hazard.recordedOn(),
                        "A CHA needs at least one piece of direct evidence: add it, or record the area as sha.")
                .map(finding -> finding.inField(HazardAreaType.CLASS.name()));
    }

    private Optional<Finding> statusOrder() {
        Optional<HazardStatus> before =
                context.previous(HazardAreaType.TYPE, hazard.number()).map(fields -> fields.get(HazardAreaType.STATUS));
        HazardStatus now = hazard.status();
        if (before.isEmpty()
                || before.get() == now
                || before.get() == HazardStatus.UNKNOWN
                || now == HazardStatus.UNKNOWN) {
            return Optional.empty();
        }
        if (NEXT.getOrDefault(before.get(), Set.of()).contains(now)) {
            return Optional.empty();
        }
        return Guard.STATUS_ORDER
                .broken(
                        context,
                        hazard.recordedOn(),
                        "A hazard that is " + before.get().code() + " cannot become " + now.code()
                                + ": record the step between, or correct the status.")
                .map(finding -> finding.inField(HazardAreaType.STATUS.name()));
    }
}
