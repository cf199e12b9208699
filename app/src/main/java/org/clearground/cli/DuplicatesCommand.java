package org.clearground.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clearground.accident.AccidentType;
import org.clearground.accident.Casualty;
import org.clearground.accident.DuplicateVerdict;
import org.clearground.books.Books;
import org.clearground.books.Kept;
import org.clearground.intake.AccidentDuplicates;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.JsonText;
import org.clearground.record.Column;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Proposes accidents that may be one, compares two side by side, and books a person's decision.
@Command(
        name = "duplicates",
        mixinStandardHelpOptions = true,
        header =
                "Accidents that several sources may have reported: proposed, compared side by side, decided by a person.",
        description = "Without numbers it lists what is proposed; with two numbers it compares them; with --verdict it "
                + "books the decision. SAME withdraws the second record; both stay in the books with their sources.",
        footer = {
            "",
            "Example: clearground duplicates ACC-12 ACC-31",
            "Example: clearground duplicates ACC-12 ACC-31 --verdict same --reason \"police and hospital\" --approved-by \"R. Aliyev\""
        })
final class DuplicatesCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    DataFolder data = new DataFolder();

    @Mixin
    People people = new People();

    @Parameters(arity = "0..2", paramLabel = "KEPT OTHER", description = "Two accidents; the first one stays.")
    List<String> numbers = new ArrayList<>();

    @Option(names = "--verdict", description = "same or different: what a person decided.")
    @Nullable
    String verdict;

    @Option(names = "--reason", description = "Why, in words; it is kept.")
    String reason = "";

    @Option(names = "--json", description = "Answer as JSON.")
    boolean json;

    DuplicatesCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (numbers.size() == 1 || (numbers.isEmpty() && verdict != null)) {
            throw new Refusal("Name two accidents, the one that stays first.");
        }
        try (Books books = verdict == null ? data.open(environment) : data.openToBook(environment)) {
            AccidentDuplicates duplicates = new AccidentDuplicates(books);
            if (numbers.isEmpty()) {
                list(duplicates.proposed());
            } else if (verdict == null) {
                compare(books);
            } else {
                decide(duplicates, verdict);
            }
        }
        return Exit.DONE;
    }

    private void list(List<AccidentDuplicates.Pair> pairs) {
        if (json) {
            environment
                    .out()
                    .println(JsonObject.builder()
                            .put("proposed", JsonArray.of(pairs, DuplicatesCommand::toJson))
                            .build());
            return;
        }
        Text table = new Text().row(List.of("one", "other", "likeness", "because"));
        pairs.forEach(p -> table.row(List.of(
                p.one().number(),
                p.other().number(),
                Integer.toString(p.likeness().score()),
                String.join(", ", p.likeness().reasons()).replace('_', ' '))));
        environment.out().print(table);
        environment.out().println(pairs.size() + " pairs to look at. Nothing is merged unless a person says so.");
    }

    private static JsonObject toJson(AccidentDuplicates.Pair pair) {
        return JsonObject.builder()
                .put("one", pair.one().number())
                .put("other", pair.other().number())
                .put("likeness", pair.likeness().score())
                .put("because", JsonArray.of(pair.likeness().reasons(), JsonText::new))
                .build();
    }

    private void compare(Books books) {
        long head = books.ledger().head().seq();
        List<Kept> both = numbers.stream()
                .map(n -> books.kept(AccidentType.TYPE, n, head)
                        .orElseThrow(() -> new Refusal("There is no accident " + n + " in the books.")))
                .toList();
        Text table = new Text().row(List.of("", numbers.get(0), numbers.get(1)));
        for (Column<?> column : new AccidentType().columns()) {
            row(table, column.name(), text(both.get(0), column), text(both.get(1), column));
        }
        row(table, "casualties", casualties(both.get(0)), casualties(both.get(1)));
        row(table, "from", source(both.get(0)), source(both.get(1)));
        environment.out().print(table);
        environment.out().println("A star marks what differs.");
    }

    private static void row(Text table, String name, String one, String other) {
        table.row(List.of((one.equals(other) ? "  " : "* ") + name, one, other));
    }

    private static String text(Kept kept, Column<?> column) {
        return kept.fields().has(column) ? kept.fields().text(column).orElse("") : "";
    }

    private static String casualties(Kept kept) {
        return String.join(
                ", ",
                kept.fields().list(Casualty.LIST).stream()
                        .map(row -> row.get(Casualty.OUTCOME).code() + " "
                                + row.get(Casualty.AGE).code() + " "
                                + row.get(Casualty.SEX).code())
                        .toList());
    }

    private static String source(Kept kept) {
        return kept.entry().draft().source();
    }

    private void decide(AccidentDuplicates duplicates, String decided) {
        if (reason.isBlank()) {
            throw new Refusal("Say why, with --reason: the decision is kept with it.");
        }
        DuplicateVerdict found = DuplicateVerdict.LIST
                .find(decided)
                .filter(v -> v != DuplicateVerdict.UNKNOWN)
                .orElseThrow(() -> new Refusal("'" + decided + "' is not a verdict: same or different."));
        duplicates.decide(numbers.get(0), numbers.get(1), found, reason, people.author(environment));
        environment
                .out()
                .println(
                        json
                                ? JsonObject.builder()
                                        .put("decided", found.code())
                                        .build()
                                        .toString()
                                : found == DuplicateVerdict.SAME
                                        ? numbers.get(1) + " was withdrawn as the same accident as " + numbers.get(0)
                                                + ". Both stay in the books."
                                        : "Kept apart; this pair is not proposed again.");
    }
}
