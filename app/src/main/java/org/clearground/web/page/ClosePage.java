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
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.clearground.web.access.SignedIn;
import org.clearground.web.people.AuditEvent;
import org.clearground.web.people.SqlAccounts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Asking that a period be closed; another person approves it.
@Controller
final class ClosePage {

    private final Books books;
    private final Asking asking;
    private final SqlWaitingList list;
    private final SqlAccounts accounts;
    private final DataPlace place;

    ClosePage(Books books, Asking asking, SqlWaitingList list, SqlAccounts accounts, DataPlace place) {
        this.books = books;
        this.asking = asking;
        this.list = list;
        this.accounts = accounts;
        this.place = place;
    }

    @Needs(Right.CLOSE_PERIODS)
    @PostMapping("/reports/close")
    String close(
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "") String instance) {
        Question question = new Question(Asking.period(period), asking.prefix(known));
        String me = SignedIn.name();
        PeriodClosing.Request request = new PeriodClosing.Request(
                question.period(),
                question.known(),
                new Author(me, me),
                List.copyOf(QuarterlyReport.LANGUAGES),
                "asked");
        new PeriodClosing(books, place.folder(), _ -> {})
                .check(request).stream().filter(Finding::isFault).findFirst().ifPresent(fault -> {
                    throw BadQuestion.malformed(fault.message());
                });
        String code = question.period().code();
        Sent sent = send(new Sending(
                instance.isBlank() ? "close-" + code + "-" + question.known().seq() : instance,
                SentKind.CLOSE,
                "closing",
                code,
                me,
                Math.toIntExact(question.known().seq()),
                String.join(",", QuarterlyReport.LANGUAGES)));
        return "redirect:/waiting/" + sent.id();
    }

    private Sent send(Sending what) {
        Sent sent = list.send(what, List.of(), SentState.WAITING);
        accounts.audit(what.author(), AuditEvent.SENT, sent.id() + ": close " + what.number());
        return sent;
    }
}
