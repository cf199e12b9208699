package org.clearground.books;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearground.ledger.BalanceLine;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.LedgerReader;
import org.clearground.quantity.SquareMetres;

/// How many items were found, and how much ground was cleared, in all the books: totals of the past included.
///
/// @param items   items found
/// @param cleared ground cleared
record FindDensity(long items, SquareMetres cleared) {

    /// As known at a prefix, or at the head when it ends before.
    static FindDensity of(LedgerReader reader, long known) {
        long seq = Math.min(known, reader.head().seq());
        return new FindDensity(
                sum(reader, seq, "items", "found", Set.of("found")),
                new SquareMetres(sum(reader, seq, "area", "cleared", Set.of("cleared", "at_once"))));
    }

    private static long sum(LedgerReader reader, long known, String measure, String account, Set<String> flows) {
        BalanceQuery query = new BalanceQuery(measure, Set.of(account), Map.of("flow", flows), Optional.empty(), known);
        return Math.max(
                0,
                reader.balances(query).stream().mapToLong(BalanceLine::amount).sum());
    }

    /// Items per hectare, if more than so many hectares are cleared and anything was found on them.
    Optional<BigDecimal> onEnough(BigDecimal hectares) {
        return items == 0 || cleared.hectares().compareTo(hectares) <= 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(items).divide(cleared.hectares(), 12, RoundingMode.HALF_UP));
    }
}
