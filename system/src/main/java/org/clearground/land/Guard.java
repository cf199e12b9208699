package org.clearground.land;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.clearground.finding.Finding;
import org.clearground.record.CheckContext;
import org.clearground.record.Guards;

/// A rule of land release that a country may soften by the setting `guard.<name>` = `fault`, `warning` or
/// `off`, and that a named person may override for one record with a reason.
enum Guard {
    DIRECT_EVIDENCE,
    CANCELLED_BY_NTS,
    REDUCED_BY_TS,
    CLEARED_BY_CLEARANCE,
    CLEARED_DEPTH,
    BAC_MAP,
    NTS_FINDS,
    STATUS_ORDER,
    NO_OPEN_GROUND,
    HANDOVER_CERTIFICATE;

    /// The finding's code and the setting's key.
    String code() {
        return Guards.PREFIX + name().toLowerCase(Locale.ROOT);
    }

    /// The finding with this sentence, as heavy as the setting on that day says; none when the guard is off.
    Optional<Finding> broken(CheckContext context, LocalDate on, String sentence) {
        return Guards.broken(code(), context, on, sentence);
    }
}
