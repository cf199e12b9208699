package org.clearground.ledger;

import java.util.List;

/// Derives the postings of an entry: a pure function of its body and effects, so that anybody can derive them again.
@FunctionalInterface
public interface Poster {

    /// The entry's lines, in a fixed order; they sum to zero in each measure.
    List<Posting> post(EntryDraft entry);
}
