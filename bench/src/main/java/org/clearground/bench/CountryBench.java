package org.clearground.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
import org.clearground.ledger.Verification;
import org.clearground.quantity.Period;
import org.clearground.report.document.HtmlWriter;
import org.clearground.report.dossier.TraceDossier;
import org.clearground.report.dossier.TraceFile;

/// One country from its first record to its report.
final class CountryBench {

    private static final Period QUARTER = Period.quarter(2025, 1);
    private static final int FIELDS_AT_ONCE = 500;
    private static final int RUNS = 7;

    private final Country country;
    private final Path file;
    private final KeptCountries kept;
    private final Results results;
    private final PeakHeap heap;

    CountryBench(Country country, Path folder, KeptCountries kept, Results results, PeakHeap heap) {
        this.country = country;
        this.kept = kept;
        this.file = folder.resolve("country-" + country.size() + ".gpkg");
        this.results = results;
        this.heap = heap;
    }

    void run() throws IOException {
        heap.takeMebibytes();
        boolean made = !kept.copyTo(file, country.size());
        if (made) {
            make();
            kept.keep(file, country.size());
        }
        try (Books books = Books.open(file, BenchBooks.clock())) {
            put("entries", books.ledger().head().seq(), "");
            put("file size", size() / 1e6, "MB");
            put("file size per entry", (double) size() / books.ledger().head().seq(), "bytes");
            figures(books);
            older(books);
            trace(books);
            new ClosingBench(books, country.size(), results).run(file.resolveSibling("closed"), QUARTER);
            put("peak live heap while asking", heap.takeMebibytes(), "MiB");
            if (kept.isVerifiable(country.size())) {
                verify(books);
                put("peak live heap while verifying", heap.takeMebibytes(), "MiB");
            }
        }
    }

    private void make() {
        try (Books books = Books.create(file, BenchBooks.ZONE, BenchBooks.clock())) {
            load(books);
            put("peak live heap while booking", heap.takeMebibytes(), "MiB");
        }
    }

    private void load(Books books) {
        int fields = country.size().fields();
        Duration took = Stopwatch.once(() -> {
            books.work(desk -> {
                Registry.submissions().forEach(desk::record);
                return true;
            });
            for (int from = 0; from < fields; from += FIELDS_AT_ONCE) {
                int first = from;
                books.work(desk -> {
                    for (int i = first; i < Math.min(fields, first + FIELDS_AT_ONCE); i++) {
                        country.field(i).forEach(desk::record);
                    }
                    return true;
                });
            }
        });
        long entries = books.ledger().head().seq();
        put("booked in batches of 1,000, ground decided, entries a second", Stopwatch.perSecond(entries, took), "");
        put("checkpoint", Stopwatch.millis(Stopwatch.once(books.ledger()::checkpoint)), "ms");
    }

    private void figures(Books books) {
        Prefix head = books.ledger().prefix(Long.toString(books.ledger().head().seq()));
        Duration ours = Stopwatch.median(RUNS, () -> NationalFigures.of(books.ledger(), QUARTER, head));
        SqlBodySums sums = new SqlBodySums(file);
        Duration bodies = Stopwatch.median(3, () -> sums.sum(QUARTER));
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

    private void verify(Books books) {
        long entries = books.ledger().head().seq();
        Duration worked = processorTime();
        Duration took = Stopwatch.once(() -> {
            Verification verification = books.ledger().verify(List.of());
            if (!verification.findings().isEmpty()) {
                throw new IllegalStateException("verify found " + verification.findings());
            }
        });
        put("verify, entries a second", Stopwatch.perSecond(entries, took), "");
        put("verify, processor time an entry", processorTime().minus(worked).toNanos() / 1e3 / entries, "µs");
    }

    /// Of this process so far: it tells more than the clock on a machine that others use.
    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private void put(String measure, double value, String unit) {
        results.put(measure, country.size().toString(), value, unit);
    }

    private long size() {
        try {
            Path log = file.resolveSibling(file.getFileName() + "-wal");
            return Files.size(file) + (Files.exists(log) ? Files.size(log) : 0);
        } catch (IOException e) {
            throw new UncheckedIOException("the file's size could not be read", e);
        }
    }
}
