package org.clearground.ledger;

import java.util.List;
import java.util.Optional;

/// Derives the postings and marks of an entry: pure functions of its body and effects, so that anybody can
/// derive them again.
@FunctionalInterface
public interface Poster {

    /// The entry's lines, in a fixed order; they sum to zero in each measure.
    List<Posting> post(EntryDraft entry);

    /// How often what this derives of an entry that was booked before has changed: raised by one with each
    /// change, so that books are derived again.
    default int derivation() {
        return 1;
    }

    /// What the entry marks to be counted once, in a fixed order: what its version takes back of the one before
    /// it, then what it sets.
    default List<Mark> marks(EntryDraft entry) {
        return List.of();
    }

    /// What is wrong with the way in which the entry is written, in a sentence without a full stop, if anything
    /// is; only verifying asks. Also pure.
    default Optional<String> misfit(EntryDraft entry) {
        return Optional.empty();
    }
}
