package org.clearground.web.list;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clearground.books.Books;
import org.clearground.ledger.Prefix;
import org.clearground.listing.ListFile;
import org.clearground.record.RecordType;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.clearground.web.page.Asking;
import org.clearground.web.page.BadQuestion;
import org.clearground.web.page.Waiting;
import org.clearground.web.work.Job;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Lists as files.
@Controller
final class ListFiles {

    private final Books books;
    private final Asking asking;
    private final Gazetteers gazetteers;
    private final ListAnswers answers;
    private final ListShelf shelf;

    ListFiles(Books books, Asking asking, Gazetteers gazetteers, ListAnswers answers, ListShelf shelf) {
        this.books = books;
        this.asking = asking;
        this.gazetteers = gazetteers;
        this.answers = answers;
        this.shelf = shelf;
    }

    /// A file of a list.
    ///
    /// @param name   its kind, as people call it
    /// @param target where it is
    public record Link(String name, String target) {}

    static List<Link> links(ListAddress address, long known) {
        List<Link> links = new ArrayList<>();
        links.add(new Link("XLSX", address.file("xlsx", known)));
        links.add(new Link("GeoPackage", address.file("gpkg", known)));
        links.add(new Link("CSV", address.file("csv", known)));
        links.add(new Link("GeoJSON", address.file("geojson", known)));
        return links;
    }

    @Needs(Right.READ_REACHED_RECORDS)
    @GetMapping("/lists/{type}/{kind}")
    Object file(
            @PathVariable String type,
            @PathVariable String kind,
            @RequestParam Map<String, String> asked,
            Locale locale,
            Model model) {
        RecordType of = books.types()
                .find(type)
                .orElseThrow(() -> BadQuestion.notFound("There is no record type " + type + "."));
        ListFile.Kind as = ListFile.Kind.of(kind)
                .orElseThrow(() -> BadQuestion.notFound("Lists are files as xlsx, gpkg, csv or geojson."));
        Prefix known = asking.prefix(asked.get("known"));
        ListAnswers.Key key = new ListAnswers.Key(
                ListPage.question(of, asked, gazetteers.at(known.seq())), known.seq(), answers.seenBy());
        Job<Path> job = shelf.file(new ListShelf.Wanted(
                        key, of, known.head().toString(), new ListAddress("", asked).asked(), as, locale.getLanguage()))
                .soon(Waiting.MOMENT);
        if (job.answer().filter(Files::isRegularFile).isEmpty()) {
            return Waiting.page(job, model);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType(as)))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(type + "." + as.ending())
                                .build()
                                .toString())
                .body(new FileSystemResource(job.answer().get()));
    }

    private static String mediaType(ListFile.Kind kind) {
        return switch (kind) {
            case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case GPKG -> "application/geopackage+sqlite3";
            case CSV -> "text/csv;charset=UTF-8";
            case GEOJSON -> "application/geo+json";
        };
    }
}
