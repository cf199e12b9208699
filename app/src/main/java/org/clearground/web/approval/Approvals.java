package org.clearground.web.approval;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.clearground.books.Books;
import org.clearground.intake.ImportReport;
import org.clearground.intake.waiting.KeptFile;
import org.clearground.intake.waiting.Sent;
import org.clearground.intake.waiting.SentState;
import org.clearground.intake.waiting.SqlWaitingList;
import org.clearground.web.people.AuditEvent;
import org.clearground.web.people.SqlAccounts;
import org.clearground.web.work.Job;
import org.clearground.web.work.Jobs;
import org.springframework.stereotype.Component;

/// Approves what waits: one begins, and it is booked in the background, one after the other.
@Component
final class Approvals implements AutoCloseable {

    private static final int KEPT = 32;

    private final Books books;
    private final SqlAccounts accounts;
    private final SqlWaitingList list;
    private final Booking booking;
    private final Map<Long, Begun> latest = new HashMap<>();
    private long attempts;
    private final Jobs<Begun, Sent> jobs = new Jobs<>(KEPT, this::book);
    private final Jobs<Looked, ImportReport> looks = new Jobs<>(KEPT, this::look);

    Approvals(Books books, SqlAccounts accounts, SqlWaitingList list, Booking booking) {
        this.books = books;
        this.accounts = accounts;
        this.list = list;
        this.booking = booking;
    }

    /// One approval. One that did not book is followed by another, which may override what held it back.
    private record Begun(long id, String approver, Exceptions exceptions, long attempt) {}

    /// What was sent, held against the books at an entry.
    private record Looked(long id, long head) {}

    /// Approves; refuses what does not wait, and the approver's own, with [IllegalArgumentException].
    ///
    /// @param exceptions the guards that the approver overrides; forgotten if the program ends before it is
    ///                   booked
    Job<Sent> approve(long id, String approver, Exceptions exceptions) {
        Sent sent;
        Begun now;
        synchronized (latest) {
            sent = list.begin(id, approver);
            now = new Begun(id, approver, exceptions, ++attempts);
            latest.put(id, now);
        }
        accounts.audit(approver, AuditEvent.APPROVED, told(sent));
        return jobs.of(now);
    }

    /// The booking that goes on, if one does.
    Optional<Job<Sent>> running(Sent sent) {
        if (sent.state() != SentState.BOOKING) {
            return Optional.empty();
        }
        synchronized (latest) {
            return Optional.of(
                    jobs.of(latest.computeIfAbsent(sent.id(), id -> new Begun(id, sent.by(), Exceptions.NONE, 0))));
        }
    }

    /// What the checks say of files that were sent, as the books stand now.
    Job<ImportReport> look(Sent sent) {
        return looks.of(new Looked(sent.id(), books.ledger().head().seq()));
    }

    /// Gives back to the author.
    Sent giveBack(long id, String approver, String reason) {
        Sent sent = list.giveBack(id, approver, reason);
        accounts.audit(approver, AuditEvent.RETURNED, told(sent));
        return sent;
    }

    /// The author takes it back.
    Sent takeBack(long id, String author) {
        Sent sent = list.takeBack(id, author);
        accounts.audit(author, AuditEvent.TAKEN_BACK, told(sent));
        return sent;
    }

    /// The author asks for approval of files that were looked at.
    Sent ask(long id, String author) {
        Sent sent = list.ask(id, author);
        accounts.audit(author, AuditEvent.SENT, told(sent));
        return sent;
    }

    /// The one file of what is to be kept with a record, as it came.
    KeptFile file(Sent sent) {
        return list.files(sent.id()).getFirst();
    }

    private static String told(Sent sent) {
        return sent.id() + ": " + sent.what().kind().code() + " " + sent.what().type() + " "
                + sent.what().number();
    }

    private ImportReport look(Looked looked, LongConsumer progress) throws IOException {
        return booking.look(list.find(looked.id()).orElseThrow(), progress);
    }

    private Sent book(Begun begun, LongConsumer progress) {
        Sent sent = list.find(begun.id()).orElseThrow();
        String why;
        try {
            why = booking.book(sent, begun.approver(), begun.exceptions(), progress);
        } catch (IOException | RuntimeException e) { // whatever it was, it waits again and says so
            why = String.valueOf(e.getMessage());
        }
        if (why.isEmpty()) {
            long head = books.ledger().head().seq();
            accounts.audit(begun.approver(), AuditEvent.BOOKED, sent.id() + ": entry " + head);
            begun.exceptions()
                    .reasons()
                    .forEach((code, reason) -> accounts.audit(
                            begun.approver(), AuditEvent.GUARD_OVERRIDDEN, sent.id() + ": " + code + ": " + reason));
            return list.booked(sent.id(), begun.approver(), head);
        }
        accounts.audit(begun.approver(), AuditEvent.NOT_BOOKED, Long.toString(sent.id()));
        return list.failed(sent.id(), begun.approver(), why);
    }

    @Override
    public void close() {
        jobs.close();
        looks.close();
    }
}
