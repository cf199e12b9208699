package org.clearground.web.page;

import java.util.List;
import org.clearground.books.Books;
import org.clearground.finding.Finding;
import org.clearground.intake.waiting.Sending;
import org.clearground.intake.waiting.Sent;
import org.clearground.intake.waiting.SentKind;
import org.clearground.intake.waiting.SentState;
import org.clearground.intake.waiting.SqlWaitingList;
import org.clearground.ledger.Author;
import org.clearground.report.closing.PeriodClosing;
import org.clearground.report.quarterly.QuarterlyReport;
import org.clearground.web.DataPlace;
import org.clearground.web.access.SignedIn;
import org.clearground.web.people.AuditEvent;
import org.clearground.web.people.SqlAccounts;
import org.springframework.stereotype.Component;

/// Asks in the name of whoever calls that a period be closed; another person approves it.
@Component
public final class Closings {

    private final Books books;
    private final SqlWaitingList list;
    private final SqlAccounts accounts;
    private final DataPlace place;

    Closings(Books books, SqlWaitingList list, SqlAccounts accounts, DataPlace place) {
        this.books = books;
        this.list = list;
        this.accounts = accounts;
        this.place = place;
    }

    /// What asks for a period to be closed.
    public static Sending sending(Question question, String instance) {
        return new Sending(
                instance,
                SentKind.CLOSE,
                "closing",
                question.period().code(),
                SignedIn.name(),
                Math.toIntExact(question.known().seq()),
                String.join(",", QuarterlyReport.LANGUAGES));
    }

    /// What keeps a period from being closed as known at a prefix.
    public List<Finding> reasonsAgainst(Question question) {
        String me = SignedIn.name();
        PeriodClosing.Request request = new PeriodClosing.Request(
                question.period(),
                question.known(),
                new Author(me, me),
                List.copyOf(QuarterlyReport.LANGUAGES),
                "asked");
        return new PeriodClosing(books, place.folder(), _ -> {})
                .check(request).stream().filter(Finding::isFault).toList();
    }

    /// Sends it to wait; refuses, with its first reason, what cannot be closed.
    public Sent ask(Question question, String instance) {
        reasonsAgainst(question).stream().findFirst().ifPresent(fault -> {
            throw BadQuestion.malformed(fault.message());
        });
        Sending what = sending(question, instance);
        Sent sent = list.send(what, List.of(), SentState.WAITING);
        accounts.audit(what.author(), AuditEvent.SENT, sent.id() + ": close " + what.number());
        return sent;
    }
}
