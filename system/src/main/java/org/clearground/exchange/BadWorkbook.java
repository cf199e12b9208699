package org.clearground.exchange;

import org.clearground.finding.Finding;

/// A workbook that cannot be taken, with what a person should do about it.
public final class BadWorkbook extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    BadWorkbook(String code, String sentence) {
        super(sentence);
        this.finding = Finding.fault(code, sentence);
    }

    /// What is wrong.
    public Finding finding() {
        return finding;
    }
}
