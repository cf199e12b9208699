package org.clearground.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearground.books.Books;
import org.clearground.finding.Finding;
import org.clearground.finding.Severity;
import org.clearground.ledger.Entry;
import org.clearground.record.Columns;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.record.Settings;
import org.clearground.record.TurningPoints;

/// Checks everything that was staged, against itself and against the books, and says what is to become of each
/// record.
final class ImportChecks {

    private static final int STEP = 200;

    /// So many records are read while others are checked.
    private static final int READ_AHEAD = 250;

    private final Job job;
    private final StagedContext context;
    private final Assembler assembler;
    private final SwapCheck swapped;
    private final BooksComparison comparison;
    private final FieldPlaces places;
    private long done;

    /// What the steps of an import share.
    ///
    /// @param books    the books
    /// @param plan     the files
    /// @param spool    what was staged
    /// @param options  what was declared
    /// @param log      where findings go
    /// @param progress who hears of it
    record Job(Books books, ImportPlan plan, SqlSpool spool, ImportOptions options, FindingLog log, Progress progress) {

        long records() {
            return plan.imported().stream()
                    .mapToLong(t -> spool.count(plan.part(t)))
                    .sum();
        }
    }

    ImportChecks(Job job, StagedContext context) {
        this.job = job;
        this.context = context;
        this.assembler = new Assembler(
                job.plan(),
                job.spool(),
                Settings.number(context, TurningPoints.LIMIT, context.today(), TurningPoints.USUAL_LIMIT)
                        .doubleValue());
        this.swapped = new SwapCheck(context);
        this.comparison = new BooksComparison(job.books(), context.booked());
        this.places = new FieldPlaces(job.plan());
    }

    /// Checks all of it.
    void run() {
        new KeyChecks(job, context.cutOff()).run();
        long total = job.records();
        for (RecordType type : job.plan().imported()) {
            Ahead.each(new Reader(type)::next, page -> {
                context.booked().expect(type.name(), page.numbers());
                page.records().forEach(read -> {
                    check(read);
                    if (++done % STEP == 0 || done == total) {
                        job.progress().step(done, total, "checking");
                    }
                });
                return true;
            });
        }
    }

    /// Some records of one type, as they were read.
    private record Page(List<String> numbers, List<Read> records) {}

    /// A record, and what was found while it was read.
    private record Read(StagedRecord record, List<FileFinding> found) {}

    /// Reads one page after the other.
    private final class Reader {

        private final RecordType type;
        private long last;

        Reader(RecordType type) {
            this.type = type;
        }

        Optional<Page> next() {
            List<Long> ids = job.spool().ids(job.plan().part(type), last, READ_AHEAD);
            if (ids.isEmpty()) {
                return Optional.empty();
            }
            last = ids.getLast();
            return Optional.of(new Page(
                    job.spool().numbersOf(ids), ids.stream().map(this::read).toList()));
        }

        private Read read(long id) {
            List<FileFinding> found = new ArrayList<>();
            StagedRecord record = assembler.read(type, job.spool().row(id), found::add);
            return new Read(record, found);
        }
    }

    private void check(Read read) {
        StagedRecord record = read.record();
        read.found().forEach(job.log()::add);
        job.options()
                .rule()
                .check(record.type(), record.fields(), context)
                .forEach(f -> places.say(job.log(), record, f));
        if (!record.whole()) {
            return;
        }
        Optional<BooksComparison.Known> known = comparison.find(record.type(), record.fields());
        if (known.filter(k -> k.same() && !(k.isWithdrawn() && job.options().correct()))
                .isPresent()) {
            already(record, known.get());
            return;
        }
        List<Finding> findings = findings(record);
        known.filter(_ -> !job.options().correct())
                .map(k -> exists(record, k.last(), k.isWithdrawn()))
                .ifPresent(findings::add);
        String note = decide(record, findings);
        job.spool().decide(record.row().id(), known.isPresent() ? Fate.CORRECT : Fate.BOOK, note);
    }

    private void already(StagedRecord record, BooksComparison.Known known) {
        job.spool().decide(record.row().id(), Fate.ALREADY, "");
        if (known.isWithdrawn()) {
            places.say(
                    job.log(),
                    record,
                    Finding.warning(
                            "record.withdrawn",
                            name(record) + " was withdrawn (entry "
                                    + known.last().seq()
                                    + ") and stays so: import it as a correction to bring it back."));
        }
    }

    private List<Finding> findings(StagedRecord record) {
        List<Finding> findings = new ArrayList<>();
        swapped.check(record.type().columns(), record.fields()).ifPresent(findings::add);
        for (ListOf list : record.type().lists()) {
            for (int i = 0; i < record.fields().list(list).size(); i++) {
                int index = i;
                swapped.check(list.columns(), record.fields().list(list).get(i))
                        .map(f -> f.inField(list.name() + "[" + (index + 1) + "]."
                                + f.where().field()))
                        .ifPresent(findings::add);
            }
        }
        // Swapped positions lie outside their district and overlap nothing: one sentence about them is enough.
        if (findings.isEmpty()) {
            findings.addAll(record.type().check(record.fields(), context));
        }
        return findings;
    }

    private static Finding exists(StagedRecord record, Entry last, boolean withdrawn) {
        return Finding.fault(
                        "record.exists",
                        name(record) + " is in the books with other content (entry " + last.seq()
                                + (withdrawn ? ", withdrawn" : "") + ", "
                                + last.draft().source()
                                + "): if this is a correction, say so (--correct); if it is another record, give it another"
                                + " number.")
                .inField(Columns.NUMBER.name());
    }

    /// Logs the findings, guards that were overridden as warnings, and gives the note about these for the
    /// record's source.
    private String decide(StagedRecord record, List<Finding> findings) {
        StringBuilder note = new StringBuilder();
        for (Finding finding : findings) {
            String reason = job.options().overrides().get(finding.code());
            if (finding.isFault() && reason != null && Overrides.allowed(finding.code())) {
                String by = job.options().author().approvedBy();
                note.append("; ")
                        .append(finding.code())
                        .append(" overridden by ")
                        .append(by)
                        .append(": ")
                        .append(reason);
                places.say(
                        job.log(),
                        record,
                        new Finding(
                                finding.code(),
                                Severity.WARNING,
                                finding.message() + " (Overridden.)",
                                finding.where()));
            } else {
                places.say(job.log(), record, finding);
            }
        }
        return note.toString();
    }

    private static String name(StagedRecord record) {
        return record.type().name() + " " + record.row().number();
    }
}
