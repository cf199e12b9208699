package org.clearground.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clearground.books.Books;
import org.clearground.books.Desk;
import org.clearground.closing.ClosingType;
import org.clearground.demo.DemoCountry.Withdrawn;
import org.clearground.intake.ImportOptions;
import org.clearground.intake.ImportReport;
import org.clearground.intake.Imports;
import org.clearground.intake.Progress;
import org.clearground.ledger.Head;
import org.clearground.ledger.store.SqlStore;
import org.clearground.quantity.Period;
import org.clearground.report.closing.PeriodClosing;

/// Loads the demonstration country through the import that everybody uses, under a scripted clock.
public final class DemoLoader {

    private static final String BOOKS = "books.gpkg";
    private static final String FILES = "files";
    private static final String MARK = "report.notice";
    private static final String LANGUAGE = "en";
    private static final int STEPS = 100;

    private final Path folder;
    private final SqlStore store;
    private final List<DemoBatch> batches;
    private final ScriptedClock clock;
    private final Progress progress;

    private DemoLoader(Path folder, SqlStore store, List<DemoBatch> batches, Progress progress) {
        this.folder = folder;
        this.store = store;
        this.batches = batches;
        this.clock = new ScriptedClock(batches.getFirst().bookedAt());
        this.progress = progress;
    }

    /// What came of loading.
    ///
    /// @param store   where the books are
    /// @param files   the folder with the plain files that were imported
    /// @param batches how many batches were booked now
    /// @param head    the newest entry's place
    public record Loaded(SqlStore store, Path files, int batches, Head head) {

        /// Whether anything was booked; not, when all of it was there already.
        public boolean bookedNow() {
            return batches > 0;
        }
    }

    /// Makes the books in the data folder, or opens those that are there, and books every batch that is not in
    /// them yet. After a kill it goes on where it was; run again it books nothing. Refuses books of something
    /// else with an [IllegalArgumentException].
    ///
    /// @throws IOException when a file cannot be read or written
    public static Loaded load(Path dataFolder, Progress progress) throws IOException {
        return load(dataFolder, SqlStore.of(dataFolder.resolve(BOOKS)), progress);
    }

    /// The same with the books in any store; the files beside them are in the data folder.
    ///
    /// @throws IOException when a file cannot be read or written
    public static Loaded load(Path dataFolder, SqlStore store, Progress progress) throws IOException {
        return new DemoLoader(dataFolder, store, DemoCountry.batches(), progress).run();
    }

    private Loaded run() throws IOException {
        Files.createDirectories(folder);
        DemoCountry.laySettlements(folder);
        Path files = folder.resolve(FILES);
        try (Books books = store.exists() ? Books.open(store, clock) : Books.create(store, DemoCountry.ZONE, clock)) {
            Head before = books.ledger().head();
            refuseOthers(books, before);
            int booked = 0;
            for (int i = 0; i < batches.size(); i++) {
                DemoBatch batch = batches.get(i);
                // The script's moments order the batches: those before the newest entry's are in the books whole.
                if (batch.bookedAt().toEpochMilli() >= before.bookedAt()) {
                    clock.set(batch.bookedAt());
                    booked += book(books, batch, DemoCountry.unpack(batch, files), i) ? 1 : 0;
                }
            }
            return new Loaded(store, files, booked, books.ledger().head());
        }
    }

    private void refuseOthers(Books books, Head head) {
        boolean fresh = head.bookedAt() == batches.getFirst().bookedAt().toEpochMilli();
        if (!fresh && books.find("setting", MARK, head.seq()).isEmpty()) {
            throw new IllegalArgumentException("The books in " + store.name()
                    + " are not those of the demonstration country:" + " name another data folder.");
        }
    }

    /// Books a batch, and says whether anything of it was not in the books yet.
    private boolean book(Books books, DemoBatch batch, Path from, int index) throws IOException {
        long before = books.ledger().head().seq();
        List<Path> files =
                DemoCountry.imported(batch).stream().map(from::resolve).toList();
        if (!files.isEmpty()) {
            ImportOptions by = ImportOptions.by(batch.author());
            ImportReport report = new Imports(books, folder)
                    .run(
                            files,
                            batch.correct() ? by.correcting() : by,
                            (done, total, what) -> step(index, done, total, what));
            if (report.outcome() != ImportReport.Outcome.BOOKED) {
                throw new IllegalStateException("the batch " + batch.folder() + " was refused: "
                        + report.findings().stream().limit(5).toList());
            }
        }
        DemoCountry.withdrawn(batch).forEach(w -> withdraw(books, batch, w));
        for (Period period : DemoCountry.closed(batch)) {
            close(books, batch, period, index);
        }
        step(index, 1, 1, "booked");
        return books.ledger().head().seq() > before;
    }

    private void close(Books books, DemoBatch batch, Period period, int index) throws IOException {
        Head head = books.ledger().head();
        if (books.find(ClosingType.TYPE, period.code(), head.seq()).isEmpty()) {
            String source = batch.folder() + "/" + DemoCountry.CLOSINGS;
            new PeriodClosing(books, folder, file -> step(index, 0, 1, file))
                    .close(new PeriodClosing.Request(period, head.prefix(), batch.author(), List.of(LANGUAGE), source));
        }
    }

    private static void withdraw(Books books, DemoBatch batch, Withdrawn w) {
        if (books.find(w.type(), w.number(), books.ledger().head().seq()).isPresent()) {
            String source = batch.folder() + "/" + DemoCountry.WITHDRAWALS;
            books.work(desk ->
                    desk.withdraw(new Desk.Withdrawal(w.type(), w.number(), w.reason(), batch.author(), source)));
        }
    }

    private void step(int index, long done, long total, String what) {
        long share = total == 0 ? 0 : STEPS * done / total;
        progress.step(
                (long) index * STEPS + share,
                (long) batches.size() * STEPS,
                batches.get(index).folder() + ": " + what);
    }
}
