package org.clearground.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.clearground.books.Books;
import org.clearground.intake.ImportOptions;
import org.clearground.intake.ImportReport;
import org.clearground.intake.Imports;
import org.clearground.ledger.Author;

/// The records of a country from their files into the books, as a user imports them.
final class ImportBench {

    private static final Author AUTHOR = new Author("bench", "bench");

    private final Results results;
    private final String column;

    ImportBench(Results results, String column) {
        this.results = results;
        this.column = column;
    }

    /// Imports the files and gives how long it took.
    ///
    /// @param folder  where rows may wait
    /// @param files   the country's files
    /// @param records how many they hold
    Duration run(Books books, Path folder, Path files, int records) {
        ImportTimes times = new ImportTimes();
        books.measure(times);
        Duration took = Stopwatch.once(() -> {
            ImportReport report = run(books, folder, files, times);
            if (report.outcome() != ImportReport.Outcome.BOOKED || report.sum().booked() != records) {
                throw new IllegalStateException("not all " + records + " records were imported: " + report);
            }
        });
        times.end();
        put("import of the country's files, records a second", Stopwatch.perSecond(records, took), "");
        seconds("import in all", took);
        seconds("of it reading and parsing the files", times.of("reading"));
        seconds("of it checking the records", times.of("checking"));
        seconds("of it deciding the ground", times.of("deciding"));
        seconds("of it writing entries, postings and tables", times.of("appending"));
        seconds(
                "of it reading each record again, commits",
                times.of("booking").minus(times.of("deciding")).minus(times.of("appending")));
        put("checkpoint", Stopwatch.millis(Stopwatch.once(books.ledger()::checkpoint)), "ms");
        return took;
    }

    private static ImportReport run(Books books, Path folder, Path files, ImportTimes times) {
        try {
            return new Imports(books, folder).run(List.of(files), ImportOptions.by(AUTHOR), times);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void seconds(String measure, Duration took) {
        put(measure, took.toNanos() / 1e9, "s");
    }

    private void put(String measure, double value, String unit) {
        results.put(measure, column, value, unit);
    }
}
