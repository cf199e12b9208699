package org.clearground.web.approval;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.clearground.books.Books;
import org.clearground.intake.ImportReport;
import org.clearground.intake.waiting.Sent;
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
    private final Jobs<Begun, Sent> jobs = new Jobs<>(KEPT, this::book);
    private final Jobs<Looked, ImportReport> looks = new Jobs<>(KEPT, this::look);

    Approvals(Books books, SqlAccounts accounts, SqlWaitingList list, Booking booking) {
        this.books = books;
        this.accounts = accounts;
        this.list = list;
        this.booking = booking;
    }

    /// One approval, at the moment when it began.
    private record Begun(long id, String approver, Instant at) {}

    /// What was sent, held against the books at an entry.
    private record Looked(long id, long head) {}

    /// Approves; refuses what does not wait, and the approver's own, with [IllegalArgumentException].
    Job<Sent> approve(long id, String approver) {
        Sent begun = list.begin(id, approver);
        accounts.audit(approver, AuditEvent.APPROVED, told(begun));
        return jobs.of(new Begun(id, approver, begun.decided()));
    }

    /// The booking that goes on, if one does.
    Optional<Job<Sent>> running(Sent sent) {
        return switch (sent.state()) {
            case BOOKING -> Optional.of(jobs.of(new Begun(sent.id(), sent.by(), sent.decided())));
            default -> Optional.empty();
        };
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
            why = booking.book(sent, begun.approver(), progress);
        } catch (IOException | RuntimeException e) { // whatever it was, it waits again and says so
            why = String.valueOf(e.getMessage());
        }
        if (why.isEmpty()) {
            long head = books.ledger().head().seq();
            accounts.audit(begun.approver(), AuditEvent.BOOKED, sent.id() + ": entry " + head);
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
