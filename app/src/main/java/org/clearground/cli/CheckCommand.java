package org.clearground.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.clearground.books.Books;
import org.clearground.finding.Severity;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.Prefix;
import org.clearground.rules.BooksCheck;
import org.clearground.rules.Found;
import org.clearground.rules.FoundOut;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Runs every rule over the books.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        header = "Run every rule over the books as known, and say what is wrong or remarkable, and where.",
        description = {
            "What passed when it was booked may fail now: a place was withdrawn, a setting changed, something is overdue. Each rule",
            "has a card in docs/rules: why it matters, what to do, what passes and what fails. The exit code is 1 when there are faults."
        },
        footer = {"", "Example: clearground check --known-at 2025-04-30 --out findings.geojson"})
final class CheckCommand implements Callable<Integer> {

    private static final int MOST_IN_JSON = 10_000;
    private static final int STEP = 200;

    private final Environment environment;

    @Mixin
    DataFolder data = new DataFolder();

    @Option(names = "--known-at", description = "A date, an entry's number or a head hash. Default: the head")
    @Nullable
    String knownAt;

    @Option(names = "--rule", split = ",", paramLabel = "CODE", description = "Only these rules, as finds.none.")
    List<String> rules = new ArrayList<>();

    @Option(names = "--most", defaultValue = "5", description = "So many findings of a rule are printed. Default: 5")
    int most = 5;

    @Option(names = "--out", paramLabel = "FILE", description = "Write all findings as GeoJSON.")
    @Nullable
    Path out;

    @Option(names = "--json", description = "Answer as JSON.")
    boolean json;

    private final Map<String, List<Found>> kept = new TreeMap<>();
    private final Map<String, Long> counts = new TreeMap<>();

    CheckCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        try (Books books = data.open(environment)) {
            Prefix known = KnownAt.of(books, knownAt);
            ProgressLine progress = new ProgressLine(environment.err(), environment.clock());
            progress.step(0, 0, "records looked at");
            BooksCheck check = new BooksCheck(books.ledger(), books.types(), known);
            if (out == null) {
                run(check, progress, null);
            } else {
                try (Writer writer =
                                Files.newBufferedWriter(environment.folder().resolve(out));
                        FoundOut file = new FoundOut(writer)) {
                    run(check, progress, file);
                }
            }
            progress.end();
            tell(known);
        }
        boolean faults = kept.values().stream().anyMatch(of -> of.stream().anyMatch(CheckCommand::isFault));
        return faults ? Exit.REFUSED : Exit.DONE;
    }

    private void run(BooksCheck check, ProgressLine progress, @Nullable FoundOut file) {
        check.run(
                found -> {
                    if (rules.isEmpty() || rules.contains(found.finding().code())) {
                        keep(found);
                        if (file != null) {
                            file.write(found);
                        }
                    }
                },
                done -> {
                    if (done % STEP == 0) {
                        progress.step(done, 0, "records looked at");
                    }
                });
    }

    /// Faults come first, so that they are never among those left out.
    private void keep(Found found) {
        String code = found.finding().code();
        counts.merge(code, 1L, Long::sum);
        List<Found> of = kept.computeIfAbsent(code, _ -> new ArrayList<>());
        if (of.size() < (json ? MOST_IN_JSON : most)) {
            of.add(found);
        } else if (isFault(found) && !isFault(of.getFirst())) {
            of.set(0, found);
        }
    }

    private static boolean isFault(Found found) {
        return found.finding().severity() == Severity.FAULT;
    }

    private void tell(Prefix known) {
        if (json) {
            environment
                    .out()
                    .println(JsonObject.builder()
                            .put("known_seq", known.seq())
                            .put("known_head", known.head().toString())
                            .put("rules", JsonArray.of(counts.entrySet(), CheckCommand::toJson))
                            .put(
                                    "findings",
                                    JsonArray.of(
                                            kept.values().stream()
                                                    .flatMap(List::stream)
                                                    .toList(),
                                            CheckCommand::toJson))
                            .build());
            return;
        }
        kept.forEach((code, of) -> {
            environment.out().println(code + ": " + Text.grouped(counts.getOrDefault(code, 0L)));
            of.forEach(f -> environment
                    .out()
                    .println("  " + severity(f) + "  " + f.type() + " " + f.number() + ": "
                            + f.finding().message()));
        });
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        environment.out().println(all == 0 ? "Nothing found." : "Findings: " + Text.grouped(all) + ".");
        environment.out().println(KnownAt.sentence(known));
    }

    private static String severity(Found found) {
        return found.finding().severity().name().toLowerCase(Locale.ROOT);
    }

    private static JsonObject toJson(Map.Entry<String, Long> count) {
        return JsonObject.builder()
                .put("rule", count.getKey())
                .put("findings", count.getValue())
                .build();
    }

    private static JsonObject toJson(Found found) {
        JsonObject.Builder line = JsonObject.builder()
                .put("rule", found.finding().code())
                .put("severity", severity(found))
                .put("type", found.type())
                .put("record", found.number())
                .put("message", found.finding().message());
        found.position()
                .ifPresent(at -> line.put("lon", Double.toString(at.lon())).put("lat", Double.toString(at.lat())));
        return line.build();
    }
}
