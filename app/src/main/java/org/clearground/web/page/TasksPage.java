package org.clearground.web.page;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.clearground.attachment.AttachmentStore;
import org.clearground.books.Books;
import org.clearground.ledger.Prefix;
import org.clearground.record.Labels;
import org.clearground.report.document.Document;
import org.clearground.report.document.HtmlWriter;
import org.clearground.report.document.PdfWriter;
import org.clearground.report.dossier.TaskDossier;
import org.clearground.report.dossier.TaskGap;
import org.clearground.report.dossier.TaskList;
import org.clearground.web.DataPlace;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.clearground.web.work.Job;
import org.clearground.web.work.Jobs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// All tasks with what is missing in each, and the dossier of one.
@Controller
final class TasksPage implements AutoCloseable {

    private static final int KEPT = 4;

    private final Books books;
    private final Asking asking;
    private final DataPlace place;
    private final Jobs<Prefix, List<TaskList.Line>> lists;

    TasksPage(Books books, Asking asking, DataPlace place) {
        this.books = books;
        this.asking = asking;
        this.place = place;
        lists = new Jobs<>(KEPT, (known, _) -> TaskList.of(books, known));
    }

    @Needs(Right.READ_RECORDS)
    @GetMapping("/tasks")
    String tasks(
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable TaskGap missing,
            Locale locale,
            Model model) {
        Prefix prefix = asking.prefix(known);
        model.addAttribute("labels", Labels.of(locale));
        Job<List<TaskList.Line>> job = lists.of(prefix).soon(Waiting.MOMENT);
        model.addAttribute("known", prefix);
        model.addAttribute("gaps", List.of(TaskGap.values()));
        model.addAttribute("missing", missing);
        return job.answer()
                .map(lines -> {
                    model.addAttribute(
                            "lines",
                            lines.stream()
                                    .filter(l -> missing == null || l.missing().contains(missing))
                                    .toList());
                    return "tasks";
                })
                .orElseGet(() -> Waiting.page(job, model));
    }

    @Needs(Right.READ_RECORDS)
    @GetMapping("/tasks/{number}")
    ResponseEntity<byte[]> dossier(
            @PathVariable String number, @RequestParam(required = false) @Nullable String known, Locale locale) {
        return OwnStyle.page(HtmlWriter.write(document(number, asking.prefix(known), locale)));
    }

    @Needs(Right.READ_RECORDS)
    @GetMapping("/tasks/{number}/pdf")
    ResponseEntity<byte[]> print(
            @PathVariable String number, @RequestParam(required = false) @Nullable String known, Locale locale)
            throws IOException {
        Prefix prefix = asking.prefix(known);
        byte[] pdf = PdfWriter.write(document(number, prefix, locale), TaskDossier.made(books, prefix));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(pdf);
    }

    private Document document(String number, Prefix known, Locale locale) {
        return TaskDossier.of(books, AttachmentStore.in(place.folder()), number, known, locale.getLanguage())
                .orElseThrow(() -> BadQuestion.notFound("No order and no report names the task " + number + "."));
    }

    @Override
    public void close() {
        lists.close();
    }
}
