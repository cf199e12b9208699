package org.clearground.figures;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.clearground.ledger.Cause;
import org.clearground.ledger.Hash;
import org.clearground.ledger.LedgerReader;
import org.clearground.ledger.Prefix;
import org.clearground.resource.StaffStatementType;

/// What each statement booked after a closing changed of the table of resources. The latest statement counts,
/// so a change is not a sum: the table is asked before and after each booking, and the difference is the
/// booking's.
final class StatementSteps {

    private final Map<String, Map<Heading, BigDecimal>> sums = new HashMap<>();

    /// @param after the prefix that was published
    /// @param scope the period of the table, and what is known now
    StatementSteps(LedgerReader ledger, long after, Scope scope) {
        Map<Long, Heading> steps = new LinkedHashMap<>();
        ledger.versions(StaffStatementType.TYPE, scope.known().seq(), entry -> {
            if (entry.seq() > after) {
                steps.put(entry.seq(), Heading.of(new Cause(entry.draft().kind(), StaffStatementType.TYPE)));
            }
        });
        if (steps.isEmpty()) {
            return;
        }
        Register register =
                Register.read(ledger, scope.known().seq(), scope.period().to());
        Map<String, BigDecimal> before = table(ledger, after, register, scope);
        for (Map.Entry<Long, Heading> step : steps.entrySet()) {
            Map<String, BigDecimal> now = table(ledger, step.getKey(), register, scope);
            add(before, now, step.getValue());
            before = now;
        }
    }

    /// What changed a cell, by heading.
    Map<Heading, BigDecimal> sums(String row, int column) {
        return sums.getOrDefault(cell(row, column), Map.of());
    }

    private void add(Map<String, BigDecimal> before, Map<String, BigDecimal> now, Heading heading) {
        Map<String, BigDecimal> all = new HashMap<>(before);
        all.putAll(now);
        all.keySet()
                .forEach(cell -> sums.computeIfAbsent(cell, _ -> new EnumMap<>(Heading.class))
                        .merge(
                                heading,
                                now.getOrDefault(cell, BigDecimal.ZERO)
                                        .subtract(before.getOrDefault(cell, BigDecimal.ZERO)),
                                BigDecimal::add));
    }

    private static Map<String, BigDecimal> table(LedgerReader ledger, long known, Register register, Scope scope) {
        Scope at = new Scope(scope.period(), scope.since(), new Prefix(known, Hash.GENESIS, Optional.empty()));
        Map<String, BigDecimal> cells = new HashMap<>();
        for (Sheet.Row row : ResourceFigures.staff(new FigureBooks(ledger, known), register, at)
                .rows()) {
            for (int i = 0; i < row.cells().size(); i++) {
                cells.put(cell(row.key(), i), row.cells().get(i).value());
            }
        }
        return cells;
    }

    private static String cell(String row, int column) {
        return row + " " + column;
    }
}
