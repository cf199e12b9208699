package org.clearground.attachment;

import org.clearground.finding.Finding;

/// A file that is not kept, with what a person should do about it.
public final class BadAttachment extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    BadAttachment(String code, String sentence) {
        super(sentence);
        this.finding = Finding.fault(code, sentence);
    }

    /// What is wrong.
    public Finding finding() {
        return finding;
    }
}
