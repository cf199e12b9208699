package org.clearground.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.clearground.books.Books;
import org.clearground.figures.Register;
import org.clearground.figures.ReturnFigures;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.Prefix;
import org.clearground.quantity.Period;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Says who has not reported.
@Command(
        name = "returns",
        mixinStandardHelpOptions = true,
        header = "Who has not reported: the returns expected for a period against what came.",
        description = {
            "What is expected is a record of the type expected_return. A return that did not come is not reported; it is never",
            "a zero. Who has nothing to report says so with a nil_return."
        },
        footer = {"", "Example: clearground returns --period 2025-Q1 --known-at 2025-04-30"})
final class ReturnsCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    DataFolder data = new DataFolder();

    @Option(names = "--period", required = true, description = "2025-Q1, 2025, 2025-03 or 2025-01-01..2025-03-31.")
    String period = "";

    @Option(names = "--known-at", description = "A date, an entry's number or a head hash. Default: the head")
    @Nullable
    String knownAt;

    @Option(names = "--all", description = "Also those that came.")
    boolean all;

    @Option(names = "--json", description = "Answer as JSON, with all of them.")
    boolean json;

    ReturnsCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Period of = Period.parse(period);
        try (Books books = data.open(environment)) {
            Prefix known = KnownAt.of(books, knownAt);
            ReturnFigures returns = ReturnFigures.of(books.ledger(), of, known.seq());
            Register register = Register.read(books.ledger(), known.seq(), of.to());
            if (json) {
                environment
                        .out()
                        .println(JsonObject.builder()
                                .put("known_seq", known.seq())
                                .put("known_head", known.head().toString())
                                .put("expected", returns.lines().size())
                                .put("missing", returns.missing().size())
                                .put("returns", JsonArray.of(returns.lines(), ReturnsCommand::toJson))
                                .build());
            } else {
                print(books, returns, register);
                environment.out().println(KnownAt.sentence(known));
            }
        }
        return Exit.DONE;
    }

    private void print(Books books, ReturnFigures returns, Register register) {
        List<ReturnFigures.Line> lines = all ? returns.lines() : returns.missing();
        if (!lines.isEmpty()) {
            Text table = new Text().row(List.of("organisation", "name", "expected", "for", "came", "booked"));
            lines.forEach(line -> table.row(List.of(
                    line.organisation(),
                    register.organisationName(line.organisation(), "returns"),
                    line.kind().name().toLowerCase(Locale.ROOT),
                    line.period().code(),
                    came(line),
                    line.booked().map(e -> books.bookedOn(e).toString()).orElse("-"))));
            environment.out().print(table);
        }
        environment
                .out()
                .println(
                        returns.lines().isEmpty()
                                ? "No returns are expected for this period: import records of the type expected_return."
                                : "Expected: " + returns.lines().size() + ", not reported: "
                                        + returns.missing().size() + ".");
    }

    private static String came(ReturnFigures.Line line) {
        return line.records() > 0 ? Text.grouped(line.records()) : line.nil() ? "nothing to report" : "not reported";
    }

    private static JsonObject toJson(ReturnFigures.Line line) {
        return JsonObject.builder()
                .put("organisation", line.organisation())
                .put("expected", line.kind().name().toLowerCase(Locale.ROOT))
                .put("for", line.period().code())
                .put("reported", line.reported())
                .put("records", line.records())
                .put("nil", line.nil())
                .build();
    }
}
