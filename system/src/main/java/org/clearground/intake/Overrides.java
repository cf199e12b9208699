package org.clearground.intake;

import java.util.List;
import java.util.Set;
import org.clearground.exchange.Shortened;
import org.clearground.finding.Finding;

/// Which faults a person may override with a reason.
final class Overrides {

    private Overrides() {}

    /// Guards are rules of good practice that an authority may set aside; what the books could not hold is not
    /// one.
    static boolean allowed(String code) {
        return code.startsWith("guard.");
    }

    /// Faults for codes that nobody can override.
    static List<FileFinding> refuseOthers(Set<String> codes) {
        return codes.stream()
                .filter(c -> !allowed(c))
                .sorted()
                .map(c -> Finding.fault(
                        "override.unknown",
                        Shortened.of(c) + " cannot be overridden: only guards can, whose codes begin with 'guard.'."))
                .map(f -> FileFinding.at("--override", 0, f))
                .toList();
    }
}
