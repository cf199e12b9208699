package org.clearground.intake;

import java.util.ArrayList;
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

    private final ImportChecks.Job job;
    private final String id;
    private final Assembler assembler;
    private final FieldPlaces places;
    private final Map<String, TypeCounts> counts = new LinkedHashMap<>();
    private long redecided;
    private long done;

    ImportBooking(ImportChecks.Job job, String id) {
        this.job = job;
        this.id = id;
        this.assembler = new Assembler(job.plan(), job.spool());
        this.places = new FieldPlaces(job.plan());
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

    /// Books everything.
    ///
    /// @param size how many records at once
    /// @return whether all of it was; a refusal in the middle is logged, what was booked before it stays
    boolean run(int size) {
        long total = job.records();
        for (RecordType type : job.plan().imported()) {
            counts.put(type.name(), TypeCounts.NONE);
            for (List<Long> chunk = ids(type, 0, size); !chunk.isEmpty(); chunk = ids(type, chunk.getLast(), size)) {
                if (!book(type, chunk)) {
                    return false;
                }
                done += chunk.size();
                job.progress().step(done, total, "booking");
            }
        }
        return true;
    }

    private List<Long> ids(RecordType type, long after, int most) {
        return job.spool().ids(job.plan().part(type), after, most);
    }

    private boolean book(RecordType type, List<Long> chunk) {
        List<Long> open =
                chunk.stream().filter(i -> job.spool().fate(i) != Fate.ALREADY).toList();
        List<Outcome> outcomes = new ArrayList<>();
        try {
            if (!open.isEmpty()) {
                job.books().work(desk -> {
                    open.forEach(i -> outcomes.add(book(desk, type, i)));
                    return open.size();
                });
            }
        } catch (BookingRefused e) {
            StagedRow row = job.spool().row(open.get(outcomes.size()));
            job.log().add(FileFinding.at(job.plan().files().get(row.file()).name(), row.line(), e.finding()));
            return false;
        }
        outcomes.forEach(this::told);
        chunk.forEach(i -> counted(type, job.spool().fate(i)));
        return true;
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
        return new Outcome(record, corrects ? desk.correct(submission) : desk.record(submission));
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
