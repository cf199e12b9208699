package org.clearground.web.list;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clearground.ledger.Prefix;
import org.clearground.listing.ListFile;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.clearground.web.page.Asking;
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

    private final Asking asking;
    private final ListDownloads downloads;

    ListFiles(Asking asking, ListDownloads downloads) {
        this.asking = asking;
        this.downloads = downloads;
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
        links.add(new Link("CSV + ZIP", address.file("zip", known)));
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
        ListFile.Kind as = ListDownloads.kind(kind);
        Prefix known = asking.prefix(asked.get("known"));
        Job<Path> job = downloads.file(type, as, asked, known, locale.getLanguage());
        if (job.answer().filter(Files::isRegularFile).isEmpty()) {
            return Waiting.page(job, model);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(ListDownloads.mediaType(as)))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(type + "." + as.ending())
                                .build()
                                .toString())
                .body(new FileSystemResource(job.answer().get()));
    }
}
