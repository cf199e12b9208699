package org.clearground.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.clearground.attachment.BadAttachment;
import org.clearground.books.BookingRefused;
import org.clearground.books.Books;
import org.clearground.finding.Finding;
import org.clearground.record.RecordType;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.clearground.web.entry.AttachedFile;
import org.clearground.web.entry.Attaching;
import org.clearground.web.page.BadQuestion;
import org.clearground.web.page.FilePage;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Photos, scans and signed papers of records, for programs.
@RestController
@RequestMapping("/api/v1/attachments")
final class ApiAttachments {

    private final Books books;
    private final Attaching attaching;
    private final FilePage handing;

    ApiAttachments(Books books, Attaching attaching, FilePage handing) {
        this.books = books;
        this.attaching = attaching;
        this.handing = handing;
    }

    @Told(
            value = "Sends one file to be kept with a record, as multipart/form-data; another person approves it.",
            sends = {
                "files: a JPEG, PNG, TIFF or PDF file",
                "title: what it shows; the file's name without it",
                "day: when it was taken or signed; today without it"
            },
            once = true)
    @Needs(Right.ENTER_RECORDS)
    @PostMapping("/{type}/{number}")
    ResponseEntity<String> send(
            HttpServletRequest request,
            @PathVariable String type,
            @PathVariable String number,
            AttachedFile.Words said,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files)
            throws IOException {
        String instance = Sendings.instance(request);
        AttachedFile file = read(attaching.type(type, number), number, said, files);
        List<Finding> faults = attaching.faults(file.draft());
        if (!faults.isEmpty()) {
            return Sendings.refused(faults);
        }
        try {
            return Sendings.answer(attaching.send(file.draft(), instance, file.bytes()));
        } catch (BadAttachment e) {
            return Sendings.refused(List.of(e.finding()));
        } catch (BookingRefused e) {
            return Sendings.refused(List.of(e.finding()));
        }
    }

    private AttachedFile read(
            RecordType type, String number, AttachedFile.Words said, @Nullable List<MultipartFile> files) {
        try {
            return AttachedFile.of(type, number, said, files, books.today());
        } catch (IllegalArgumentException e) {
            throw BadQuestion.malformed(String.valueOf(e.getMessage()));
        }
    }

    @Told("A file of a record, by the number of its attachment: the bytes as they came.")
    @Needs(Right.READ_REACHED_RECORDS)
    @GetMapping("/{type}/{number}/{file}")
    ResponseEntity<Resource> file(@PathVariable String type, @PathVariable String number, @PathVariable String file)
            throws IOException {
        return handing.file(type, number, file);
    }
}
