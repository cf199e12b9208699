package org.clearground.books;

import org.clearground.finding.Finding;

/// The desk does not book what it was given; nothing was changed. The finding says why, in a sentence for a
/// person.
public final class BookingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    /// A refusal with its finding.
    public BookingRefused(Finding finding) {
        super(finding.message());
        this.finding = finding;
    }

    /// Why, as a fault.
    public Finding finding() {
        return finding;
    }
}
