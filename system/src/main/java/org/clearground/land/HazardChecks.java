package org.clearground.land;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearground.finding.Finding;
import org.clearground.quantity.SquareMetres;
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
    private final boolean certified;
    private final CheckContext context;

    /// @param certified whether it names the certificate with which it was handed over
    HazardChecks(HazardArea hazard, boolean certified, CheckContext context) {
        this.hazard = hazard;
        this.certified = certified;
        this.context = context;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        evidence().ifPresent(findings::add);
        statusOrder().ifPresent(findings::add);
        closing().ifPresent(findings::add);
        handover().ifPresent(findings::add);
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

    /// A record's first version may say closed, as a predecessor kept it: the reports that release its ground
    /// come after it. Only who closes it in these books is held to their ground.
    private Optional<Finding> closing() {
        Optional<HazardStatus> before = statusBefore();
        if (!isDone(hazard.status())
                || before.isEmpty()
                || before.filter(HazardChecks::isDone).isPresent()) {
            return Optional.empty();
        }
        SquareMetres open = context.openGround(HazardAreaType.TYPE, hazard.number());
        if (open.equals(SquareMetres.ZERO)) {
            return Optional.empty();
        }
        return Guard.NO_OPEN_GROUND
                .broken(
                        context,
                        hazard.recordedOn(),
                        "The hazard is to be " + hazard.status().code() + " and " + open
                                + " of its ground are still open in the books: import the reports that release them"
                                + " first, or leave the status as it is.")
                .map(finding -> finding.inField(HazardAreaType.STATUS.name()));
    }

    private static boolean isDone(HazardStatus status) {
        return status == HazardStatus.CLOSED || status == HazardStatus.HANDED_OVER;
    }

    private Optional<Finding> handover() {
        if (hazard.status() != HazardStatus.HANDED_OVER || certified) {
            return Optional.empty();
        }
        return Guard.HANDOVER_CERTIFICATE
                .broken(
                        context,
                        hazard.recordedOn(),
                        "A hazard is handed over with a certificate: write its number and its day in 'certificate' and"
                                + " 'certificate_on'.")
                .map(finding -> finding.inField(HazardAreaType.CERTIFICATE.name()));
    }

    private Optional<HazardStatus> statusBefore() {
        return context.previous(HazardAreaType.TYPE, hazard.number()).map(fields -> fields.get(HazardAreaType.STATUS));
    }

    private Optional<Finding> statusOrder() {
        Optional<HazardStatus> before = statusBefore();
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
