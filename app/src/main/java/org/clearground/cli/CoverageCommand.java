package org.clearground.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clearground.books.Books;
import org.clearground.code.Coded;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.ReleasedPolygon;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.Prefix;
import org.clearground.quality.Coverage;
import org.clearground.quality.InspectionType;
import org.clearground.quality.PolygonLink;
import org.clearground.quality.SamplingDrawType;
import org.clearground.quantity.Period;
import org.clearground.record.Fields;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says how far quality control covers the ground that was released in a period.
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        header = "How far quality control covers each polygon released in a period, as known at a date.",
        description = "A polygon is owed when a draw named it and external quality control has not passed it.",
        footer = {"", "Example: clearground coverage 2025-Q1 --owed"})
final class CoverageCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    DataFolder data = new DataFolder();

    @Parameters(paramLabel = "PERIOD", description = "2025-Q1, 2025, 2025-03 or 2025-01-01..2025-03-31.")
    String period = "";

    @Option(names = "--known-at", description = "A date, an entry's number or a head hash. Default: the head")
    @Nullable
    String knownAt;

    @Option(names = "--owed", description = "Only polygons that are owed.")
    boolean owed;

    @Option(names = "--json", description = "Answer as JSON.")
    boolean json;

    CoverageCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Period of = Period.parse(period);
        try (Books books = data.open(environment)) {
            Prefix known = KnownAt.of(books, knownAt);
            Coverage coverage = new Coverage();
            books.current(SamplingDrawType.TYPE, known.seq(), (_, draw) -> coverage.draw(draw));
            books.current(InspectionType.TYPE, known.seq(), (_, inspection) -> coverage.inspection(inspection));
            List<Coverage.Row> rows = new ArrayList<>();
            books.current(
                    ClearanceReportType.TYPE,
                    known.seq(),
                    (_, report) -> coverage.of(report).stream()
                            .filter(row -> completedIn(of, report, row.polygon()) && (!owed || row.isOwed()))
                            .forEach(rows::add));
            print(rows, known);
        }
        return Exit.DONE;
    }

    private static boolean completedIn(Period period, Fields report, PolygonLink polygon) {
        Fields row = report.list(ReleasedPolygon.LIST).get(Math.toIntExact(polygon.polygon() - 1));
        return period.contains(row.get(ReleasedPolygon.COMPLETED_ON));
    }

    private void print(List<Coverage.Row> rows, Prefix known) {
        if (json) {
            environment
                    .out()
                    .println(JsonObject.builder()
                            .put("known_seq", known.seq())
                            .put("known_head", known.head().toString())
                            .put("polygons", JsonArray.of(rows, CoverageCommand::toJson))
                            .build());
            return;
        }
        Text table = new Text()
                .row(List.of(
                        "polygon",
                        "organisation",
                        "outcome",
                        "m²",
                        "drawn",
                        "sampled m²",
                        "internal",
                        "external",
                        "owed"));
        rows.forEach(row -> table.row(List.of(
                row.polygon().toString(),
                row.organisation(),
                row.outcome().code(),
                Text.grouped(row.area().value()),
                row.drawn() ? "yes" : "-",
                Text.grouped(row.sampled().value()),
                row.internal().map(Coded::code).orElse("-"),
                row.external().map(Coded::code).orElse("-"),
                row.isOwed() ? "yes" : "-")));
        environment.out().print(table);
        environment.out().println();
        environment.out().println(KnownAt.sentence(known));
    }

    private static JsonObject toJson(Coverage.Row row) {
        JsonObject.Builder line = JsonObject.builder()
                .put("report", row.polygon().report())
                .put("polygon", row.polygon().polygon())
                .put("organisation", row.organisation())
                .put("outcome", row.outcome().code())
                .put("m2", row.area().value())
                .put("drawn", row.drawn())
                .put("sampled_m2", row.sampled().value())
                .put("owed", row.isOwed());
        row.internal().ifPresent(result -> line.put("internal", result.code()));
        row.external().ifPresent(result -> line.put("external", result.code()));
        return line.build();
    }
}
