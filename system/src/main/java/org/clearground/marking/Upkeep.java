package org.clearground.marking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clearground.finding.Finding;
import org.clearground.record.Fields;
import org.clearground.registry.YesNo;

/// Whether marking that stands was looked after, by its newest inspection.
final class Upkeep {

    private final Fields marking;
    private final LocalDate today;

    Upkeep(Fields marking, LocalDate today) {
        this.marking = marking;
        this.today = today;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Optional<Fields> last = marking.list(MarkingType.INSPECTIONS).stream()
                .max(Comparator.comparing(row -> row.get(MarkingType.INSPECTED_ON)));
        if (marking.has(MarkingType.REMOVED_ON) || last.isEmpty()) {
            return findings;
        }
        last.get()
                .find(MarkingType.NEXT_DUE)
                .filter(due -> due.isBefore(today))
                .ifPresent(due -> findings.add(Finding.warning(
                                "marking.overdue",
                                "The marking was to be inspected again by " + due
                                        + ": report the inspection, or its removal.")
                        .inField(MarkingType.INSPECTIONS.name())));
        MarkingCondition condition = last.get().get(MarkingType.CONDITION);
        boolean bad = condition != MarkingCondition.INTACT && condition != MarkingCondition.UNKNOWN;
        if (bad && last.get().get(MarkingType.REPAIRED) != YesNo.YES) {
            findings.add(Finding.warning(
                            "marking.not-repaired",
                            "At the last inspection the marking was " + condition.code()
                                    + " and was not repaired: people may not see the hazard.")
                    .inField(MarkingType.INSPECTIONS.name()));
        }
        return findings;
    }
}
