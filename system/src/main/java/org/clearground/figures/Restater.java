package org.clearground.figures;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.Change;
import org.clearground.ledger.CountChange;
import org.clearground.ledger.LedgerReader;
import org.clearground.quantity.Period;

/// Compares figures as published at one prefix with the same as known at a later one, and finds under each
/// heading what changed them: sums of the postings booked in between, by the cause of their booking.
final class Restater {

    private final LedgerReader ledger;
    private final long then;
    private final long now;
    private final String prefix;
    private final Map<BalanceQuery, List<Change>> changes = new HashMap<>();

    /// @param prefix begins the ids of all figures that this makes
    Restater(LedgerReader ledger, long then, long now, String prefix) {
        this.ledger = ledger;
        this.then = then;
        this.now = now;
        this.prefix = prefix;
    }

    /// A sum of postings; what they do not explain stands under the register.
    Restated of(Cell published, Cell known) {
        return of(
                published,
                known,
                asked(published, known).map(q -> postings(q, known.unit())).orElse(Map.of()));
    }

    /// A distinct count of marks, beside which an opening balance may stand.
    Restated distinct(String mark, Period period, BalanceQuery opening, Cell published, Cell known) {
        Map<Heading, BigDecimal> sums = postings(opening, known.unit());
        for (CountChange change : ledger.distinctChanges(mark, Optional.of(period), then, now)) {
            sums.merge(Heading.of(change.cause()), BigDecimal.valueOf(change.amount()), BigDecimal::add);
        }
        return of(published, known, sums);
    }

    /// With what is known to have changed it; what is left stands under the register.
    Restated of(Cell published, Cell known, Map<Heading, BigDecimal> sums) {
        BigDecimal explained = sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean comparable = published.divisible() && known.divisible();
        BigDecimal left = known.value().subtract(published.value()).subtract(explained);
        Map<Heading, Cell> cells = new EnumMap<>(Heading.class);
        for (Heading heading : Heading.values()) {
            BigDecimal value = heading == Heading.REGISTER
                    ? comparable ? left : BigDecimal.ZERO
                    : sums.getOrDefault(heading, BigDecimal.ZERO);
            cells.put(heading, change(published, known, heading, value));
        }
        return new Restated(named(published, "then"), cells, named(known, "now"));
    }

    private Cell change(Cell published, Cell known, Heading heading, BigDecimal value) {
        String id = prefix + known.id() + "." + heading.name().toLowerCase(Locale.ROOT);
        Behind behind = asked(published, known)
                .filter(_ -> heading != Heading.REGISTER)
                .<Behind>map(query -> new Behind.Changes(query, then, heading))
                .orElse(new Behind.Computed(List.of(), "formula.restated"));
        return Cell.counted(id, value, known.unit(), behind);
    }

    /// The question whose answer changed. A row that holds all others, or the members that occur, holds others
    /// then than now: what came or went is in the question of both.
    private static Optional<BalanceQuery> asked(Cell published, Cell known) {
        if (known.behind() instanceof Behind.Postings(BalanceQuery now)
                && published.behind() instanceof Behind.Postings(BalanceQuery before)) {
            Map<String, Set<String>> where = new HashMap<>(now.where());
            where.replaceAll((name, values) -> both(values, before.where().getOrDefault(name, values)));
            return Optional.of(new BalanceQuery(now.measure(), now.accounts(), where, now.period(), now.known()));
        }
        return Optional.empty();
    }

    private static Set<String> both(Set<String> a, Set<String> b) {
        TreeSet<String> both = new TreeSet<>(a);
        both.addAll(b);
        return both;
    }

    private Cell named(Cell cell, String as) {
        return new Cell(
                prefix + cell.id() + "." + as,
                cell.value(),
                cell.unit(),
                cell.estimate(),
                cell.behind(),
                cell.divisible());
    }

    /// What is left of the opening balances' changes follows the rule of [Pivot]: one whose span the period
    /// cuts is in no sum.
    private Map<Heading, BigDecimal> postings(BalanceQuery query, Unit unit) {
        Map<Heading, BigDecimal> sums = new EnumMap<>(Heading.class);
        Period period = query.period().orElseThrow();
        for (Change change : changes(query)) {
            boolean counts = Pivot.matches(change.line().dims(), query.where())
                    && Pivot.span(change.line())
                            .map(s -> Pivot.holds(period, s))
                            .orElse(true);
            if (counts) {
                sums.merge(Heading.of(change.cause()), unit.of(change.line().amount()), BigDecimal::add);
            }
        }
        return sums;
    }

    /// Asked once for all cells of a table.
    private List<Change> changes(BalanceQuery query) {
        BalanceQuery whole = new BalanceQuery(query.measure(), query.accounts(), Where.all(), query.period(), now);
        return changes.computeIfAbsent(whole, q -> ledger.changes(q, then));
    }
}
