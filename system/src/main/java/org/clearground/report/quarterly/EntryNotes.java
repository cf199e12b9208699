package org.clearground.report.quarterly;

import java.util.LinkedHashMap;
import java.util.Map;
import org.clearground.ledger.Author;
import org.clearground.ledger.Entry;
import org.clearground.ledger.LedgerReader;
import org.clearground.ledger.ValueSpan;
import org.clearground.quantity.Period;
import org.clearground.report.document.Rich;

/// What the pages of records say about an entry; the last few thousand are remembered, since many figures share
/// them.
final class EntryNotes {

    private static final int REMEMBERED = 20_000;

    private final LedgerReader ledger;
    private final Voice voice;
    private final Map<Long, Note> remembered = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Note> eldest) {
            return size() > REMEMBERED;
        }
    };

    EntryNotes(LedgerReader ledger, Voice voice) {
        this.ledger = ledger;
        this.voice = voice;
    }

    /// One entry.
    ///
    /// @param when   when its record was true in the field
    /// @param people who wrote and who approved it
    /// @param source where it comes from
    record Note(String when, String people, String source) {}

    Note of(long seq) {
        Note note = remembered.get(seq);
        if (note == null) {
            note = ledger.entry(seq).map(this::note).orElse(new Note("", "", ""));
            remembered.put(seq, note);
        }
        return note;
    }

    private Note note(Entry entry) {
        ValueSpan span = entry.draft().when();
        String when = span.from().equals(span.to())
                ? voice.date(span.from())
                : voice.span(new Period(span.from(), span.to()));
        Author author = entry.draft().author();
        String people = author.selfApproved()
                ? voice.say("records.self", Map.of("person", Rich.of(author.writtenBy())))
                        .plain()
                : voice.say(
                                "records.people",
                                Map.of(
                                        "writer", Rich.of(author.writtenBy()),
                                        "approver", Rich.of(author.approvedBy())))
                        .plain();
        return new Note(when, people, entry.draft().source());
    }
}
