package org.clearground.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearground.books.Books;
import org.clearground.exchange.Dialect;
import org.clearground.exchange.Separator;
import org.clearground.exchange.TextEncoding;
import org.clearground.intake.ImportOptions;
import org.clearground.intake.ImportReport;
import org.clearground.intake.Imports;
import org.clearground.intake.RecordRule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What `import` and `correct` share: files, people, how the files are written, and the telling of what came of
/// it.
final class ImportWork {

    @Mixin
    DataFolder data = new DataFolder();

    @Mixin
    People people = new People();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "CSV, GeoJSON or XLSX files, or folders of them.")
    List<Path> files = new ArrayList<>();

    @Option(names = "--separator", description = "Between CSV cells: ${COMPLETION-CANDIDATES}. Default: COMMA")
    Separator separator = Separator.COMMA;

    @Option(names = "--decimal-comma", description = "Decimal numbers are written as 12,5.")
    boolean decimalComma;

    @Option(names = "--encoding", description = "Of CSV files: ${COMPLETION-CANDIDATES}. Default: UTF_8")
    TextEncoding encoding = TextEncoding.UTF_8;

    @Option(
            names = "--known-since",
            paramLabel = "DAY",
            description = "The day since when a predecessor knew the records.")
    @Nullable
    String knownSince;

    @Option(
            names = "--override",
            paramLabel = "GUARD=REASON",
            description = "Set a guard aside, with the reason; both are kept with the records.")
    Map<String, String> overrides = new HashMap<>();

    @Option(names = "--dry-run", description = "Check everything, say what would change, and book nothing.")
    boolean dryRun;

    @Option(names = "--json", description = "Answer as JSON.")
    boolean json;

    /// Does it, and says how the command ends.
    int run(Environment environment, boolean correct) throws IOException {
        List<Path> paths = files.stream().map(environment.folder()::resolve).toList();
        ImportOptions options = new ImportOptions(
                people.author(environment),
                new Dialect(separator, decimalComma, encoding),
                knownSince == null ? null : LocalDate.parse(knownSince),
                correct,
                overrides,
                RecordRule.NONE);
        ProgressLine progress = new ProgressLine(environment.err(), environment.clock());
        progress.step(0, 0, "opening");
        ImportReport report;
        try (Books books = data.openToBook(environment)) {
            Imports imports = new Imports(books, data.folder(environment));
            report = dryRun
                    ? imports.check(paths, options, progress::step)
                    : imports.run(paths, options, progress::step);
            if (report.outcome() == ImportReport.Outcome.BOOKED
                    && report.sum().booked() + report.sum().corrected() > 0) {
                progress.step(0, 0, "summing a checkpoint");
                books.ledger().checkpoint();
            }
            progress.end();
            new ImportTeller(environment, json).tell(report, books.ledger().head());
        }
        return switch (report.outcome()) {
            case BOOKED, CHECKED -> Exit.DONE;
            case REFUSED, BROKEN_OFF -> Exit.REFUSED;
        };
    }
}
