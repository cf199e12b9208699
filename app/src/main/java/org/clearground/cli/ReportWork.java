package org.clearground.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.clearground.books.Books;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.JsonText;
import org.clearground.ledger.Prefix;
import org.clearground.quantity.Period;
import org.clearground.report.document.Block;
import org.clearground.report.quarterly.QuarterlyReport;
import org.clearground.report.quarterly.ReportFiles;

/// Writes a report with progress, and tells its key figures and where its files are.
public final class ReportWork {

    private final Environment environment;
    private final boolean json;
    private final String language;

    /// Report work that tells in text or as JSON.
    ///
    /// @param language one of the report's languages; another one is refused
    public ReportWork(Environment environment, boolean json, String language) {
        this.environment = environment;
        this.json = json;
        this.language = language;
    }

    /// What was written.
    ///
    /// @param report the report
    /// @param files  the files that a reader opens
    public record Written(QuarterlyReport report, List<Path> files) {}

    /// Writes the report's files in these formats into a folder.
    public Written write(Books books, Period period, Prefix known, Path folder, List<String> formats)
            throws IOException {
        ProgressLine progress = new ProgressLine(environment.err(), environment.clock());
        progress.step(0, formats.size() + 1L, "asking the books");
        QuarterlyReport report = QuarterlyReport.of(books.ledger(), period, known, language);
        int[] done = {0};
        List<Path> files = ReportFiles.write(report, folder, formats, name -> {
            done[0] = Math.min(done[0] + 1, formats.size());
            progress.step(done[0], formats.size() + 1L, name);
        });
        progress.end();
        return new Written(report, files);
    }

    /// Prints the key figures and the files.
    public void tell(Written written, Prefix known) {
        List<Block.Card> cards = written.report().keyFigures();
        if (json) {
            environment
                    .out()
                    .println(JsonObject.builder()
                            .put("known_seq", known.seq())
                            .put("known_head", known.head().toString())
                            .put("figures", JsonArray.of(cards, ReportWork::toJson))
                            .put("files", JsonArray.of(written.files(), f -> new JsonText(f.toString())))
                            .build());
            return;
        }
        Text table = new Text();
        cards.forEach(card -> table.row(
                List.of("  " + card.value().plain(), card.label(), card.note().plain())));
        environment.out().print(table);
        environment.out().println(KnownAt.sentence(known));
        written.files().forEach(f -> environment.out().println(f));
    }

    private static JsonObject toJson(Block.Card card) {
        return JsonObject.builder()
                .put("label", card.label())
                .put("value", card.value().plain())
                .put("note", card.note().plain())
                .build();
    }
}
