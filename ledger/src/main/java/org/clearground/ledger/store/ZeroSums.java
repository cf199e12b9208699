package org.clearground.ledger.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.LedgerRefusal;
import org.clearground.ledger.Posting;

/// Double entry: what comes to an account has left another.
final class ZeroSums {

    private ZeroSums() {}

    /// The first measure whose lines do not sum to zero, with their sum.
    static Optional<Map.Entry<String, Long>> fault(List<Posting> postings) {
        TreeMap<String, Long> sums = new TreeMap<>();
        for (Posting posting : postings) {
            sums.merge(posting.measure(), posting.amount(), Math::addExact);
        }
        for (Map.Entry<String, Long> sum : sums.entrySet()) {
            if (sum.getValue() != 0) {
                return Optional.of(sum);
            }
        }
        return Optional.empty();
    }

    static void check(EntryDraft draft, List<Posting> postings) {
        fault(postings).ifPresent(fault -> {
            throw new LedgerRefusal(
                    LedgerRefusal.Reason.NOT_ZERO,
                    "The postings of " + draft.record().type() + " "
                            + draft.record().number() + " in " + fault.getKey() + " sum to " + fault.getValue()
                            + ", not to 0.");
        });
    }
}
