package org.clearground.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.clearground.books.Books;
import org.clearground.ledger.BalanceLine;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.Prefix;
import org.clearground.quantity.Period;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Prints balances by account and dimension, for a period, as known at a prefix.
@Command(
        name = "books",
        mixinStandardHelpOptions = true,
        header = "Balances by account and dimension, for a period, as known at a date.",
        description = {
            "Measures: area (m²), items, accidents, people, attendances, first_time_persons, assets, trainees, area_worked, "
                    + "area_stated, fields, money/USD (cents) and other currencies, in_kind/dogs and other units."
        },
        footer = {
            "",
            "Example: clearground books --measure area --by organisation --account cleared --period 2025-Q1 --known-at 2025-04-30"
        })
final class BooksCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    DataFolder data = new DataFolder();

    @Option(names = "--measure", defaultValue = "area", description = "What is counted. Default: ${DEFAULT-VALUE}")
    String measure = "area";

    @Option(names = "--account", split = ",", description = "Only these accounts.")
    List<String> accounts = new ArrayList<>();

    @Option(names = "--by", split = ",", description = "One line for each value of these dimensions.")
    List<String> by = new ArrayList<>();

    @Option(names = "--where", split = ",", paramLabel = "DIM=VALUE", description = "Only lines with this value.")
    Map<String, String> where = new HashMap<>();

    @Option(names = "--period", description = "2025-Q1, 2025, 2025-03 or 2025-01-01..2025-03-31. Default: everything")
    @Nullable
    String period;

    @Option(names = "--known-at", description = "A date, an entry's number or a head hash. Default: the head")
    @Nullable
    String knownAt;

    @Option(names = "--json", description = "Answer as JSON.")
    boolean json;

    BooksCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try (Books books = data.open(environment)) {
            Prefix known = KnownAt.of(books, knownAt);
            Map<String, Set<String>> conditions = new HashMap<>();
            where.forEach((dimension, value) -> conditions.put(dimension, Set.of(value)));
            BalanceQuery query = new BalanceQuery(
                    measure,
                    new TreeSet<>(accounts),
                    conditions,
                    Optional.ofNullable(period).map(Period::parse),
                    known.seq());
            print(known, grouped(books.ledger().balances(query)));
        }
        return Exit.DONE;
    }

    private TreeMap<String, Line> grouped(List<BalanceLine> lines) {
        TreeMap<String, Line> grouped = new TreeMap<>();
        for (BalanceLine line : lines) {
            List<String> cells = new ArrayList<>(List.of(line.account()));
            by.forEach(d -> cells.add(line.dims().find(d).orElse("-")));
            grouped.merge(
                    String.join("\u0000", cells),
                    new Line(cells, line.amount()),
                    (a, b) -> new Line(a.cells, Math.addExact(a.amount, b.amount)));
        }
        grouped.values().removeIf(line -> line.amount == 0);
        return grouped;
    }

    private void print(Prefix known, TreeMap<String, Line> grouped) {
        if (json) {
            environment
                    .out()
                    .println(JsonObject.builder()
                            .put("measure", measure)
                            .put("known_seq", known.seq())
                            .put("known_head", known.head().toString())
                            .put("lines", JsonArray.of(grouped.values(), this::toJson))
                            .build());
            return;
        }
        Text table = new Text();
        List<String> header = new ArrayList<>(List.of("account"));
        header.addAll(by);
        header.add(measure);
        table.row(header);
        grouped.values().forEach(line -> {
            List<String> row = new ArrayList<>(line.cells);
            row.add(Text.grouped(line.amount));
            table.row(row);
        });
        environment.out().print(table);
        environment.out().println();
        environment.out().println(KnownAt.sentence(known));
    }

    private JsonObject toJson(Line line) {
        JsonObject.Builder builder =
                JsonObject.builder().put("account", line.cells.getFirst()).put("amount", line.amount);
        for (int i = 0; i < by.size(); i++) {
            builder.put(by.get(i), line.cells.get(i + 1));
        }
        return builder.build();
    }

    /// One printed line.
    ///
    /// @param cells  the account, then the dimensions asked for
    /// @param amount the sum
    private record Line(List<String> cells, long amount) {}
}
