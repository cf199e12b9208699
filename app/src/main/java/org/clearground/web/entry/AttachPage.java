package org.clearground.web.entry;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.clearground.attachment.BadAttachment;
import org.clearground.books.BookingRefused;
import org.clearground.books.Books;
import org.clearground.finding.Finding;
import org.clearground.record.Labels;
import org.clearground.record.RecordType;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.clearground.web.page.Addresses;
import org.clearground.web.page.Instances;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Sends a photo, a scan or a signed paper to be kept with a record; another person approves it.
@Controller
final class AttachPage {

    private final Books books;
    private final Attaching attaching;
    private final Instances instances;

    AttachPage(Books books, Attaching attaching, Instances instances) {
        this.books = books;
        this.attaching = attaching;
        this.instances = instances;
    }

    /// What a form says of a file.
    ///
    /// @param instance the form's own name of what it sends
    /// @param title    what the file shows; the file's name without it
    /// @param day      when it was taken or signed; today without it
    record Said(
            @Nullable String instance,
            @Nullable String title,
            @Nullable String day) {

        AttachedFile.Words words() {
            return new AttachedFile.Words(title, day);
        }
    }

    @Needs(Right.ENTER_RECORDS)
    @GetMapping("/attach/{type}/{number}")
    String form(
            @PathVariable String type,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String large,
            Locale locale,
            Model model) {
        RecordType of = attaching.type(type, number);
        model.addAttribute("large", large != null);
        return show(of, number, new Said(null, null, null), locale, model);
    }

    private String show(RecordType type, String number, Said said, Locale locale, Model model) {
        String target = Addresses.record(type.name(), number);
        model.addAttribute("typeLabel", Labels.of(locale).type(type));
        model.addAttribute("number", number);
        model.addAttribute("instance", said.instance() == null ? instances.next() : said.instance());
        model.addAttribute("said", said);
        model.addAttribute("today", books.today());
        model.addAttribute("action", target.replaceFirst("/records", "/attach"));
        model.addAttribute("target", books.context().exists(type.name(), number) ? target : "/waiting");
        return "attach";
    }

    @Needs(Right.ENTER_RECORDS)
    @PostMapping("/attach/{type}/{number}")
    String send(
            @PathVariable String type,
            @PathVariable String number,
            Said said,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Model model)
            throws IOException {
        RecordType of = attaching.type(type, number);
        Locale locale = LocaleContextHolder.getLocale();
        try {
            AttachedFile file = AttachedFile.of(of, number, said.words(), files, books.today());
            List<Finding> faults = attaching.faults(file.draft());
            if (faults.isEmpty()) {
                String instance = said.instance() == null ? instances.next() : said.instance();
                Submissions.Outcome outcome = attaching.send(file.draft(), instance, file.bytes());
                return "redirect:/waiting/" + outcome.sent().orElseThrow().id();
            }
            model.addAttribute("sentence", faults.getFirst().message());
        } catch (BadAttachment e) {
            model.addAttribute("sentence", e.finding().message());
        } catch (BookingRefused e) {
            model.addAttribute("sentence", e.finding().message());
        } catch (IllegalArgumentException | Submissions.Reused e) {
            model.addAttribute("sentence", e.getMessage());
        }
        return show(of, number, said, locale, model);
    }
}
