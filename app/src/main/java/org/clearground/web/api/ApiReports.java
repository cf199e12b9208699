package org.clearground.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clearground.finding.Finding;
import org.clearground.intake.waiting.Sending;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.clearground.web.entry.Checked;
import org.clearground.web.entry.Submissions;
import org.clearground.web.page.Asking;
import org.clearground.web.page.BadQuestion;
import org.clearground.web.page.Closings;
import org.clearground.web.page.Question;
import org.clearground.web.page.ReportShelf;
import org.clearground.web.page.Waiting;
import org.clearground.web.page.WrittenReports;
import org.clearground.web.search.Searching;
import org.clearground.web.work.Job;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Reports as files, asking that a period be closed, and searching, for programs.
@RestController
@RequestMapping("/api/v1")
final class ApiReports {

    private final Asking asking;
    private final ReportShelf shelf;
    private final Closings closings;
    private final Submissions submissions;
    private final Searching searching;

    ApiReports(Asking asking, ReportShelf shelf, Closings closings, Submissions submissions, Searching searching) {
        this.asking = asking;
        this.shelf = shelf;
        this.closings = closings;
        this.submissions = submissions;
        this.searching = searching;
    }

    /// Which report, by its address.
    record Address(String period, String known, String language) {}

    @Told("The files of a report. While they are written the answer is 202.")
    @Needs(Right.READ_FIGURES)
    @GetMapping("/reports/{period}/{known}/{language}")
    ResponseEntity<String> report(HttpServletRequest request, Address address) {
        WrittenReports.Key key = key(address);
        Job<List<Path>> job = shelf.report(key).soon(Waiting.MOMENT);
        return ApiAnswers.job(
                request,
                key.known(),
                job,
                files -> ApiAnswers.known(key.known())
                        .put("period", key.period().code())
                        .put("language", key.language())
                        .put(
                                "files",
                                JsonArray.ofTexts(files.stream()
                                        .map(f -> f.getFileName().toString())
                                        .toList()))
                        .build());
    }

    private WrittenReports.Key key(Address address) {
        return asking.report(address.period(), address.known(), address.language());
    }

    @Told("A file of a report: HTML, PDF, XLSX, DOCX or a drawing.")
    @Needs(Right.READ_FIGURES)
    @GetMapping("/reports/{period}/{known}/{language}/{file:[A-Za-z0-9._-]+}")
    ResponseEntity<?> file(HttpServletRequest request, Address address, @PathVariable String file) throws IOException {
        return read(request, key(address), file);
    }

    @Told("The records behind a report's figure.")
    @Needs(Right.READ_RECORDS)
    @GetMapping("/reports/{period}/{known}/{language}/{folder:records(?:-[a-z]+)?}/{file:[A-Za-z0-9._-]+}")
    ResponseEntity<?> behind(
            HttpServletRequest request, Address address, @PathVariable String folder, @PathVariable String file)
            throws IOException {
        return read(request, key(address), folder + "/" + file);
    }

    private ResponseEntity<?> read(HttpServletRequest request, WrittenReports.Key key, String name) throws IOException {
        Job<List<Path>> job = shelf.report(key).soon(Waiting.MOMENT);
        if (job.answer().isEmpty()) {
            return ApiAnswers.undone(job);
        }
        Path file =
                shelf.file(key, name).orElseThrow(() -> BadQuestion.notFound("The report has no file " + name + "."));
        return ApiAnswers.bytes(request, key.known(), ReportShelf.kind(name), () -> Files.readAllBytes(file));
    }

    @Told(
            value = "Asks that a period be closed, as known at an entry; that waits for another person.",
            sends = {"period: as 2025-Q1", "known: as known at: an entry, a day, a printed head"},
            once = true)
    @Needs(Right.CLOSE_PERIODS)
    @PostMapping("/closings")
    ResponseEntity<String> close(HttpServletRequest request) throws IOException {
        JsonObject body = Sendings.body(request, Set.of("period", "known"));
        Question question = new Question(Asking.period(body.text("period")), asking.prefix(body.text("known")));
        String instance = Sendings.instance(request);
        Sending what = Closings.sending(question, instance);
        Optional<Submissions.Outcome> before = submissions.before(what, List.of());
        if (before.isPresent()) {
            return Sendings.answer(before.get());
        }
        List<Finding> faults = closings.reasonsAgainst(question);
        if (!faults.isEmpty()) {
            return Sendings.refused(faults);
        }
        return Sendings.answer(new Submissions.Outcome(
                new Checked(List.of(), Optional.empty(), 0, 0), Optional.of(closings.ask(question, instance)), false));
    }

    @Told(
            value = "Places by any spelling, points in any notation, records by number, and what you may see around.",
            asks = {
                "q: the text, required",
                "within: so many metres around, 2000 when it is not said",
                "place: the number of one of several places",
                "period: as 2025-Q1",
                "known: as known at"
            })
    @Needs(Right.READ_FIGURES)
    @GetMapping("/search")
    ResponseEntity<String> search(HttpServletRequest request, Searching.Asked asked, Locale locale) {
        if (asked.text().isEmpty()) {
            throw BadQuestion.malformed("Say what is sought: q=…");
        }
        Question question = asking.of(asked.period(), asked.known());
        return ApiAnswers.json(request, question.known(), () -> {
            JsonObject.Builder answer = ApiAnswers.known(question.known());
            searching.answer(asked, question, locale).json().members().forEach(answer::put);
            return answer.build();
        });
    }
}
