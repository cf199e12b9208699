package org.clearground.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.clearground.books.Books;
import org.clearground.cli.Environment;
import org.clearground.cli.ProgressLine;
import org.clearground.cli.ReportWork;
import org.clearground.ledger.Prefix;
import org.clearground.quantity.Period;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Loads the demonstration country and writes its report.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        header = "Load the demonstration country and write its report for the first quarter of 2025.",
        description = {
            "The records come from plain files through the same import that you would use; the files are put beside the books.",
            "Demonstration data: totals follow a published report, single records are generated. Run again, it does nothing twice."
        },
        footer = {"", "Example: clearground demo --data data"})
final class DemoCommand implements Callable<Integer> {

    private static final String PERIOD = "2025-Q1";
    private static final String KNOWN_AT = "2025-04-30";
    private static final List<String> FORMATS = List.of("html", "pdf", "xlsx");

    private final Environment environment;

    @Option(
            names = {"-d", "--data"},
            paramLabel = "DIR",
            description = "The data folder. Default: $CLEARGROUND_DATA, else ./data")
    @Nullable
    Path data;

    @Option(names = "--json", description = "Answer as JSON.")
    boolean json;

    DemoCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = environment
                .folder()
                .resolve(
                        data == null
                                ? Path.of(environment.variables().getOrDefault("CLEARGROUND_DATA", "data"))
                                : data);
        ProgressLine progress = new ProgressLine(environment.err(), environment.clock());
        progress.step(0, 0, "opening " + folder);
        DemoLoader.Loaded loaded = DemoLoader.load(folder, progress::step);
        progress.end();
        say(
                loaded.bookedNow()
                        ? "The demonstration country is in " + loaded.file() + "; its import files are in "
                                + loaded.files() + "."
                        : "The demonstration country is in " + loaded.file() + " already; nothing was booked.");
        Path reports = folder.resolve("report-2025-Q1-known-at-2025-04-30");
        try (Books books = Books.open(loaded.file(), environment.clock())) {
            Prefix known = books.ledger().prefix(KNOWN_AT);
            ReportWork work = new ReportWork(environment, json, "en");
            List<Path> there = written(reports);
            if (there.size() == FORMATS.size()) {
                say("Its report is there already; nothing was written.");
                ReportWork.Written again = work.write(books, Period.parse(PERIOD), known, reports, List.of());
                work.tell(new ReportWork.Written(again.report(), there), known);
            } else {
                work.tell(work.write(books, Period.parse(PERIOD), known, reports, FORMATS), known);
            }
        }
        return 0;
    }

    /// The report's files that a reader opens, as far as they are there.
    private static List<Path> written(Path reports) throws IOException {
        if (!Files.isDirectory(reports)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(reports)) {
            return files.filter(f ->
                            FORMATS.stream().anyMatch(format -> f.toString().endsWith("." + format)))
                    .sorted()
                    .toList();
        }
    }

    private void say(String sentence) {
        if (!json) {
            environment.out().println(sentence);
        }
    }
}
