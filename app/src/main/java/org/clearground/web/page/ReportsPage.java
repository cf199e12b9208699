package org.clearground.web.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.clearground.books.Books;
import org.clearground.closing.Closing;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.clearground.web.work.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The national report of any period, as known at any prefix: written once, then read.
@Controller
final class ReportsPage {

    private final Books books;
    private final Asking asking;
    private final ReportShelf shelf;
    private final Instances instances;

    ReportsPage(Books books, Asking asking, ReportShelf shelf, Instances instances) {
        this.instances = instances;
        this.books = books;
        this.asking = asking;
        this.shelf = shelf;
    }

    /// A written report's file.
    ///
    /// @param name   its name
    /// @param target its address
    public record Link(String name, String target) {}

    @Needs(Right.READ_FIGURES)
    @GetMapping("/reports")
    String choose(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String known,
            Model model) {
        model.addAttribute("question", asking.of(period, known));
        model.addAttribute("instance", instances.next());
        model.addAttribute(
                "closings",
                Closing.current(books.ledger(), books.ledger().head().seq()).reversed());
        return "reports";
    }

    @Needs(Right.READ_FIGURES)
    @GetMapping("/reports/{period}/{known}/{language}")
    String report(
            @PathVariable String period,
            @PathVariable String known,
            @PathVariable String language,
            Locale locale,
            Model model) {
        WrittenReports.Key key = asking.report(period, known, language);
        Job<List<Path>> job = shelf.report(key).soon(Waiting.MOMENT);
        return job.answer()
                .map(files -> {
                    model.addAttribute("question", new Question(key.period(), key.known()));
                    model.addAttribute("language", language);
                    model.addAttribute(
                            "files",
                            files.stream()
                                    .map(f -> f.getFileName().toString())
                                    .map(name -> new Link(name, key.address() + "/" + name))
                                    .toList());
                    return "report";
                })
                .orElseGet(() -> Waiting.page(job, model));
    }

    @Needs(Right.READ_FIGURES)
    @GetMapping("/reports/{period}/{known}/{language}/{file:[A-Za-z0-9._-]+}")
    Object file(
            @PathVariable String period,
            @PathVariable String known,
            @PathVariable String language,
            @PathVariable String file,
            Model model)
            throws IOException {
        return read(asking.report(period, known, language), file, model);
    }

    @Needs(Right.READ_RECORDS)
    @GetMapping("/reports/{period}/{known}/{language}/{folder:records(?:-[a-z]+)?}/{file:[A-Za-z0-9._-]+}")
    Object records(Kept kept, @PathVariable String folder, @PathVariable String file, Model model) throws IOException {
        return read(asking.report(kept.period(), kept.known(), kept.language()), folder + "/" + file, model);
    }

    /// Which report, by its address.
    record Kept(String period, String known, String language) {}

    private Object read(WrittenReports.Key key, String name, Model model) throws IOException {
        Job<List<Path>> job = shelf.report(key).soon(Waiting.MOMENT);
        if (job.answer().isEmpty()) {
            return Waiting.page(job, model);
        }
        Path file =
                shelf.file(key, name).orElseThrow(() -> BadQuestion.notFound("The report has no file " + name + "."));
        byte[] bytes = Files.readAllBytes(file);
        return name.endsWith(".html")
                ? OwnStyle.page(bytes)
                : ResponseEntity.ok()
                        .contentType(ReportShelf.kind(name))
                        .cacheControl(CacheControl.noCache())
                        .body(bytes);
    }
}
