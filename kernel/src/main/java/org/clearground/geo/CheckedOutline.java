package org.clearground.geo;

import java.util.List;
import java.util.Optional;
import org.clearground.finding.Finding;
import org.jspecify.annotations.Nullable;

/// What the checks made of rings: an outline unless there are faults, and all that was found.
///
/// @param outline  the outline, or null when a finding is a fault
/// @param findings faults and warnings, in the order of the rings
public record CheckedOutline(@Nullable Outline outline, List<Finding> findings) {

    /// Copies the list.
    public CheckedOutline {
        findings = List.copyOf(findings);
    }

    /// The outline, when nothing keeps it out of the books.
    public Optional<Outline> find() {
        return Optional.ofNullable(outline);
    }
}
