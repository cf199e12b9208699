package org.clearground.web.page;

import java.time.Duration;
import java.util.Optional;
import org.clearground.report.document.Block;
import org.clearground.report.quarterly.QuarterlyReport;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.clearground.web.work.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The large drawings of a report at addresses of their own: period, prefix and language stand in the address,
/// and a mark of what is drawn, so that a browser keeps a drawing and fetches it once.
@Controller
final class Pictures {

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");
    private static final Duration KEPT = Duration.ofDays(365);

    /// So many milliseconds a picture waits for a report that is being written.
    private static final long PATIENCE = 20_000;

    private final Asking asking;
    private final WrittenReports reports;

    Pictures(Asking asking, WrittenReports reports) {
        this.asking = asking;
        this.reports = reports;
    }

    @Needs(Right.READ_FIGURES)
    @GetMapping("/reports/{period}/{known}/{language}/drawings/{drawing}.svg")
    ResponseEntity<byte[]> read(
            @PathVariable String period,
            @PathVariable String known,
            @PathVariable String language,
            @PathVariable String drawing,
            @RequestParam(required = false) @Nullable String mark) {
        Job<QuarterlyReport> job =
                reports.report(asking.report(period, known, language)).soon(PATIENCE);
        Optional<QuarterlyReport> report = job.answer();
        if (report.isEmpty()) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header("Retry-After", "5")
                    .build();
        }
        WrittenReports.Picture picture = report.get().document().blocks().stream()
                .filter(Block.Figure.class::isInstance)
                .map(b -> ((Block.Figure) b).drawing())
                .filter(d -> d.caption().id().equals(drawing))
                .findFirst()
                .map(reports::picture)
                .orElseThrow(() -> BadQuestion.notFound("The report has no drawing " + drawing + "."));
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(
                        picture.mark().equals(mark)
                                ? CacheControl.maxAge(KEPT).immutable().cachePrivate()
                                : CacheControl.noCache().cachePrivate())
                .body(picture.bytes());
    }
}
