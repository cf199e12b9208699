package org.clearground.web.page;

import java.io.IOException;
import java.util.Optional;
import org.clearground.attachment.AttachmentType;
import org.clearground.attachment.MediaType;
import org.clearground.books.Books;
import org.clearground.books.Kept;
import org.clearground.finding.Finding;
import org.clearground.record.Fields;
import org.clearground.record.RecordType;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Reach;
import org.clearground.web.access.Right;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Hands out the files of records to who may open the record. What came from somebody else is never shown as a
/// page of ours: it is saved, under a name that we give it.
@Controller
public final class FilePage {

    private final Books books;
    private final Reach reach;
    private final RecordFiles files;

    FilePage(Books books, Reach reach, RecordFiles files) {
        this.books = books;
        this.reach = reach;
        this.files = files;
    }

    /// A file of a record, by the number of its attachment; refuses one that the caller may not open or that
    /// changed since it was kept.
    @Needs(Right.READ_REACHED_RECORDS)
    @GetMapping("/records/{type}/{number}/files/{file}")
    public ResponseEntity<Resource> file(
            @PathVariable String type, @PathVariable String number, @PathVariable String file) throws IOException {
        Fields attachment = record(type, number)
                .flatMap(kept -> files.find(type, number, file))
                .orElseThrow(() -> BadQuestion.notFound(
                        "There is no file " + file + " with " + type + " " + number + " for you."));
        Optional<Finding> fault = files.store().check(attachment.get(AttachmentType.SHA256));
        if (fault.isPresent()) {
            throw BadQuestion.notFound(fault.get().message());
        }
        MediaType kind = attachment.get(AttachmentType.MEDIA_TYPE);
        return ResponseEntity.ok()
                .contentType(type(kind))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.replaceAll("[^A-Za-z0-9_-]", "_") + kind.ending())
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new FileSystemResource(files.path(attachment)));
    }

    private Optional<Kept> record(String type, String number) {
        return books.types()
                .find(type)
                .map(RecordType::name)
                .flatMap(name -> books.kept(name, number, books.ledger().head().seq()))
                .filter(reach::sees);
    }

    private static org.springframework.http.MediaType type(MediaType kind) {
        return switch (kind) {
            case JPEG -> org.springframework.http.MediaType.IMAGE_JPEG;
            case PNG -> org.springframework.http.MediaType.IMAGE_PNG;
            case TIFF -> new org.springframework.http.MediaType("image", "tiff");
            case PDF -> org.springframework.http.MediaType.APPLICATION_PDF;
            case UNKNOWN -> org.springframework.http.MediaType.APPLICATION_OCTET_STREAM;
        };
    }
}
