package org.clearground.web.api;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.clearground.listing.ListFile;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.clearground.web.list.ListDownloads;
import org.clearground.web.page.Asking;
import org.clearground.web.work.Job;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Lists as files, for programs.
@RestController
@RequestMapping("/api/v1")
final class ApiLists {

    private final Asking asking;
    private final ListDownloads downloads;

    ApiLists(Asking asking, ListDownloads downloads) {
        this.asking = asking;
        this.downloads = downloads;
    }

    @Told(
            value =
                    "A whole list as a file: xlsx, gpkg, zip (all tables that the import reads), csv or geojson. While it is"
                            + " written the answer is 202.",
            asks = "known: as known at; what else narrows and orders a list of records does so here")
    @Needs(Right.READ_REACHED_RECORDS)
    @GetMapping("/lists/{type}/{kind}")
    ResponseEntity<?> file(
            @PathVariable String type,
            @PathVariable String kind,
            @RequestParam Map<String, String> asked,
            Locale locale) {
        ListFile.Kind as = ListDownloads.kind(kind);
        Job<Path> job = downloads.file(type, as, asked, asking.prefix(asked.get("known")), locale.getLanguage());
        return job.answer().filter(Files::isRegularFile).isEmpty()
                ? ApiAnswers.undone(job)
                : ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(ListDownloads.mediaType(as)))
                        .body(new FileSystemResource(job.answer().get()));
    }
}
