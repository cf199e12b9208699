package org.clearground.land;

import java.time.LocalDate;
import java.util.Optional;
import org.clearground.finding.Finding;
import org.clearground.record.CheckContext;
import org.clearground.record.Guards;

/// A rule of land release that a country may soften by the setting `guard.<name>` = `fault`, `warning` or
/// `off`, and that a named person may override for one record with a reason.
enum Guard {
    DIRECT_EVIDENCE("guard.direct_evidence"),
    CANCELLED_BY_NTS("guard.cancelled_by_nts"),
    REDUCED_BY_TS("guard.reduced_by_ts"),
    CLEARED_BY_CLEARANCE("guard.cleared_by_clearance"),
    CLEARED_DEPTH("guard.cleared_depth"),
    BAC_MAP("guard.bac_map"),
    NTS_FINDS("guard.nts_finds"),
    STATUS_ORDER("guard.status_order"),
    NO_OPEN_GROUND("guard.no_open_ground"),
    HANDOVER_CERTIFICATE("guard.handover_certificate");

    private final String code;

    /// @param code the finding's code and the setting's key
    Guard(String code) {
        this.code = code;
    }

    /// The finding with this sentence, as heavy as the setting on that day says; none when the guard is off.
    Optional<Finding> broken(CheckContext context, LocalDate on, String sentence) {
        return Guards.broken(code, context, on, sentence);
    }
}
