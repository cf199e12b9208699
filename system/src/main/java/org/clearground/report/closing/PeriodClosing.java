package org.clearground.report.closing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.clearground.books.Booked;
import org.clearground.books.BookingRefused;
import org.clearground.books.Books;
import org.clearground.books.Submission;
import org.clearground.closing.Closing;
import org.clearground.closing.ClosingType;
import org.clearground.finding.Finding;
import org.clearground.ledger.Author;
import org.clearground.ledger.Prefix;
import org.clearground.quantity.Count;
import org.clearground.quantity.Period;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.RecordIds;
import org.clearground.report.quarterly.QuarterlyReport;
import org.clearground.report.quarterly.ReportFiles;

/// Closes periods of the books in one data folder.
public final class PeriodClosing {

    private final Books books;
    private final Path dataFolder;
    private final Consumer<String> progress;
    private final List<String> formats;

    /// @param books      where the closing is booked
    /// @param dataFolder where the books lie; the published files are kept in its folder `closings`
    /// @param progress   is told the name of each file that is written
    public PeriodClosing(Books books, Path dataFolder, Consumer<String> progress) {
        this(books, dataFolder, progress, ReportFiles.FORMATS);
    }

    /// The same with fewer formats.
    PeriodClosing(Books books, Path dataFolder, Consumer<String> progress, List<String> formats) {
        this.books = books;
        this.dataFolder = dataFolder;
        this.progress = progress;
        this.formats = formats;
    }

    /// What is to be closed.
    ///
    /// @param period    the period
    /// @param known     what the published report knows; a later booking for the period is a restatement
    /// @param author    who closes and who approved it
    /// @param languages in which the report is published, at least one
    /// @param source    where the decision is written down
    public record Request(Period period, Prefix known, Author author, List<String> languages, String source) {

        /// Copies the languages; refuses none.
        public Request {
            languages = List.copyOf(languages);
            if (languages.isEmpty()) {
                throw new IllegalArgumentException("a report is published in at least one language");
            }
        }
    }

    /// What came of it.
    ///
    /// @param closing the closing as booked
    /// @param folder  where its files are kept
    /// @param report  the report in the first language
    public record Closed(Closing closing, Path folder, QuarterlyReport report) {}

    /// Writes the report's files, keeps them and books the closing. Refuses, with [BookingRefused], a period that
    /// is closed or not over, one before which another is open, and a prefix that leaves out what was booked by
    /// the period's last day; then nothing is written.
    ///
    /// @throws IOException when a file cannot be written; nothing is booked then
    public Closed close(Request request) throws IOException {
        refuse(check(request));
        Path folder = ClosingFiles.folder(dataFolder).resolve(nextFolder(request.period()));
        ClosingFiles kept = ClosingFiles.fresh(folder);
        QuarterlyReport first = kept.write(books.ledger(), request, formats, progress);
        Submission submission = new Submission(
                new ClosingType(), fields(request, kept.published()), request.author(), request.source(), null);
        Booked booked = books.work(desk -> {
            // Somebody else may have closed it while the files were written.
            refuse(new ClosingType().check(submission.fields(), desk.context()));
            return known(request.period()) == 0 ? desk.record(submission) : desk.correct(submission);
        });
        long seq = booked.cause().seq();
        Closing closing = Closing.current(books.ledger(), seq).stream()
                .filter(c -> c.entry().seq() == seq)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the closing was booked and is not there"));
        return new Closed(closing, folder, first);
    }

    /// What keeps the period from being closed so, as the books stand now; nothing is written.
    public List<Finding> check(Request request) {
        List<Finding> findings = new ArrayList<>(new ClosingType().check(fields(request, List.of()), books.context()));
        findings.addAll(prefixFindings(request));
        return findings;
    }

    /// How many versions of the period's closing the books hold, withdrawals among them.
    private int known(Period period) {
        return books.ledger()
                .latest(RecordIds.of(ClosingType.TYPE, period.code()), Long.MAX_VALUE)
                .map(e -> e.draft().version())
                .orElse(0);
    }

    private String nextFolder(Period period) {
        return Closing.folder(period, known(period) + 1);
    }

    /// A published report knows at least what was booked by the last day of its period.
    private List<Finding> prefixFindings(Request request) {
        LocalDate last = request.period().to();
        return books.ledger()
                .entry(request.known().seq() + 1)
                .map(books::bookedOn)
                .filter(day -> !day.isAfter(last))
                .map(day -> List.of(Finding.fault(
                        "closing.known-too-early",
                        "As known at entry " + request.known().seq() + ", "
                                + request.period().code()
                                + " was not over: the next entry was booked on " + day
                                + ". Name a later date with --known-at.")))
                .orElse(List.of());
    }

    private static Fields fields(Request request, List<Fields> files) {
        return Fields.builder()
                .put(Columns.NUMBER, request.period().code())
                .put(ClosingType.FROM_DAY, request.period().from())
                .put(ClosingType.TO_DAY, request.period().to())
                .put(ClosingType.KNOWN_AT, new Count(request.known().seq()))
                .put(ClosingType.HEAD, request.known().head().toString())
                .rows(ClosingType.FILES, files)
                .build();
    }

    private static void refuse(List<Finding> findings) {
        findings.stream().filter(Finding::isFault).findFirst().ifPresent(fault -> {
            throw new BookingRefused(fault);
        });
    }

    /// What is wrong with the files that closings kept: missing, or with other bytes than were published.
    public static List<Finding> damaged(Books books, Path dataFolder) {
        return Closing.current(books.ledger(), books.ledger().head().seq()).stream()
                .flatMap(closing -> damaged(closing, dataFolder).stream())
                .toList();
    }

    private static List<Finding> damaged(Closing closing, Path dataFolder) {
        try {
            return ClosingFiles.damaged(closing, dataFolder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
