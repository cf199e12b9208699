package org.clearground.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.clearground.books.Books;
import org.clearground.books.Desk;
import org.clearground.figures.NationalFigures;
import org.clearground.figures.Restatements;
import org.clearground.land.ClearanceReportType;
import org.clearground.ledger.Author;
import org.clearground.ledger.Head;
import org.clearground.ledger.Prefix;
import org.clearground.quantity.Period;
import org.clearground.report.closing.PeriodClosing;
import org.clearground.rules.BooksCheck;

/// Closes the last quarter of a country, takes records of it back, and asks for the quarter again; then runs
/// every rule.
final class ClosingBench {

    private static final Author AUTHOR = new Author("bench", "bench");
    private static final int RUNS = 7;
    private static final int WITHDRAWN = 100;

    private final Books books;
    private final CountrySize size;
    private final Results results;
    private final String column;

    ClosingBench(Books books, CountrySize size, Results results, String column) {
        this.column = column;
        this.books = books;
        this.size = size;
        this.results = results;
    }

    /// @param folder where the published files are kept
    void run(Path folder, Period quarter) {
        Prefix published = books.ledger().head().prefix();
        put(
                "closing the quarter: its report written, kept and booked",
                Stopwatch.once(() -> close(folder, quarter, published)));
        withdrawSome();
        Head head = books.ledger().head();
        NationalFigures figures = NationalFigures.of(books.ledger(), quarter, head.prefix());
        put("the restatements of a closed quarter and its tables", Stopwatch.median(RUNS, () -> restated(figures)));
        long[] records = {0};
        Duration checked = Stopwatch.once(() ->
                new BooksCheck(books.ledger(), books.types(), head.prefix()).run(_ -> {}, done -> records[0] = done));
        results.put(
                "every rule over the books, records a second", column, Stopwatch.perSecond(records[0], checked), "");
    }

    private void close(Path folder, Period quarter, Prefix published) {
        try {
            new PeriodClosing(books, folder, _ -> {})
                    .close(new PeriodClosing.Request(quarter, published, AUTHOR, List.of("en"), "bench"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void restated(NationalFigures figures) {
        boolean changed = Restatements.of(books.ledger(), figures.scope())
                .own()
                .orElseThrow()
                .isChanged();
        if (!changed) {
            throw new IllegalStateException("records of the closed quarter were withdrawn, and nothing was restated");
        }
    }

    /// The newest fields' reports, each with what has to be decided again.
    private void withdrawSome() {
        books.work(desk -> {
            for (int i = 1; i <= Math.min(WITHDRAWN, size.fields() / 10); i++) {
                desk.withdraw(new Desk.Withdrawal(
                        ClearanceReportType.TYPE, "CR-" + (size.fields() - i), "bench", AUTHOR, "bench"));
            }
            return true;
        });
    }

    private void put(String measure, Duration took) {
        results.put(measure, column, Stopwatch.millis(took), "ms");
    }
}
