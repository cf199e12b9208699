package org.clearground.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearground.books.Books;
import org.clearground.books.Kept;
import org.clearground.figures.NationalFigures;
import org.clearground.geo.Position;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.ReleasedPolygon;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.Prefix;
import org.clearground.quantity.Period;
import org.clearground.report.document.HtmlWriter;
import org.clearground.report.dossier.TraceDossier;
import org.clearground.report.dossier.TraceFile;

/// One country from its first record to its report.
final class CountryBench {

    private static final Period QUARTER = Period.quarter(2025, 1);
    private static final int BOX = 32;
    private static final int RUNS = 7;

    private final Country country;
    private final BenchStore place;
    private final Path folder;
    private final Results results;
    private final PeakHeap heap;

    CountryBench(Country country, BenchStore place, Path folder, Results results, PeakHeap heap) {
        this.country = country;
        this.place = place;
        this.folder = folder;
        this.results = results;
        this.heap = heap;
    }

    /// Makes the books by importing the country's files, and gives how long it took.
    Duration imported(Path files, int records) {
        heap.takeMebibytes();
        try (Books books = Books.create(place.store(), BenchBooks.ZONE, BenchBooks.clock())) {
            Duration took = new ImportBench(results, place.column(country.size())).run(books, folder, files, records);
            put("peak live heap while importing", heap.takeMebibytes(), "MiB");
            return took;
        }
    }

    /// Asks the books that lie there.
    ///
    /// @param verifiable whether this version of the program made their tables
    void ask(boolean verifiable) throws IOException {
        heap.takeMebibytes();
        try (Books books = Books.open(place.store(), BenchBooks.clock())) {
            long entries = books.ledger().head().seq();
            put("entries", entries, "");
            put("size", place.bytes() / 1e6, "MB");
            put("size per entry", (double) place.bytes() / entries, "bytes");
            figures(books);
            older(books);
            box();
            trace(books);
            new ClosingBench(books, country.size(), results, place.column(country.size()))
                    .run(folder.resolve("closed-" + place.kind()), QUARTER);
            put("peak live heap while asking", heap.takeMebibytes(), "MiB");
        }
        if (verifiable) {
            new VerifyBench(results, place.column(country.size())).run(place.address());
        }
    }

    /// A window in which about a thousand hazard areas lie.
    private void box() {
        SqlBox box = new Ground(country.size().columns()).window(BOX);
        SqlBox.Timed timed = box.read(place.store(), RUNS);
        if (timed.found() < 900 || timed.found() > 1_200) {
            throw new IllegalStateException("the box holds " + timed.found() + " records, not about a thousand");
        }
        put(
                "a bounding box with " + BOX * BOX + " fields, records with geometry",
                Stopwatch.millis(timed.took()),
                "ms");
    }

    private void figures(Books books) {
        Prefix head = books.ledger().prefix(Long.toString(books.ledger().head().seq()));
        Runnable asking = () -> NationalFigures.of(books.ledger(), QUARTER, head);
        Duration started = Stopwatch.median(RUNS, asking);
        Duration ours = Stopwatch.medianOnceCompiled(RUNS, asking);
        SqlBodySums sums = new SqlBodySums(place.store());
        Duration bodies = Stopwatch.median(3, () -> sums.sum(QUARTER));
        put("the report's figures, first 8 times", Stopwatch.millis(started), "ms");
        put("the report's figures", Stopwatch.millis(ours), "ms");
        put("the same summed from the bodies with SQL", Stopwatch.millis(bodies), "ms");
        put("times faster than from the bodies", (double) bodies.toNanos() / ours.toNanos(), "");
        check(NationalFigures.of(books.ledger(), QUARTER, head), sums.sum(QUARTER));
    }

    /// Both ways count the same: else the comparison would mean nothing.
    private void check(NationalFigures figures, SqlBodySums.Totals totals) {
        long items = figures.finds().toDate().value().longValueExact();
        long fields = figures.work().fields().toDate().value().longValueExact();
        if (items != totals.items() || items != country.size().items() || fields != totals.fields()) {
            throw new IllegalStateException("the figures (" + items + " items, " + fields + " fields) are not what the"
                    + " bodies sum to: " + totals);
        }
    }

    private void older(Books books) {
        long known = books.ledger()
                .prefix(Long.toString(books.ledger().head().seq() * 2 / 5))
                .seq();
        BalanceQuery query = new BalanceQuery(
                "area",
                Set.of("cleared"),
                Map.of(),
                Optional.of(new Period(Country.FIRST_DAY, Country.LAST_DAY)),
                known);
        put(
                "a balance at an older prefix",
                Stopwatch.millis(Stopwatch.median(RUNS, () -> books.ledger().balances(query))),
                "ms");
    }

    /// From a point on ground released in the middle of the years back to its team's other work, as a page.
    private void trace(Books books) {
        Kept report = books.kept(
                        ClearanceReportType.TYPE,
                        "CR-" + country.size().fields() / 2,
                        books.ledger().head().seq())
                .orElseThrow();
        Position point = ReleasedPolygon.of(
                        report.fields().list(ReleasedPolygon.LIST).getFirst())
                .outline()
                .inside();
        Duration took = Stopwatch.median(3, () -> {
            TraceFile file = TraceFile.at(books, point, Country.LAST_DAY);
            if (file.releases().isEmpty()) {
                throw new IllegalStateException("the trace found no release at " + point);
            }
            HtmlWriter.write(TraceDossier.of(books, file, "en"));
        });
        put("a trace from a point to its team's other work", Stopwatch.millis(took), "ms");
    }

    private void put(String measure, double value, String unit) {
        results.put(measure, place.column(country.size()), value, unit);
    }
}
