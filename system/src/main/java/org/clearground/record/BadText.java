package org.clearground.record;

import java.util.List;
import org.clearground.finding.Finding;

/// A text that a format cannot read, with what a person should do about it.
public final class BadText extends Exception {

    private final transient List<Finding> findings;

    /// Findings that say what is wrong; at least one.
    public BadText(List<Finding> findings) {
        super(findings.getFirst().message());
        this.findings = List.copyOf(findings);
    }

    /// One fault with this code and sentence.
    public BadText(String code, String message) {
        this(List.of(Finding.fault(code, message)));
    }

    /// What is wrong.
    public List<Finding> findings() {
        return findings;
    }
}
