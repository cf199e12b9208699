package org.clearground.geo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearground.finding.Finding;

/// Gathers the findings of one outline; of the same kind only the first few, so that a broken file stays
/// readable.
final class FindingList {

    private static final int SHOWN = 5;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    void add(Finding finding) {
        if (counts.merge(finding.code(), 1, Integer::sum) <= SHOWN) {
            findings.add(finding);
        }
    }

    boolean hasFault() {
        return findings.stream().anyMatch(Finding::isFault);
    }

    /// What was found, and how many more of a kind were left off.
    List<Finding> list() {
        List<Finding> all = new ArrayList<>(findings);
        counts.forEach((code, count) -> {
            if (count > SHOWN) {
                all.add(Finding.note(code, (count - SHOWN) + " more of the kind " + code + " are not listed."));
            }
        });
        return all;
    }
}
