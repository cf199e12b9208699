package org.clearground.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearground.books.Books;
import org.clearground.books.Transfer;

/// The same country in each store, one after the other, and beside them the same files loaded by `ogr2ogr`.
final class Countries {

    private final Path folder;
    private final KeptCountries kept;
    private final Optional<SqlServer> server;
    private final Results results;
    private final PeakHeap heap;
    private final List<String> notes = new ArrayList<>();

    Countries(Path folder, KeptCountries kept, Optional<SqlServer> server, Results results, PeakHeap heap) {
        this.folder = folder;
        this.kept = kept;
        this.server = server;
        this.results = results;
        this.heap = heap;
    }

    /// What the table leaves out, in sentences; empty when nothing.
    String notes() {
        return String.join("", notes);
    }

    void run(CountrySize size) throws IOException {
        Country country = new Country(size);
        Path files = folder.resolve("files");
        int records = CountryFiles.write(country, files);
        BenchStore file = BenchStore.file(folder, size);
        CountryBench ofFile = new CountryBench(country, file, folder, results, heap);
        boolean made = !kept.copyTo(file.store().file().orElseThrow(), size);
        if (made) {
            ofFile.imported(files, records);
            kept.keep(file.store().file().orElseThrow(), size);
        }
        if (server.isPresent()) {
            inDatabase(country, server.get(), made ? Optional.of(new Import(files, records)) : Optional.empty());
        }
        ofFile.ask(kept.isVerifiable(size));
    }

    /// What is imported.
    private record Import(Path files, int records) {}

    /// Imported like the file, or moved out of it when the file was there already.
    private void inDatabase(Country country, SqlServer on, Optional<Import> from) throws IOException {
        CountrySize size = country.size();
        String name = "bench_" + size;
        on.newDatabase(name);
        BenchStore place = BenchStore.at(BenchStore.DATABASE, on.addressOf(name));
        CountryBench bench = new CountryBench(country, place, folder, results, heap);
        if (from.isPresent()) {
            Duration ours = bench.imported(from.get().files(), from.get().records());
            Duration theirs = Ogr2ogr.load(from.get().files(), on);
            put(place, size, "ogr2ogr loads the same files", theirs.toNanos() / 1e9, "s");
            put(place, size, "import, times as long as ogr2ogr", (double) ours.toNanos() / theirs.toNanos(), "");
        } else {
            transfer(country, place);
        }
        bench.ask(true);
        on.drop(name);
    }

    private void transfer(Country country, BenchStore to) {
        BenchStore file = BenchStore.file(folder, country.size());
        try (Books books = Books.open(file.store(), BenchBooks.clock())) {
            Duration took = Stopwatch.once(() -> Transfer.run(books, to.store(), BenchBooks.clock(), done -> {}));
            put(
                    to,
                    country.size(),
                    "moved out of the file, entries a second",
                    Stopwatch.perSecond(books.ledger().head().seq(), took),
                    "");
        }
        notes.add("\nMoved into PostgreSQL out of the file, not imported: " + country.size() + ".\n");
    }

    private void put(BenchStore place, CountrySize size, String measure, double value, String unit) {
        results.put(measure, place.column(size), value, unit);
    }
}
