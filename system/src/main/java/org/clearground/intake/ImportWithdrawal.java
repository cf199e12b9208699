package org.clearground.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clearground.books.Booked;
import org.clearground.books.Books;
import org.clearground.books.Desk;
import org.clearground.books.Submission;
import org.clearground.ledger.Author;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryKind;
import org.clearground.record.BodyCodec;
import org.clearground.record.RecordType;

/// Takes back what an import booked, the newest first, in chunks; broken off, the same withdrawal goes on.
final class ImportWithdrawal {

    private static final int MOST_LISTED = 1_000;

    private final Books books;
    private final String id;
    private final String reason;
    private final Author by;
    private final List<String> left = new ArrayList<>();
    private long withdrawn;
    private long restored;
    private long already;
    private long leftCount;
    private long redecided;

    ImportWithdrawal(Books books, String id, String reason, Author by) {
        this.books = books;
        this.id = id;
        this.reason = reason;
        this.by = by;
    }

    WithdrawalReport run(int size, Progress progress) {
        List<Long> booked = booked();
        for (int from = 0; from < booked.size(); from += size) {
            List<Long> chunk = booked.subList(from, Math.min(booked.size(), from + size));
            List<Step> steps =
                    books.work(desk -> chunk.stream().map(s -> step(desk, s)).toList());
            steps.forEach(this::told);
            progress.step(from + chunk.size(), booked.size(), "withdrawing");
        }
        return new WithdrawalReport(id, withdrawn, restored, already, left, leftCount, redecided);
    }

    /// The last entry that the import booked of each record, the newest first.
    private List<Long> booked() {
        Map<UUID, Long> found = new HashMap<>();
        books.ledger().entries(1, books.ledger().head().seq(), e -> {
            boolean version =
                    e.draft().kind() == EntryKind.RECORDED || e.draft().kind() == EntryKind.CORRECTED;
            if (version && e.draft().source().startsWith(ImportId.source(id))) {
                found.put(e.draft().record().id(), e.seq());
            }
        });
        return found.values().stream().sorted(Comparator.reverseOrder()).toList();
    }

    private enum End {
        WITHDRAWN,
        RESTORED,
        ALREADY,
        LEFT
    }

    private record Step(End end, long redecided, String left) {

        static Step of(End end, Booked booked) {
            return new Step(end, booked.redecided().size(), "");
        }
    }

    private Step step(Desk desk, long seq) {
        Entry entry = books.ledger().entry(seq).orElseThrow();
        List<Entry> history = books.ledger().history(entry.draft().record().id());
        Entry latest = history.getLast();
        if (latest.draft().kind() == EntryKind.WITHDRAWN
                || latest.draft().source().equals(source())) {
            return new Step(End.ALREADY, 0, "");
        }
        if (latest.draft().version() != entry.draft().version()) {
            return new Step(End.LEFT, 0, changed(latest));
        }
        Optional<Entry> before = before(history, entry);
        if (before.isPresent()) {
            return Step.of(End.RESTORED, desk.correct(restoring(before.get())));
        }
        return Step.of(
                End.WITHDRAWN,
                desk.withdraw(new Desk.Withdrawal(
                        entry.draft().record().type(), entry.draft().record().number(), reason, by, source())));
    }

    /// The version that the import corrected, unless the record was withdrawn then.
    private static Optional<Entry> before(List<Entry> history, Entry entry) {
        return history.stream()
                .filter(e -> e.draft().version() == entry.draft().version() - 1)
                .findFirst()
                .filter(e -> e.draft().kind() != EntryKind.WITHDRAWN);
    }

    private Submission restoring(Entry before) {
        RecordType type = books.types().require(before.draft().record().type());
        return new Submission(
                type,
                BodyCodec.fields(
                        type,
                        before.draft().content().body(),
                        before.draft().content().geometry()),
                by,
                source(),
                null);
    }

    private String source() {
        return "withdrawal of import " + id + ": " + reason;
    }

    private static String changed(Entry latest) {
        return latest.draft().record().type() + " " + latest.draft().record().number() + " was changed since (entry "
                + latest.seq() + ", " + latest.draft().author().approvedBy() + ")";
    }

    private void told(Step step) {
        redecided += step.redecided;
        switch (step.end) {
            case WITHDRAWN -> withdrawn++;
            case RESTORED -> restored++;
            case ALREADY -> already++;
            case LEFT -> {
                leftCount++;
                if (left.size() < MOST_LISTED) {
                    left.add(step.left);
                }
            }
        }
    }
}
