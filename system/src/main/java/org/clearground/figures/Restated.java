package org.clearground.figures;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// A figure that was published and is asked again: published then, and everything under each heading, is known
/// now.
///
/// @param then    as published
/// @param changes what changed it, by heading; headings under which nothing changed are 0
/// @param now     as known now
public record Restated(Cell then, Map<Heading, Cell> changes, Cell now) {

    /// Copies the changes.
    public Restated {
        changes = Collections.unmodifiableMap(new EnumMap<>(changes));
    }

    /// What changed under a heading.
    public Cell change(Heading heading) {
        Cell change = changes.get(heading);
        if (change == null) {
            throw new IllegalStateException("a restated figure has every heading, and not " + heading);
        }
        return change;
    }

    /// Whether anything changed, also when the changes cancel each other out.
    public boolean isChanged() {
        return changes.values().stream().anyMatch(c -> c.value().signum() != 0) || then.divisible() != now.divisible();
    }

    /// All changes together.
    public BigDecimal sum() {
        return changes.values().stream().map(Cell::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
