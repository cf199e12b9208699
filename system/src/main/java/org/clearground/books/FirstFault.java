package org.clearground.books;

import java.util.Optional;
import org.clearground.ledger.Entry;

/// Keeps the first fault that a walk through the entries finds.
final class FirstFault {

    private Optional<BookFault> fault = Optional.empty();

    boolean isOpen() {
        return fault.isEmpty();
    }

    void is(Entry entry, String sentence) {
        if (isOpen()) {
            fault = Optional.of(new BookFault(entry.seq(), entry.draft().record(), sentence));
        }
    }

    Optional<BookFault> fault() {
        return fault;
    }
}
