package org.clearground.ledger.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearground.finding.Finding;

/// Collects faults in the order in which they are found: the first few of each kind, since one broken link can
/// bring a million.
final class FindingLog {

    private static final int KEPT_OF_A_KIND = 10;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    synchronized void fault(String code, String sentence) {
        if (counts.merge(code, 1, Integer::sum) <= KEPT_OF_A_KIND) {
            findings.add(Finding.fault(code, sentence));
        }
    }

    synchronized List<Finding> findings() {
        return List.copyOf(findings);
    }
}
