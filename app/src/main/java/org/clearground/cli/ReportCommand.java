package org.clearground.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clearground.books.Books;
import org.clearground.ledger.Prefix;
import org.clearground.quantity.Period;
import org.clearground.report.quarterly.ReportFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes the national report.
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        header = "The national report of a period, as known at a date: HTML, PDF, XLSX, DOCX, infographic.",
        description = "The same books, period, prefix and program give the same files, byte for byte, on any machine.",
        footer = {"", "Example: clearground report --period 2025-Q1 --known-at 2025-04-30 --out reports/2025-Q1"})
final class ReportCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    DataFolder data = new DataFolder();

    @Option(names = "--period", required = true, description = "2025-Q1, 2025, 2025-03 or 2025-01-01..2025-03-31.")
    String period = "";

    @Option(names = "--known-at", description = "A date, an entry's number or a head hash. Default: the head")
    @Nullable
    String knownAt;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the files go. Default: report-PERIOD")
    @Nullable
    Path out;

    @Option(names = "--format", split = ",", description = "html, pdf, xlsx, docx, infographic. Default: all")
    List<String> formats = new ArrayList<>(ReportFiles.FORMATS);

    @Option(names = "--language", description = "en or az (Azerbaijani). Default: en")
    String language = "en";

    @Option(names = "--json", description = "Answer as JSON.")
    boolean json;

    ReportCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Period of = Period.parse(period);
        Path folder = environment.folder().resolve(out == null ? Path.of("report-" + of) : out);
        try (Books books = data.open(environment)) {
            Prefix known = KnownAt.of(books, knownAt);
            ReportWork work = new ReportWork(environment, json, language);
            work.tell(work.write(books, of, known, folder, formats), known);
        }
        return Exit.DONE;
    }
}
