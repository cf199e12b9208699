package org.clearground.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.clearground.books.Books;
import org.clearground.books.Kept;
import org.clearground.geo.Position;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.JsonText;
import org.clearground.report.document.Document;
import org.clearground.report.dossier.TaskDossier;
import org.clearground.report.dossier.TraceDossier;
import org.clearground.report.dossier.TraceFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Traces an accident or a missed item back to the release of the ground.
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        header = "From an accident or a missed item back to who released that ground, and what else they worked on.",
        footer = {
            "",
            "Example: clearground trace missed_item MI-1 --out dossiers",
            "Example: clearground trace --point 46.9812,40.0441 --on 2025-03-01"
        })
final class TraceCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    DataFolder data = new DataFolder();

    @Parameters(index = "0", arity = "0..1", paramLabel = "TYPE", description = "accident or missed_item.")
    @Nullable
    String type;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NUMBER", description = "The record's number.")
    @Nullable
    String number;

    @Option(names = "--point", paramLabel = "LON,LAT", description = "A point instead of a record, in degrees WGS84.")
    @Nullable
    String point;

    @Option(names = "--on", paramLabel = "DAY", description = "The day on which something happened at the point.")
    @Nullable
    LocalDate on;

    @Mixin
    DossierFiles dossiers = new DossierFiles();

    @Option(names = "--json", description = "Answer as JSON.")
    boolean json;

    TraceCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        try (Books books = data.open(environment)) {
            TraceFile trace = trace(books);
            Document dossier = TraceDossier.of(books, trace, dossiers.language());
            String of = number == null ? point + "-" + on : type + "-" + number;
            LocalDate made = TaskDossier.made(books, books.ledger().head().prefix());
            tell(trace, dossiers.write(environment, "trace-" + of, dossier, made));
        }
        return Exit.DONE;
    }

    private TraceFile trace(Books books) {
        if (type != null && number != null && point == null) {
            return TraceFile.from(books, type, number)
                    .orElseThrow(() -> new Refusal("There is no " + type + " with the number " + number + "."));
        }
        if (type == null && point != null && on != null) {
            return TraceFile.at(books, position(point), on);
        }
        throw new Refusal("Name a record (accident or missed_item, and its number), or a point with --point and --on.");
    }

    private static Position position(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 2) {
            throw noPoint(text);
        }
        return new Position(degrees(parts[0], text), degrees(parts[1], text));
    }

    private static double degrees(String part, String text) {
        try {
            return new BigDecimal(part.strip()).doubleValue();
        } catch (NumberFormatException e) {
            throw noPoint(text);
        }
    }

    private static Refusal noPoint(String text) {
        return new Refusal("'" + text + "' is not a point: write longitude and latitude as 46.9812,40.0441.");
    }

    private void tell(TraceFile trace, List<Path> files) {
        if (json) {
            environment
                    .out()
                    .println(JsonObject.builder()
                            .put("releases", numbers(trace.releases()))
                            .put("checks", numbers(trace.checks()))
                            .put("others", numbers(trace.others()))
                            .put("files", JsonArray.of(files, f -> new JsonText(f.toString())))
                            .build());
            return;
        }
        environment
                .out()
                .println(trace.releases().size() + " reports released the point by that day, "
                        + trace.checks().size()
                        + " records name them or their tasks, " + trace.others().size()
                        + " other reports of the same teams.");
        files.forEach(f -> environment.out().println(f));
    }

    private static JsonArray numbers(List<Kept> records) {
        return JsonArray.of(records, k -> new JsonText(k.type().name() + " " + k.number()));
    }
}
