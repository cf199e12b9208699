package org.clearground.record;

import java.time.LocalDate;
import java.util.Optional;
import org.clearground.finding.Finding;

/// Rules of good practice that a country may soften by a setting of the rule's own name with the value `fault`,
/// `warning` or `off`, and that a named person may override for one record with a reason.
public final class Guards {

    /// What the codes of guards, and the keys of their settings, begin with.
    public static final String PREFIX = "guard.";

    private Guards() {}

    /// The finding with this sentence, as heavy as the setting on that day says; none when the guard is off.
    public static Optional<Finding> broken(String code, CheckContext context, LocalDate on, String sentence) {
        return switch (context.setting(code, on).orElse("fault")) {
            case "off" -> Optional.empty();
            case "warning" -> Optional.of(Finding.warning(code, sentence));
            default -> Optional.of(Finding.fault(code, sentence));
        };
    }
}
