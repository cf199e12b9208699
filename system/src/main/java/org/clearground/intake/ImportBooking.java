package org.clearground.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.clearground.books.Booked;
import org.clearground.books.BookingRefused;
import org.clearground.books.Desk;
import org.clearground.books.Submission;
import org.clearground.books.Version;
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
                SqlSpool.Decided decided = job.spool().decided(row);
                if (decided.fate() != Fate.ALREADY) {
                    told(book(desk, ready(type, row, decided)));
                }
                step(1, "trying out");
            });
        }
        return redecided;
    }

    /// Books everything.
    ///
    /// @return whether all of it was; a refusal in the middle is logged, what was durable before it stays
    boolean run(Imports.Portions portions) {
        job.plan().imported().forEach(type -> counts.put(type.name(), TypeCounts.NONE));
        try (Ahead<Chunk> ahead = new Ahead<>(new Chunks(portions.ahead())::next)) {
            for (Optional<Chunk> first = ahead.next(); first.isPresent(); first = ahead.next()) {
                if (!book(first.get(), ahead, portions.durable())) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Records of one type that are booked together.
    ///
    /// @param fates what is to become of each
    /// @param ready those of them that are not in the books as they are
    private record Chunk(RecordType type, List<Fate> fates, Queue<Ready> ready) {}

    /// Gives one chunk after the other.
    private final class Chunks {

        private final int size;
        private final Iterator<RecordType> types = job.plan().imported().iterator();
        private Optional<RecordType> type = Optional.empty();
        private long last;

        Chunks(int size) {
            this.size = size;
        }

        Optional<Chunk> next() {
            while (type.isPresent() || types.hasNext()) {
                RecordType of = type.orElseGet(types::next);
                List<Long> rows = ids(of, last, size);
                type = rows.isEmpty() ? Optional.empty() : Optional.of(of);
                last = rows.isEmpty() ? 0 : rows.getLast();
                if (!rows.isEmpty()) {
                    return Optional.of(chunk(of, rows));
                }
            }
            return Optional.empty();
        }

        private Chunk chunk(RecordType of, List<Long> rows) {
            List<Fate> fates = new ArrayList<>();
            Queue<Ready> ready = new ArrayDeque<>();
            for (long row : rows) {
                SqlSpool.Decided decided = job.spool().decided(row);
                fates.add(decided.fate());
                if (decided.fate() != Fate.ALREADY) {
                    ready.add(ready(of, row, decided));
                }
            }
            return new Chunk(of, fates, ready);
        }
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

    private boolean book(Chunk first, Ahead<Chunk> ahead, int size) {
        List<Chunk> booked = new ArrayList<>(List.of(first));
        try {
            if (!first.ready().isEmpty()) {
                job.books().work(desk -> book(desk, booked, ahead, size)).forEach(this::told);
            }
        } catch (Stopped e) {
            job.log().add(e.finding);
            return false;
        }
        for (Chunk chunk : booked) {
            chunk.fates().forEach(fate -> counted(chunk.type(), fate));
            step(chunk.fates().size(), "booking");
        }
        return true;
    }

    /// Books a chunk and as many after it as are durable together, and puts those on the list.
    private static List<Outcome> book(Desk desk, List<Chunk> booked, Ahead<Chunk> ahead, int size) {
        List<Outcome> outcomes = book(desk, booked.getFirst().ready());
        for (int records = booked.getFirst().fates().size(); records < size; ) {
            Optional<Chunk> next = ahead.next();
            if (next.isEmpty()) {
                break;
            }
            booked.add(next.get());
            outcomes.addAll(book(desk, next.get().ready()));
            records += next.get().fates().size();
        }
        return outcomes;
    }

    /// What is to be told of a record that was booked.
    ///
    /// @param record the record, if anything was found about it
    private record Outcome(Optional<StagedRecord> record, List<Finding> findings, int redecided) {

        static Outcome of(StagedRecord record, Booked booked) {
            List<Finding> findings = booked.findings();
            return new Outcome(
                    findings.isEmpty() ? Optional.empty() : Optional.of(record),
                    findings,
                    booked.redecided().size());
        }
    }

    /// Lets each record go when it is booked: those of a chunk that lived until its end filled the memory.
    private static List<Outcome> book(Desk desk, Queue<Ready> ready) {
        desk.expect(ready.stream().map(Ready::version).toList());
        List<Outcome> outcomes = new ArrayList<>();
        for (Ready each = ready.poll(); each != null; each = ready.poll()) {
            outcomes.add(book(desk, each));
        }
        return outcomes;
    }

    /// A record that waits for its turn.
    private record Ready(StagedRecord record, ImportFile file, Version version, boolean corrects) {}

    private Ready ready(RecordType type, long row, SqlSpool.Decided decided) {
        StagedRecord record = assembler.read(type, job.spool().row(row), _ -> {});
        ImportFile file = job.plan().files().get(record.row().file());
        Submission submission = new Submission(
                type,
                record.fields(),
                job.options().author(),
                ImportId.source(id) + file.name() + ":" + record.row().line() + decided.note(),
                job.options().knownSince());
        return new Ready(record, file, Version.of(submission), decided.fate() == Fate.CORRECT);
    }

    private static Outcome book(Desk desk, Ready ready) {
        try {
            return Outcome.of(
                    ready.record(), ready.corrects() ? desk.correct(ready.version()) : desk.record(ready.version()));
        } catch (BookingRefused e) {
            throw new Stopped(
                    FileFinding.at(ready.file().name(), ready.record().row().line(), e.finding()));
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
        redecided += outcome.redecided();
        for (Finding finding : outcome.findings()) {
            places.say(job.log(), outcome.record().orElseThrow(), finding);
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
