package org.clearground.cli;

import org.clearground.books.Books;
import org.clearground.ledger.Prefix;
import org.jspecify.annotations.Nullable;

/// What was known: the prefix that a person names, and the sentence that tells it.
final class KnownAt {

    private KnownAt() {}

    /// The prefix that a date, a number or a head hash names; the head when nothing is named.
    static Prefix of(Books books, @Nullable String text) {
        return text == null ? books.ledger().head().prefix() : books.ledger().prefix(text);
    }

    /// The prefix in words.
    static String sentence(Prefix known) {
        return "As known at entry " + known.seq() + ", head " + known.head()
                + known.note().map(note -> "\n" + note).orElse("");
    }
}
