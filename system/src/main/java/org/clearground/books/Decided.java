package org.clearground.books;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clearground.ledger.CanonicalJson;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.JsonObject;
import org.clearground.opening.OpeningBalanceType;

/// A record in a booking, with what was decided.
///
/// @param draft       its entry, without effects
/// @param effects     what the entry takes back and books
/// @param firstSeq    the sequence number of the record's first entry
/// @param drawnBefore what the record's entry before takes off opening balances
record Decided(EntryDraft draft, Effects effects, long firstSeq, List<Drawn> drawnBefore) {

    /// A record that is decided again because of another.
    ///
    /// @param standing its newest entry
    static Decided again(EntryDraft cause, Entry standing, long firstSeq, Effects effects) {
        EntryDraft old = standing.draft();
        EntryDraft draft = new EntryDraft(
                EntryKind.REDECIDED,
                old.record(),
                old.version(),
                old.when(),
                old.knownSince(),
                cause.author(),
                "decided again because of " + cause.record().type() + " "
                        + cause.record().number(),
                old.content());
        return new Decided(draft, effects, firstSeq, OpeningReader.drawn(standing));
    }

    UUID id() {
        return draft.record().id();
    }

    Decided with(Effects.Openings openings) {
        return new Decided(draft, effects.with(openings), firstSeq, drawnBefore);
    }

    /// The record as its entry leaves it, and what it drew before.
    SingleRecord standing(RecordTypes types) {
        return new SingleRecord(
                draft.record(),
                firstSeq,
                SystemPoster.standing(
                        types,
                        draft,
                        effects.booked().stream().map(p -> p.move()).toList()),
                drawnBefore);
    }

    /// What an entry of an opening balance says from now on, if it stands and is about any amount.
    Optional<Opening> opening() {
        return draft.kind() == EntryKind.WITHDRAWN
                ? Optional.empty()
                : Opening.of(Bodies.fields(new OpeningBalanceType(), draft), firstSeq);
    }

    /// The entry as it is appended.
    ///
    /// @param written its effects as JSON
    EntryDraft entry(JsonObject written) {
        return new EntryDraft(
                draft.kind(),
                draft.record(),
                draft.version(),
                draft.when(),
                draft.knownSince(),
                draft.author(),
                draft.source(),
                draft.content().withEffects(CanonicalJson.write(written)));
    }
}
