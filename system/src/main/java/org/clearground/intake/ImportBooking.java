package org.clearground.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearground.books.Booked;
import org.clearground.books.BookingRefused;
import org.clearground.books.Desk;
import org.clearground.books.Submission;
import org.clearground.finding.Finding;
import org.clearground.record.RecordType;

/// Books what was checked, in chunks: each chunk is durable before the next one begins.
final class ImportBooking {

    private static final int STEP = 200;

    private final ImportChecks.Job job;
    private final String id;
    private final Assembler assembler;
    private final FieldPlaces places;
    private final Map<String, TypeCounts> counts = new LinkedHashMap<>();
    private final long total;
    private long redecided;
    private long done;

    ImportBooking(ImportChecks.Job job, String id) {
        this.job = job;
        this.id = id;
        // The checks refused what does not close well enough; here the boundary is only worked out again.
        this.assembler = new Assembler(job.plan(), job.spool(), 0);
        this.places = new FieldPlaces(job.plan());
        this.total = job.records();
    }

    Map<String, TypeCounts> counts() {
        return counts;
    }

    long redecided() {
        return redecided;
    }

    /// Counts without booking.
    void count() {
        for (RecordType type : job.plan().imported()) {
            counts.put(type.name(), TypeCounts.NONE);
            Pages.each(
                    after -> ids(type, after, SqlSpool.PAGE),
                    row -> counted(type, job.spool().fate(row)));
        }
    }

    /// Books everything in one transaction and takes it back, to see how many other records would be decided
    /// again.
    ///
    /// @return whether all of it would be booked
    boolean tryOut() {
        count();
        try {
            job.books().tryOut(this::tryOut);
            return true;
        } catch (Stopped e) {
            job.log().add(e.finding);
            return false;
        }
    }

    private long tryOut(Desk desk) {
        for (RecordType type : job.plan().imported()) {
            Pages.each(after -> ids(type, after, SqlSpool.PAGE), row -> {
                if (job.spool().fate(row) != Fate.ALREADY) {
                    told(book(desk, type, row));
                }
                step(1, "trying out");
            });
        }
        return redecided;
    }

    /// Books everything.
    ///
    /// @param size how many records at once
    /// @return whether all of it was; a refusal in the middle is logged, what was booked before it stays
    boolean run(int size) {
        for (RecordType type : job.plan().imported()) {
            counts.put(type.name(), TypeCounts.NONE);
            for (List<Long> chunk = ids(type, 0, size); !chunk.isEmpty(); chunk = ids(type, chunk.getLast(), size)) {
                if (!book(type, chunk)) {
                    return false;
                }
                step(chunk.size(), "booking");
            }
        }
        return true;
    }

    private void step(int more, String what) {
        done += more;
        if (more > 1 || done % STEP == 0 || done == total) {
            job.progress().step(done, total, what);
        }
    }

    private List<Long> ids(RecordType type, long after, int most) {
        return job.spool().ids(job.plan().part(type), after, most);
    }

    private List<Long> open(List<Long> rows) {
        return rows.stream().filter(i -> job.spool().fate(i) != Fate.ALREADY).toList();
    }

    private boolean book(RecordType type, List<Long> chunk) {
        List<Long> open = open(chunk);
        try {
            if (!open.isEmpty()) {
                job.books().work(desk -> book(desk, type, open)).forEach(this::told);
            }
        } catch (Stopped e) {
            job.log().add(e.finding);
            return false;
        }
        chunk.forEach(i -> counted(type, job.spool().fate(i)));
        return true;
    }

    private List<Outcome> book(Desk desk, RecordType type, List<Long> rows) {
        desk.expect(type.name(), job.spool().numbersOf(rows));
        return rows.stream().map(i -> book(desk, type, i)).toList();
    }

    private record Outcome(StagedRecord record, Booked booked) {}

    private Outcome book(Desk desk, RecordType type, long row) {
        StagedRecord record = assembler.read(type, job.spool().row(row), _ -> {});
        ImportFile file = job.plan().files().get(record.row().file());
        Submission submission = new Submission(
                type,
                record.fields(),
                job.options().author(),
                ImportId.source(id) + file.name() + ":" + record.row().line()
                        + job.spool().note(row),
                job.options().knownSince());
        boolean corrects = job.spool().fate(row) == Fate.CORRECT;
        try {
            return new Outcome(record, corrects ? desk.correct(submission) : desk.record(submission));
        } catch (BookingRefused e) {
            throw new Stopped(FileFinding.at(file.name(), record.row().line(), e.finding()));
        }
    }

    /// A refusal in the middle of a chunk, with its place; what the chunk booked is taken back.
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient FileFinding finding;

        Stopped(FileFinding finding) {
            super(finding.toString());
            this.finding = finding;
        }
    }

    private void told(Outcome outcome) {
        redecided += outcome.booked.redecided().size();
        for (Finding finding : outcome.booked.findings()) {
            places.say(job.log(), outcome.record, finding);
        }
    }

    private void counted(RecordType type, Fate fate) {
        TypeCounts one = switch (fate) {
            case OPEN -> new TypeCounts(1, 0, 0, 0);
            case BOOK -> new TypeCounts(1, 1, 0, 0);
            case CORRECT -> new TypeCounts(1, 0, 1, 0);
            case ALREADY -> new TypeCounts(1, 0, 0, 1);
        };
        counts.merge(type.name(), one, TypeCounts::plus);
    }
}
