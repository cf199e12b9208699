package org.clearground.web.approval;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearground.attachment.AttachmentStore;
import org.clearground.attachment.AttachmentType;
import org.clearground.attachment.BadAttachment;
import org.clearground.books.Books;
import org.clearground.intake.waiting.KeptFile;
import org.clearground.intake.waiting.Sent;
import org.clearground.intake.waiting.SentKind;
import org.clearground.intake.waiting.SentState;
import org.clearground.record.Labels;
import org.clearground.record.RecordType;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.clearground.web.access.SignedIn;
import org.clearground.web.page.Addresses;
import org.clearground.web.page.BadQuestion;
import org.clearground.web.page.Waiting;
import org.clearground.web.work.Job;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What waits for approval, and what became of what one sent.
@Controller
final class WaitingPage {

    private final Books books;
    private final Waits waits;
    private final SentView view;

    WaitingPage(Books books, Waits waits, SentView view) {
        this.books = books;
        this.waits = waits;
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
        model.addAttribute("approves", Waits.approves());
        model.addAttribute("waiting", lines(waits.waiting(), labels));
        model.addAttribute("own", lines(waits.own(), labels));
        model.addAttribute("decided", lines(waits.decided(), labels));
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
        Sent sent = waits.mine(id);
        Optional<Job<Sent>> running = waits.running(sent).map(j -> j.soon(Waiting.MOMENT));
        if (running.isPresent() && running.get().answer().isEmpty()) {
            return Waiting.page(running.get(), model);
        }
        Sent now = waits.mine(id);
        boolean own = now.what().author().equals(SignedIn.name());
        model.addAttribute("sent", now);
        model.addAttribute("at", SentView.moment(now.at()));
        model.addAttribute("decidedAt", SentView.moment(now.decided()));
        model.addAttribute("label", label(now, Labels.of(locale)));
        model.addAttribute("own", own);
        model.addAttribute("overrides", Right.OVERRIDE_GUARDS.allows(SignedIn.role()));
        model.addAttribute("decides", Waits.approves() && !own && now.isWaiting());
        model.addAttribute("files", waits.files(now));
        Optional<RecordType> type = books.types().find(now.what().type());
        model.addAttribute(
                "target",
                type.map(t -> Addresses.record(t.name(), now.what().number())).orElse(""));
        // A file of a record that waits can be sent at once; it is booked after the record.
        boolean attachable = own
                && now.what().kind() == SentKind.RECORD
                && (now.isWaiting() || now.state() == SentState.BOOKED)
                && !AttachmentType.isPersonal(now.what().type());
        model.addAttribute("attachable", attachable);
        model.addAttribute(
                "attachAddress",
                Addresses.record(now.what().type(), now.what().number()).replaceFirst("/records", "/attach"));
        return view.of(now, type, locale, model);
    }

    @Needs(Right.FOLLOW_UP)
    @GetMapping("/waiting/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable long id) {
        return sealed().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("sent-" + id + "-" + attached(id).name())
                                .build()
                                .toString())
                .body(attached(id).bytes());
    }

    /// The picture as it is printed: small, and without what the camera wrote beside it.
    @Needs(Right.FOLLOW_UP)
    @GetMapping("/waiting/{id}/picture")
    ResponseEntity<byte[]> picture(@PathVariable long id) {
        try {
            byte[] jpeg = AttachmentStore.preview(attached(id).bytes()).jpeg();
            return sealed().contentType(MediaType.IMAGE_JPEG).body(jpeg);
        } catch (BadAttachment e) {
            throw BadQuestion.notFound(e.finding().message());
        }
    }

    private KeptFile attached(long id) {
        Sent sent = waits.mine(id);
        if (sent.what().kind() != SentKind.ATTACH) {
            throw BadQuestion.notFound("Nothing under the number " + id + " is a file of a record.");
        }
        return waits.files(sent).getFirst();
    }

    private static ResponseEntity.BodyBuilder sealed() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    @Needs(Right.APPROVE)
    @PostMapping("/waiting/{id}/approve")
    String approve(@PathVariable long id, @RequestParam Map<String, String> form) {
        return after(id, () -> waits.approve(id, Exceptions.of(form)).soon(Waiting.MOMENT));
    }

    @Needs(Right.APPROVE)
    @PostMapping("/waiting/{id}/return")
    String giveBack(@PathVariable long id, @RequestParam(defaultValue = "") String reason) {
        return after(id, () -> waits.giveBack(id, reason));
    }

    @Needs(Right.FOLLOW_UP)
    @PostMapping("/waiting/{id}/take-back")
    String takeBack(@PathVariable long id) {
        return after(id, () -> waits.takeBack(id));
    }

    @Needs(Right.FOLLOW_UP)
    @PostMapping("/waiting/{id}/ask")
    String ask(@PathVariable long id) {
        return after(id, () -> waits.ask(id));
    }

    private static String after(long id, Runnable work) {
        try {
            work.run();
            return "redirect:/waiting/" + id;
        } catch (IllegalArgumentException e) {
            throw BadQuestion.malformed(String.valueOf(e.getMessage()));
        }
    }
}
