package org.clearground.ledger;

import java.util.List;
import java.util.Map;
import org.clearground.finding.Finding;

/// What recomputing the whole ledger found.
///
/// @param entries  how many entries were read
/// @param head     the newest entry's place as the file has it
/// @param proven   the given heads that lie in the chain, with the number of their entry
/// @param findings every fault, the first of each kind naming the first entry or row that fails; empty when all
///                 is well
public record Verification(long entries, Head head, Map<Hash, Long> proven, List<Finding> findings) {

    /// Copies what it is given.
    public Verification {
        proven = Map.copyOf(proven);
        findings = List.copyOf(findings);
    }

    /// Whether everything agrees.
    public boolean isSound() {
        return findings.isEmpty();
    }
}
