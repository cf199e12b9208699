package org.clearground.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.clearground.attachment.AttachmentDraft;
import org.clearground.books.Books;
import org.clearground.intake.ImportReport;
import org.clearground.intake.waiting.Sent;
import org.clearground.intake.waiting.SentKind;
import org.clearground.intake.waiting.SentState;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.record.RecordType;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.clearground.web.access.SignedIn;
import org.clearground.web.approval.Waits;
import org.clearground.web.entry.AttachTerms;
import org.clearground.web.entry.Checked;
import org.clearground.web.page.Problem;
import org.clearground.web.page.Waiting;
import org.clearground.web.work.Job;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What waits for approval, and deciding about it, for programs. A decision that is sent again is answered as
/// the first time.
@RestController
@RequestMapping("/api/v1/waiting")
final class ApiWaiting {

    private final Books books;
    private final Waits waits;

    ApiWaiting(Books books, Waits waits) {
        this.books = books;
        this.waits = waits;
    }

    @Told("What waits for you, what you sent last, and for who approves what was decided last.")
    @Needs(Right.FOLLOW_UP)
    @GetMapping
    ResponseEntity<String> all(HttpServletRequest request) {
        return ApiAnswers.now(
                request,
                JsonObject.builder()
                        .put("waiting", list(waits.waiting()))
                        .put("own", list(waits.own()))
                        .put("decided", list(waits.decided()))
                        .build());
    }

    private static JsonArray list(List<Sent> sent) {
        return JsonArray.of(sent, Sendings::json);
    }

    @Told("Something that was sent: what it says, what became of it, and, while it is open, what the checks say now.")
    @Needs(Right.FOLLOW_UP)
    @GetMapping("/{id}")
    ResponseEntity<String> one(HttpServletRequest request, @PathVariable long id) {
        Sent sent = waits.mine(id);
        Optional<Job<Sent>> running = waits.running(sent).map(j -> j.soon(Waiting.MOMENT));
        if (running.isPresent() && running.get().answer().isEmpty()) {
            return ApiAnswers.undone(running.get());
        }
        Sent now = waits.mine(id);
        JsonObject.Builder json = JsonObject.builder().put("sent", Sendings.json(now));
        boolean open = now.isWaiting() || now.isReturned() || now.state() == SentState.KEPT;
        if (now.what().kind() == SentKind.ATTACH) {
            AttachmentDraft draft = AttachTerms.of(now);
            files(json, now).put("title", draft.title()).put("day", draft.day().toString());
        }
        if (now.what().kind() == SentKind.IMPORT) {
            files(json, now);
            if (open) {
                Job<ImportReport> look = waits.look(now).soon(Waiting.MOMENT);
                if (look.answer().isEmpty()) {
                    return ApiAnswers.undone(look);
                }
                report(json, look.answer().get());
            }
        }
        if (now.what().kind() == SentKind.WITHDRAW) {
            json.put("why", now.what().terms());
        }
        if (now.what().kind() == SentKind.RECORD || now.what().kind() == SentKind.CORRECT) {
            books.types().find(now.what().type()).ifPresent(type -> record(json, now, type, open));
        }
        return ApiAnswers.now(request, json.build());
    }

    private JsonObject.Builder files(JsonObject.Builder json, Sent sent) {
        return json.put(
                "files",
                JsonArray.of(
                        waits.files(sent),
                        f -> JsonObject.builder()
                                .put("name", f.name())
                                .put("bytes", f.bytes().length)
                                .build()));
    }

    private static void report(JsonObject.Builder json, ImportReport report) {
        json.put("faults", report.faults())
                .put("records", report.sum().read())
                .put("redecided", report.redecided())
                .put("findings", JsonArray.of(report.findings(), Sendings::json));
    }

    private void record(JsonObject.Builder json, Sent sent, RecordType type, boolean open) {
        Checked checked = waits.check(sent, type);
        checked.fields().ifPresent(f -> json.put("fields", RecordJson.fields(type, f)));
        if (open) {
            json.put("faults", checked.faults())
                    .put("redecided", checked.redecided())
                    .put("overtaken", waits.isOvertaken(sent))
                    .put("findings", Sendings.findings(checked));
        }
    }

    @Told(
            value = "Approves what another person sent, and books it; 202 while it is being booked.",
            sends = "overrides: where guards hold it back, an object of those that you override, each with your reason")
    @Needs(Right.APPROVE)
    @PostMapping("/{id}/approval")
    ResponseEntity<String> approve(HttpServletRequest request, @PathVariable long id) throws IOException {
        Map<String, String> overrides = new TreeMap<>();
        Sendings.anyBody(request, Set.of("overrides"))
                .findObject("overrides")
                .ifPresent(o -> o.members().keySet().forEach(code -> overrides.put(code, o.text(code))));
        Sent sent = waits.mine(id);
        if (isOwn(sent)) {
            return ownRefused();
        }
        if (!isMine(sent, SentState.BOOKED) && !isMine(sent, SentState.BOOKING)) {
            waits.approve(id, overrides).soon(Waiting.MOMENT);
        }
        Sent now = waits.mine(id);
        Optional<Job<Sent>> running = waits.running(now);
        if (running.isPresent()) {
            return ApiAnswers.undone(running.get());
        }
        return now.state() == SentState.BOOKED
                ? Sendings.answer(now)
                : Problem.answer(
                        HttpStatus.CONFLICT,
                        now.reason().isEmpty() ? "It is not booked: look at it again." : now.reason());
    }

    @Told(value = "Gives back to its author what another person sent.", sends = "reason: what has to be mended")
    @Needs(Right.APPROVE)
    @PostMapping("/{id}/return")
    ResponseEntity<String> giveBack(HttpServletRequest request, @PathVariable long id) throws IOException {
        Sent sent = waits.mine(id);
        String reason = Sendings.body(request, Set.of("reason")).text("reason");
        if (isOwn(sent)) {
            return ownRefused();
        }
        boolean again = isMine(sent, SentState.RETURNED) && sent.reason().equals(reason.strip());
        return Sendings.answer(again ? sent : waits.giveBack(id, reason));
    }

    @Told("Takes back what you sent and nobody decided yet.")
    @Needs(Right.FOLLOW_UP)
    @PostMapping("/{id}/take-back")
    ResponseEntity<String> takeBack(@PathVariable long id) {
        Sent sent = waits.mine(id);
        return Sendings.answer(isOwn(sent) && sent.state() == SentState.TAKEN_BACK ? sent : waits.takeBack(id));
    }

    @Told("Asks for approval of files that you sent and looked at.")
    @Needs(Right.FOLLOW_UP)
    @PostMapping("/{id}/ask")
    ResponseEntity<String> ask(@PathVariable long id) {
        Sent sent = waits.mine(id);
        return Sendings.answer(isOwn(sent) && sent.isWaiting() ? sent : waits.ask(id));
    }

    private static boolean isOwn(Sent sent) {
        return sent.what().author().equals(SignedIn.name());
    }

    private static boolean isMine(Sent sent, SentState state) {
        return sent.state() == state && sent.by().equals(SignedIn.name());
    }

    private static ResponseEntity<String> ownRefused() {
        return Problem.answer(HttpStatus.CONFLICT, "What you sent yourself is approved or returned by another person.");
    }
}
