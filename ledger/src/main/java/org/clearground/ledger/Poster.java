package org.clearground.ledger;

import java.util.List;

/// Derives the postings and marks of an entry: pure functions of its body and effects, so that anybody can
/// derive them again.
@FunctionalInterface
public interface Poster {

    /// The entry's lines, in a fixed order; they sum to zero in each measure.
    List<Posting> post(EntryDraft entry);

    /// What the entry marks to be counted once, in a fixed order: what its version takes back of the one before
    /// it, then what it sets.
    default List<Mark> marks(EntryDraft entry) {
        return List.of();
    }
}
