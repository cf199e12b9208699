package org.clearground.geo.notation;

import org.clearground.finding.Finding;

/// A coordinate, a declaration or a traverse that cannot be taken; the finding says how to mend it.
public final class BadCoordinates extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    BadCoordinates(String code, String sentence) {
        super(sentence);
        this.finding = Finding.fault(code, sentence);
    }

    /// What is wrong.
    public Finding finding() {
        return finding;
    }
}
