package org.clearground.web.approval;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearground.books.Books;
import org.clearground.intake.waiting.Sent;
import org.clearground.intake.waiting.SentState;
import org.clearground.intake.waiting.SqlWaitingList;
import org.clearground.record.Labels;
import org.clearground.record.RecordType;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.clearground.web.access.SignedIn;
import org.clearground.web.page.Addresses;
import org.clearground.web.page.BadQuestion;
import org.clearground.web.page.Waiting;
import org.clearground.web.work.Job;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What waits for approval, and what became of what one sent.
@Controller
final class WaitingPage {

    private static final int SHOWN = 50;

    private final Books books;
    private final SqlWaitingList list;
    private final Approvals approvals;
    private final SentView view;

    WaitingPage(Books books, SqlWaitingList list, Approvals approvals, SentView view) {
        this.books = books;
        this.list = list;
        this.approvals = approvals;
        this.view = view;
    }

    /// Something in a list.
    ///
    /// @param sent  what was sent
    /// @param label what it is about
    /// @param at    when it was sent, in UTC
    public record Line(Sent sent, String label, String at) {}

    @Needs(Right.FOLLOW_UP)
    @GetMapping("/waiting")
    String all(Locale locale, Model model) {
        Labels labels = Labels.of(locale);
        String me = SignedIn.name();
        boolean approves = approves();
        model.addAttribute("approves", approves);
        model.addAttribute(
                "waiting",
                approves
                        ? lines(
                                list.waiting().stream()
                                        .filter(s -> !s.what().author().equals(me))
                                        .toList(),
                                labels)
                        : List.of());
        model.addAttribute("own", lines(list.sentBy(me, SHOWN), labels));
        model.addAttribute("decided", approves ? lines(list.decided(SHOWN), labels) : List.of());
        return "waits";
    }

    private List<Line> lines(List<Sent> sent, Labels labels) {
        return sent.stream()
                .map(s -> new Line(s, label(s, labels), SentView.moment(s.at())))
                .toList();
    }

    private String label(Sent sent, Labels labels) {
        return books.types().find(sent.what().type()).map(labels::type).orElse("") + " "
                + sent.what().number();
    }

    @Needs(Right.FOLLOW_UP)
    @GetMapping("/waiting/{id}")
    String one(@PathVariable long id, Locale locale, Model model) {
        Sent sent = mine(id);
        Optional<Job<Sent>> running = approvals.running(sent).map(j -> j.soon(Waiting.MOMENT));
        if (running.isPresent() && running.get().answer().isEmpty()) {
            return Waiting.page(running.get(), model);
        }
        Sent now = mine(id);
        boolean own = now.what().author().equals(SignedIn.name());
        model.addAttribute("sent", now);
        model.addAttribute("at", SentView.moment(now.at()));
        model.addAttribute("decidedAt", SentView.moment(now.decided()));
        model.addAttribute("label", label(now, Labels.of(locale)));
        model.addAttribute("own", own);
        model.addAttribute("decides", approves() && !own && now.isWaiting());
        model.addAttribute("files", list.files(id));
        Optional<RecordType> type = books.types().find(now.what().type());
        model.addAttribute(
                "target",
                type.map(t -> Addresses.record(t.name(), now.what().number())).orElse(""));
        return view.of(now, type, locale, model);
    }

    @Needs(Right.APPROVE)
    @PostMapping("/waiting/{id}/approve")
    String approve(@PathVariable long id) {
        mine(id);
        return after(id, () -> approvals.approve(id, SignedIn.name()).soon(Waiting.MOMENT));
    }

    @Needs(Right.APPROVE)
    @PostMapping("/waiting/{id}/return")
    String giveBack(@PathVariable long id, @RequestParam(defaultValue = "") String reason) {
        mine(id);
        return after(id, () -> approvals.giveBack(id, SignedIn.name(), reason));
    }

    @Needs(Right.FOLLOW_UP)
    @PostMapping("/waiting/{id}/take-back")
    String takeBack(@PathVariable long id) {
        mine(id);
        return after(id, () -> approvals.takeBack(id, SignedIn.name()));
    }

    @Needs(Right.FOLLOW_UP)
    @PostMapping("/waiting/{id}/ask")
    String ask(@PathVariable long id) {
        mine(id);
        return after(id, () -> approvals.ask(id, SignedIn.name()));
    }

    private static String after(long id, Runnable work) {
        try {
            work.run();
            return "redirect:/waiting/" + id;
        } catch (IllegalArgumentException e) {
            throw BadQuestion.malformed(String.valueOf(e.getMessage()));
        }
    }

    /// What whoever calls may look at: the own, and who approves everything that was not only kept.
    private Sent mine(long id) {
        return list.find(id)
                .filter(s -> s.what().author().equals(SignedIn.name()) || approves() && s.state() != SentState.KEPT)
                .orElseThrow(() -> BadQuestion.notFound("There is nothing under the number " + id + " for you."));
    }

    private static boolean approves() {
        return Right.APPROVE.allows(SignedIn.role());
    }
}
