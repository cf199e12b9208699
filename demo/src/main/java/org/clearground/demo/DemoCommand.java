package org.clearground.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.clearground.books.Books;
import org.clearground.cli.DataFolder;
import org.clearground.cli.Environment;
import org.clearground.cli.FirstPassword;
import org.clearground.cli.ProgressLine;
import org.clearground.cli.ReportWork;
import org.clearground.cli.Serving;
import org.clearground.ledger.Prefix;
import org.clearground.ledger.store.SqlStore;
import org.clearground.quantity.Period;
import org.clearground.report.quarterly.ReportFiles;
import org.clearground.web.DataPlace;
import org.clearground.web.WebServer;
import org.clearground.web.people.SqlAccounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Loads the demonstration country and writes its report.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        header =
                "Load the demonstration country and write its report for the first quarter of 2025, published and restated.",
        description = {
            "The records come from plain files through the same import that you would use; the files are put beside the books.",
            "Demonstration data: totals follow a published report, single records are generated. Run again, it does nothing twice."
        },
        footer = {"", "Example: clearground demo --serve"})
final class DemoCommand implements Callable<Integer> {

    private static final String PERIOD = "2025-Q1";
    private static final String KNOWN_AT = "2025-04-30";
    private final Environment environment;

    @Mixin
    DataFolder data = new DataFolder();

    @Option(names = "--json", description = "Answer as JSON.")
    boolean json;

    @Option(
            names = "--serve",
            description = "Then serve the pages, with one person of each role, whose passwords are printed.")
    boolean serve;

    @Option(names = "--port", defaultValue = "8080", description = "The port of the pages. Default: ${DEFAULT-VALUE}")
    int port = 8080;

    DemoCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = data.folder(environment);
        ProgressLine progress = new ProgressLine(environment.err(), environment.clock());
        progress.step(0, 0, "opening " + folder);
        if (data.store(environment).exists()) {
            data.openToBook(environment).close();
        }
        DemoLoader.Loaded loaded = DemoLoader.load(folder, data.store(environment), progress::step);
        progress.end();
        say(
                loaded.bookedNow()
                        ? "The demonstration country is in " + loaded.store().name() + "; its import files are in "
                                + loaded.files() + "."
                        : "The demonstration country is in " + loaded.store().name() + " already; nothing was booked.");
        try (Books books = Books.open(loaded.store(), environment.clock())) {
            Prefix published = books.ledger().prefix(KNOWN_AT);
            report(books, published, folder.resolve("report-2025-Q1-known-at-2025-04-30"), true);
            say("What came in May is shown as restatements in the same report as known now:");
            report(books, books.ledger().head().prefix(), folder.resolve("report-2025-Q1-restated"), !json);
        }
        if (serve) {
            serve(folder, loaded.store());
        } else {
            say("In a browser: clearground demo --serve");
        }
        return 0;
    }

    private void serve(Path folder, SqlStore store) throws InterruptedException {
        try (Books books = Books.open(store, environment.clock());
                SqlAccounts accounts = SqlAccounts.open(folder, environment.clock())) {
            Map<String, String> added = DemoPeople.add(accounts, FirstPassword::byChance);
            added.forEach((name, password) -> say(String.format(Locale.ROOT, "  %-20s %s", name, password)));
            say(
                    added.isEmpty()
                            ? "The people are there already; a new password: clearground person reset NAME"
                            : "These may sign in, each with what a person of that role may do. End with Ctrl-C.");
            new Serving(new WebServer.Door("127.0.0.1", port), json)
                    .run(environment, books, accounts, new DataPlace(folder, store));
        }
    }

    /// Writes the quarter's report and prints its key figures, when asked to; files that are there are left
    /// alone.
    private void report(Books books, Prefix known, Path folder, boolean tell) throws IOException {
        ReportWork work = new ReportWork(environment, json, "en");
        Period period = Period.parse(PERIOD);
        List<Path> there = written(folder);
        boolean complete = there.size() == names().count();
        if (complete) {
            say("The report is there already; nothing was written.");
        }
        ReportWork.Written written =
                work.write(books, period, known, folder, complete ? List.of() : ReportFiles.FORMATS);
        if (tell) {
            work.tell(new ReportWork.Written(written.report(), written(folder)), known);
        }
    }

    /// The report's files that a reader opens, as far as they are there.
    private static List<Path> written(Path reports) {
        return names().map(reports::resolve).filter(Files::isRegularFile).toList();
    }

    private static Stream<String> names() {
        Period period = Period.parse(PERIOD);
        return ReportFiles.FORMATS.stream().flatMap(f -> ReportFiles.names(period, "en", f).stream());
    }

    private void say(String sentence) {
        if (!json) {
            environment.out().println(sentence);
        }
    }
}
