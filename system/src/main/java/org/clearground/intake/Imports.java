package org.clearground.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearground.books.Books;
import org.clearground.ledger.Author;

/// Brings files of records into the books: all of them, or nothing.
///
/// Everything is read, staged on disk and checked before anything is booked. Then it is booked in chunks; when
/// that is broken off, the same import goes on, since records that the books have already are left alone.
public final class Imports {

    /// What is durable together costs least when it is much: each page of a file's indexes is written once for
    /// all of it. But others who book wait as long, and the ground around it is kept as long.
    private static final Portions PORTIONS = new Portions(4_000, 500);

    private final Books books;
    private final Path folder;
    private final Portions portions;

    /// How many records go together.
    ///
    /// @param durable are booked, or taken back, in one durable transaction; somewhat more where the last ones
    ///                that were read together do not end there
    /// @param ahead   are read while those before them are booked
    record Portions(int durable, int ahead) {}

    /// How far an import goes.
    private enum Depth {
        LOOK,
        TRY,
        BOOK
    }

    /// @param books  where records are booked
    /// @param folder where the temporary file may lie, beside the books
    public Imports(Books books, Path folder) {
        this(books, folder, PORTIONS);
    }

    Imports(Books books, Path folder, Portions portions) {
        this.books = books;
        this.folder = folder;
        this.portions = portions;
    }

    /// Checks files and folders as [#run(List, ImportOptions, Progress)] does, and books nothing:
    /// the report says what would be booked and how many other records would be decided again.
    ///
    /// @throws IOException when a file cannot be read at all
    public ImportReport check(List<Path> paths, ImportOptions options, Progress progress) throws IOException {
        return run(paths, options, progress, Depth.TRY);
    }

    /// Checks as [#check(List, ImportOptions, Progress)] does, but does not try out what the ground makes of it:
    /// quick, and nobody who books has to wait for it.
    ///
    /// @throws IOException when a file cannot be read at all
    public ImportReport look(List<Path> paths, ImportOptions options, Progress progress) throws IOException {
        return run(paths, options, progress, Depth.LOOK);
    }

    /// Imports files and folders. Refuses all of it when anything is wrong, and names everything that is.
    ///
    /// @throws IOException when a file cannot be read at all
    public ImportReport run(List<Path> paths, ImportOptions options, Progress progress) throws IOException {
        return run(paths, options, progress, Depth.BOOK);
    }

    /// Takes a whole import back: every record that is still as the import booked it, the newest first; a record
    /// that it corrected gets its content from before again. Refuses what is not an import's id.
    ///
    /// @param id     the import's id, 12 hexadecimal digits
    /// @param reason why, in words
    /// @param by     who says so and who approved it
    public WithdrawalReport withdraw(String id, String reason, Author by, Progress progress) {
        if (!id.matches("[0-9a-f]{12}")) {
            throw new IllegalArgumentException("'" + id + "' is not the id of an import: 12 hexadecimal digits in lower"
                    + " case, as its report and the sources of its records say");
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a withdrawal needs a reason");
        }
        return new ImportWithdrawal(books, id, reason, by).run(portions.durable(), progress);
    }

    private ImportReport run(List<Path> paths, ImportOptions options, Progress progress, Depth depth)
            throws IOException {
        ImportPlanner planner = new ImportPlanner(books.types().imported());
        ImportPlan plan = planner.plan(paths);
        FindingLog log = new FindingLog(plan.names());
        planner.findings().forEach(log::add);
        Overrides.refuseOthers(options.overrides().keySet()).forEach(log::add);
        String id = ImportId.of(plan);
        try (SqlSpool spool = SqlSpool.create(folder.resolve("import-" + id + ".spool"))) {
            ImportChecks.Job job = new ImportChecks.Job(books, plan, spool, options, log, progress);
            Set<String> cutOff = stage(job);
            BookedNumbers booked = new BookedNumbers(books.ledger());
            new ImportChecks(job, new StagedContext(books.context(), booked, plan, spool, cutOff)).run();
            ImportBooking booking = new ImportBooking(job, id);
            return report(id, outcome(booking, log, depth), booking, log);
        }
    }

    private ImportReport.Outcome outcome(ImportBooking booking, FindingLog log, Depth depth) {
        if (log.hasFaults()) {
            booking.count();
            return ImportReport.Outcome.REFUSED;
        }
        if (depth == Depth.LOOK) {
            booking.count();
            return ImportReport.Outcome.CHECKED;
        }
        if (depth == Depth.TRY) {
            return booking.tryOut() ? ImportReport.Outcome.CHECKED : ImportReport.Outcome.REFUSED;
        }
        return booking.run(portions) ? ImportReport.Outcome.BOOKED : ImportReport.Outcome.BROKEN_OFF;
    }

    /// Puts all rows into the spool, and gives the types of which a part could not be read.
    private static Set<String> stage(ImportChecks.Job job) throws IOException {
        Set<String> cutOff = new HashSet<>();
        Stager.Staging staging =
                new Stager.Staging(job.spool(), job.log(), job.options().dialect(), job.progress());
        int index = 0;
        for (ImportFile file : job.plan().files()) {
            job.progress().step(index, job.plan().files().size(), "reading");
            Stager stager = new Stager(file, index, staging);
            boolean whole = file.read(job.options().dialect(), stager);
            if (!whole && file.list().isEmpty()) {
                cutOff.add(file.type().name());
            }
            index++;
        }
        job.progress().step(index, index, "reading");
        return cutOff;
    }

    private static ImportReport report(String id, ImportReport.Outcome outcome, ImportBooking booking, FindingLog log) {
        Map<String, TypeCounts> counts = new LinkedHashMap<>(booking.counts());
        if (outcome == ImportReport.Outcome.REFUSED) {
            counts.replaceAll((_, c) -> new TypeCounts(c.read(), 0, 0, 0));
        }
        return new ImportReport(id, outcome, counts, log.sorted(), log.totals(), booking.redecided());
    }
}
