package org.clearground.listing;

import java.util.List;
import java.util.Set;

/// One thing that a list is narrowed by: a record has one of these words.
///
/// @param any the words, at least one
public record Term(List<Want> any) {

    /// Copies the list; refuses an empty one.
    public Term {
        any = List.copyOf(any);
        if (any.isEmpty()) {
            throw new IllegalArgumentException("a term has at least one word");
        }
    }

    /// A word of a record.
    ///
    /// @param word   the word, as [org.clearground.books.ListWords] writes it
    /// @param begins whether a longer word that begins so will do
    public record Want(String word, boolean begins) {

        boolean isIn(Set<String> words) {
            return words.contains(word) || begins && words.stream().anyMatch(w -> w.startsWith(word));
        }
    }

    /// The whole word.
    static Term of(String word) {
        return new Term(List.of(new Want(word, false)));
    }

    boolean holds(Set<String> words) {
        return any.stream().anyMatch(want -> want.isIn(words));
    }
}
