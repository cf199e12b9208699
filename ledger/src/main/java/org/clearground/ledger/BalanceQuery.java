package org.clearground.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearground.quantity.Period;

/// A question to the books: the sum of postings for a period within a prefix.
///
/// @param measure  the measure
/// @param accounts the accounts, all when empty
/// @param where    dimension values that a line must have: any one of the set, for each name
/// @param period   value dates; everything when empty
/// @param known    the prefix's sequence number
public record BalanceQuery(
        String measure, Set<String> accounts, Map<String, Set<String>> where, Optional<Period> period, long known) {

    /// Copies what it is given.
    public BalanceQuery {
        accounts = Set.copyOf(accounts);
        where = Map.copyOf(where);
    }
}
