package org.clearground.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clearground.books.Books;
import org.clearground.closing.Closing;
import org.clearground.ledger.Author;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.Prefix;
import org.clearground.quantity.Period;
import org.clearground.report.closing.PeriodClosing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Closes a period.
@Command(
        name = "close",
        mixinStandardHelpOptions = true,
        header = "Close a period: publish its report, keep its files, and show whatever comes later as a restatement.",
        description = {
            "The report is written as known at the head, or at --known-at, and kept beside the books; the entry holds the hash of",
            "each file. To take a closing back: clearground withdraw closing 2025-Q1 --reason …"
        },
        footer = {"", "Example: clearground close 2025-Q1 --by \"L. Mammadova\" --approved-by \"R. Aliyev\""})
final class CloseCommand implements Callable<Integer> {

    private static final String SOURCE = "command line: close";

    private final Environment environment;

    @Mixin
    DataFolder data = new DataFolder();

    @Mixin
    People people = new People();

    @Parameters(paramLabel = "PERIOD", description = "2025-Q1, 2025, 2025-03 or 2025-01-01..2025-03-31.")
    String period = "";

    @Option(names = "--known-at", description = "A date, an entry's number or a head hash. Default: the head")
    @Nullable
    String knownAt;

    @Option(names = "--language", split = ",", description = "The languages of the report. Default: en")
    List<String> languages = new ArrayList<>(List.of("en"));

    @Option(names = "--json", description = "Answer as JSON.")
    boolean json;

    CloseCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Author author = people.author(environment);
        Period of = Period.parse(period);
        try (Books books = data.openToBook(environment)) {
            Prefix known = KnownAt.of(books, knownAt);
            ProgressLine progress = new ProgressLine(environment.err(), environment.clock());
            progress.step(0, 0, "asking the books");
            PeriodClosing closing =
                    new PeriodClosing(books, data.folder(environment), name -> progress.step(0, 0, name));
            PeriodClosing.Closed closed =
                    closing.close(new PeriodClosing.Request(of, known, author, languages, SOURCE));
            progress.end();
            tell(closed);
        }
        return Exit.DONE;
    }

    private void tell(PeriodClosing.Closed closed) {
        Closing closing = closed.closing();
        if (json) {
            environment
                    .out()
                    .println(JsonObject.builder()
                            .put("closed", closing.period().code())
                            .put("entry", closing.entry().seq())
                            .put("known_seq", closing.known().seq())
                            .put("known_head", closing.known().head().toString())
                            .put("folder", closed.folder().toString())
                            .put("files", JsonArray.of(closing.files(), CloseCommand::toJson))
                            .build());
            return;
        }
        environment
                .out()
                .println(closing.period().code() + " is closed by entry "
                        + closing.entry().seq() + ".");
        environment.out().println(KnownAt.sentence(closing.known()));
        closing.files()
                .forEach(f -> environment
                        .out()
                        .println(f.sha256() + "  " + closed.folder().resolve(f.name())));
    }

    private static JsonObject toJson(Closing.PublishedFile file) {
        return JsonObject.builder()
                .put("file", file.name())
                .put("bytes", file.bytes())
                .put("sha256", file.sha256().toString())
                .put("language", file.language())
                .build();
    }
}
