package org.clearground.figures;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearground.ledger.BalanceLine;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.Dims;
import org.clearground.quantity.Period;

/// All balances of one measure for one period, asked once; cells are sums of them. Opening balances whose span
/// the period cuts are left out, since no part of them can be said to belong to it.
final class Pivot {

    static final String OPENING = "opening";

    private final BalanceQuery query;
    private final LineSums sums;
    private final List<BalanceLine> cut;

    private Pivot(BalanceQuery query, List<BalanceLine> lines, List<BalanceLine> cut) {
        this.query = query;
        this.sums = new LineSums(lines);
        this.cut = cut;
    }

    /// The pivot of an answer to a question with a period.
    ///
    /// @param answer   the balances of the period
    /// @param openings the opening balances of the same measure and accounts, whenever they were posted: one
    ///                 whose span the period meets and does not hold is cut, also when its last day lies
    ///                 elsewhere
    static Pivot of(BalanceQuery query, List<BalanceLine> answer, List<BalanceLine> openings) {
        Period period = query.period().orElseThrow();
        return new Pivot(
                query,
                answer.stream()
                        .filter(line -> span(line).map(s -> holds(period, s)).orElse(true))
                        .toList(),
                openings.stream()
                        .filter(line -> span(line).map(s -> cuts(period, s)).orElse(false))
                        .toList());
    }

    /// Whether a period holds part of a span and not all of it.
    static boolean cuts(Period period, Period span) {
        boolean meets = !span.from().isAfter(period.to()) && !span.to().isBefore(period.from());
        return meets && !holds(period, span);
    }

    static boolean holds(Period period, Period span) {
        return period.contains(span.from()) && period.contains(span.to());
    }

    static Optional<Period> span(BalanceLine line) {
        return line.dims().find(OPENING).map(Period::parse);
    }

    /// Whether an opening balance had to be left out: what the books hold for this period cannot be divided.
    boolean cutsOpening() {
        return !cut.isEmpty();
    }

    /// The sum over lines whose dimensions have one of the values, for each name.
    long sum(Map<String, Set<String>> where) {
        return sums.of(where);
    }

    /// The sum as a figure that opens its records; not divisible where an opening balance that it would count was
    /// left out.
    Cell cell(String id, Map<String, Set<String>> where, Unit unit) {
        BigDecimal value = unit.of(sum(where));
        boolean divisible = cut.stream().noneMatch(line -> matches(line.dims(), where));
        return Cell.counted(id, value, unit, new Behind.Postings(question(where)))
                .divisible(divisible);
    }

    /// All values that a dimension has in lines that are not zero.
    Set<String> values(String dimension) {
        return sums.values(dimension);
    }

    private BalanceQuery question(Map<String, Set<String>> where) {
        HashMap<String, Set<String>> all = new HashMap<>(query.where());
        all.putAll(where);
        return new BalanceQuery(query.measure(), query.accounts(), all, query.period(), query.known());
    }

    static boolean matches(Dims dims, Map<String, Set<String>> where) {
        return where.entrySet().stream()
                .allMatch(e -> dims.find(e.getKey()).map(e.getValue()::contains).orElse(false));
    }
}
