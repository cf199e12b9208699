package org.clearground.ledger.store;

import java.util.List;
import java.util.Optional;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryHash;
import org.clearground.ledger.Hash;
import org.clearground.ledger.Mark;
import org.clearground.ledger.Poster;
import org.clearground.ledger.Posting;

/// What an entry's own content says that its hash and postings are: pure, so that several threads can do it.
///
/// @param entry    the entry as stored
/// @param hash     its hash computed again
/// @param postings its postings derived again
/// @param marks    its marks derived again
/// @param fault    why they could not be derived, if they could not
/// @param misfit   what is wrong with the way in which it is written, if anything is
record Derived(
        Entry entry,
        Hash hash,
        List<Posting> postings,
        List<Mark> marks,
        Optional<String> fault,
        Optional<String> misfit) {

    static Derived of(Entry entry, Poster poster) {
        List<Posting> postings = poster.post(entry.draft());
        Optional<String> fault =
                ZeroSums.fault(postings).map(f -> "in " + f.getKey() + " they sum to " + f.getValue() + ", not to 0");
        return new Derived(
                entry, EntryHash.of(entry), postings, poster.marks(entry.draft()), fault, poster.misfit(entry.draft()));
    }

    static Derived failed(Entry entry, String why) {
        return new Derived(
                entry,
                EntryHash.of(entry),
                List.of(),
                List.of(),
                Optional.of("they cannot be derived: " + why),
                Optional.empty());
    }
}
