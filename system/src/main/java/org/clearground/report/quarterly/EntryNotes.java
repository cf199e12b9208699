package org.clearground.report.quarterly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.clearground.ledger.Author;
import org.clearground.ledger.EntryLine;
import org.clearground.ledger.LedgerReader;
import org.clearground.ledger.ValueSpan;
import org.clearground.opening.OpeningBalanceType;
import org.clearground.quantity.Period;
import org.clearground.report.document.Rich;
import org.clearground.report.document.Table;

/// The rows that the pages of records print, a page of them read at once: bodies are not needed for them.
final class EntryNotes {

    private static final int MOST_SPANS = 20_000;

    private final LedgerReader ledger;
    private final Voice voice;

    /// Many records share their days, and the figures share records.
    private final Map<ValueSpan, String> spans = new ConcurrentHashMap<>();

    EntryNotes(LedgerReader ledger, Voice voice) {
        this.ledger = ledger;
        this.voice = voice;
    }

    /// Entries to be printed and what each adds to the figure, as printed; the order is theirs.
    static final class Listed {

        private final List<Long> seqs = new ArrayList<>();
        private final List<String> amounts = new ArrayList<>();

        void add(long seq, String amount) {
            seqs.add(seq);
            amounts.add(amount);
        }
    }

    /// A page's rows.
    ///
    /// @param rows    in the order of the entries
    /// @param opening whether opening balances are among them
    record Rows(List<Table.Row> rows, boolean opening) {}

    Rows rows(Listed listed) {
        Map<Long, EntryLine> lines = new HashMap<>();
        ledger.lines(listed.seqs).forEach(line -> lines.put(line.seq(), line));
        List<Table.Row> rows = new ArrayList<>();
        boolean opening = false;
        for (int i = 0; i < listed.seqs.size(); i++) {
            EntryLine line = lines.get(listed.seqs.get(i));
            if (line != null) {
                rows.add(row(line, listed.amounts.get(i)));
                opening |= line.record().type().equals(OpeningBalanceType.TYPE);
            }
        }
        return new Rows(rows, opening);
    }

    private Table.Row row(EntryLine line, String amount) {
        return new Table.Row(
                Table.Kind.PLAIN,
                List.of(
                        Table.Cell.of(line.record().number()),
                        Table.Cell.of(voice.name("record." + line.record().type())),
                        Table.Cell.of(when(line.when())),
                        Table.Cell.of(amount),
                        Table.Cell.of(voice.numbers().print(line.seq())),
                        Table.Cell.of(people(line.author())),
                        Table.Cell.of(line.source())));
    }

    private String when(ValueSpan span) {
        if (spans.size() > MOST_SPANS) {
            spans.clear();
        }
        return spans.computeIfAbsent(span, this::words);
    }

    private String words(ValueSpan span) {
        return span.from().equals(span.to()) ? voice.date(span.from()) : voice.span(new Period(span.from(), span.to()));
    }

    private String people(Author author) {
        return author.selfApproved()
                ? voice.say("records.self", Map.of("person", Rich.of(author.writtenBy())))
                        .plain()
                : voice.say(
                                "records.people",
                                Map.of(
                                        "writer", Rich.of(author.writtenBy()),
                                        "approver", Rich.of(author.approvedBy())))
                        .plain();
    }
}
