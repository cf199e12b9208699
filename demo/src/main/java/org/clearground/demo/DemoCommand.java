package org.clearground.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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
            ReportWork work = new ReportWork(environment, json);
            if (complete(reports)) {
                say("Its report is in " + reports + " already.");
            } else {
                work.tell(
                        work.write(books, Period.parse(PERIOD), known, reports, List.of("html", "pdf", "xlsx")), known);
            }
        }
        return 0;
    }

    private static boolean complete(Path reports) throws IOException {
        if (!Files.isDirectory(reports)) {
            return false;
        }
        try (var files = Files.list(reports)) {
            return files.filter(f -> f.toString().matches(".*\\.(html|pdf|xlsx)"))
                            .count()
                    == 3;
        }
    }

    private void say(String sentence) {
        if (!json) {
            environment.out().println(sentence);
        }
    }
}
