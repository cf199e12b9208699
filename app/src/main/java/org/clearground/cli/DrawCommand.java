package org.clearground.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.clearground.books.Booked;
import org.clearground.books.Books;
import org.clearground.books.Submission;
import org.clearground.finding.Finding;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.TaskOrderType;
import org.clearground.ledger.Author;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.quality.Draw;
import org.clearground.quality.InspectionType;
import org.clearground.quality.PolygonLink;
import org.clearground.quality.SamplingDrawType;
import org.clearground.quantity.Period;
import org.clearground.record.BadText;
import org.clearground.record.CheckContext;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.Settings;
import org.clearground.registry.Links;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Draws what quality control is to sample.
@Command(
        name = "draw",
        mixinStandardHelpOptions = true,
        header = "Draw the cleared polygons of a period that quality control is to sample, with a published seed.",
        description = {
            "The polygons of one organisation and method stand in the order of SHA-256 of the seed, a line feed and",
            "'report/polygon'; they are drawn from the first on until the share of the area is reached. The shares are the",
            "settings quality.share_percent…. Publish where the seed will come from before you draw."
        },
        footer = {
            "",
            "Example: clearground draw 2025-Q1 --seed \"lottery 2025-04-09: 7 11 23 38 41\" --approved-by \"R. Aliyev\""
        })
final class DrawCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    DataFolder data = new DataFolder();

    @Mixin
    People people = new People();

    @Parameters(paramLabel = "PERIOD", description = "2025-Q1, 2025, 2025-03 or 2025-01-01..2025-03-31.")
    String period = "";

    @Option(names = "--seed", required = true, description = "The seed, exactly as it was published.")
    String seed = "";

    @Option(names = "--seed-source", description = "Where and when it was published.")
    @Nullable
    String seedSource;

    @Option(names = "--number", description = "The number of the draw. Default: the period's")
    @Nullable
    String number;

    @Option(names = "--dry-run", description = "Show the draw and book nothing.")
    boolean dryRun;

    @Option(names = "--json", description = "Answer as JSON.")
    boolean json;

    DrawCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Author author = people.author(environment);
        Period of = Period.parse(period);
        try (Books books = dryRun ? data.open(environment) : data.openToBook(environment)) {
            Fields record = record(books, of);
            refuseFaults(new SamplingDrawType().check(record, books.context()));
            Optional<Long> entry = Optional.empty();
            if (!dryRun) {
                Submission submission =
                        new Submission(new SamplingDrawType(), record, author, "command line: draw", null);
                Booked booked = books.work(desk -> desk.record(submission));
                entry = Optional.of(booked.cause().seq());
            }
            tell(record, entry);
        }
        return Exit.DONE;
    }

    private Fields record(Books books, Period of) {
        long known = books.ledger().head().seq();
        CheckContext context = books.context();
        Draw draw = new Draw(of, books.today(), key -> Settings.findNumber(context, key, books.today()));
        books.current(InspectionType.TYPE, known, (_, inspection) -> draw.inspection(inspection));
        books.current(ClearanceReportType.TYPE, known, (_, report) -> draw.report(report));
        try {
            Optional<String> source =
                    seedSource == null ? Optional.empty() : Optional.of(Formats.TEXT.parse(seedSource));
            return draw.record(
                    Formats.NUMBER.parse(number == null ? of.code() : number),
                    new Draw.Seed(Formats.NUMBER.parse(seed), source),
                    known);
        } catch (BadText e) {
            throw new Refusal("The seed, its source or the draw's number cannot be kept: " + e.getMessage());
        }
    }

    private static void refuseFaults(List<Finding> findings) {
        findings.stream().filter(Finding::isFault).findFirst().ifPresent(fault -> {
            throw new Refusal("The draw cannot be kept: " + fault.message());
        });
    }

    private void tell(Fields record, Optional<Long> entry) {
        List<PolygonLink> drawn = record.list(SamplingDrawType.POLYGONS).stream()
                .map(PolygonLink::of)
                .toList();
        if (json) {
            JsonObject.Builder answer = JsonObject.builder()
                    .put("draw", record.get(Columns.NUMBER))
                    .put("seed", record.get(SamplingDrawType.SEED))
                    .put("strata", JsonArray.of(record.list(SamplingDrawType.STRATA), DrawCommand::toJson))
                    .put("polygons", JsonArray.of(drawn, DrawCommand::toJson));
            entry.ifPresent(seq -> answer.put("entry", seq));
            environment.out().println(answer.build());
            return;
        }
        Text table =
                new Text().row(List.of("organisation", "method", "share %", "polygons", "m²", "drawn", "drawn m²"));
        for (Fields row : record.list(SamplingDrawType.STRATA)) {
            table.row(List.of(
                    row.get(Links.ORGANISATION),
                    row.get(TaskOrderType.METHOD).code(),
                    row.get(SamplingDrawType.SHARE).toPlainString(),
                    Text.grouped(row.get(SamplingDrawType.COUNT).value()),
                    Text.grouped(row.get(SamplingDrawType.AREA).value()),
                    Text.grouped(row.get(SamplingDrawType.DRAWN).value()),
                    Text.grouped(row.get(SamplingDrawType.DRAWN_AREA).value())));
        }
        environment.out().print(table);
        environment.out().println();
        drawn.forEach(environment.out()::println);
        environment
                .out()
                .println(entry.map(seq -> "The draw is entry " + seq + ".").orElse("Nothing was booked."));
    }

    private static JsonObject toJson(Fields stratum) {
        return JsonObject.builder()
                .put("organisation", stratum.get(Links.ORGANISATION))
                .put("method", stratum.get(TaskOrderType.METHOD).code())
                .put("share_percent", stratum.get(SamplingDrawType.SHARE).toPlainString())
                .put("polygons", stratum.get(SamplingDrawType.COUNT).value())
                .put("m2", stratum.get(SamplingDrawType.AREA).value())
                .put("drawn", stratum.get(SamplingDrawType.DRAWN).value())
                .put("drawn_m2", stratum.get(SamplingDrawType.DRAWN_AREA).value())
                .build();
    }

    private static JsonObject toJson(PolygonLink polygon) {
        return JsonObject.builder()
                .put("report", polygon.report())
                .put("polygon", polygon.polygon())
                .build();
    }
}
