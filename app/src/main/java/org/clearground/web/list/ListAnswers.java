package org.clearground.web.list;

import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.clearground.books.Books;
import org.clearground.listing.ListPart;
import org.clearground.listing.ListQuestion;
import org.clearground.listing.RecordLists;
import org.clearground.web.access.Reach;
import org.clearground.web.page.Waiting;
import org.clearground.web.people.Person;
import org.clearground.web.work.Job;
import org.clearground.web.work.Jobs;
import org.springframework.stereotype.Component;

/// Answers lists to whoever calls: at once at the head of the books to those who see every record; at an older
/// prefix, and to those who see some, after looking at each record, once.
@Component
public final class ListAnswers implements AutoCloseable {

    private static final int KEPT = 12;

    private final RecordLists lists;
    private final Reach reach;
    private final Jobs<Key, long[]> jobs;

    ListAnswers(Books books, Reach reach) {
        this.lists = new RecordLists(books);
        this.reach = reach;
        this.jobs = new Jobs<>(KEPT, this::look);
    }

    /// A list that is looked through.
    ///
    /// @param question what is asked
    /// @param known    the prefix
    /// @param seenBy   who sees only some records; empty for all who see every one
    record Key(ListQuestion question, long known, Optional<Person> seenBy) {}

    /// A part of a list, or the work that finds it.
    ///
    /// @param part the part, when it is there
    /// @param job  the work, when it is not
    /// @param slow whether each record was looked at
    public record Answer(Optional<ListPart> part, Optional<Job<long[]>> job, boolean slow) {}

    /// A part of a list for whoever calls.
    public Answer part(ListQuestion question, long known, int from, int rows) {
        Optional<ListPart> quick = reach.seesAll() ? lists.atHead(question, known, from, rows) : Optional.empty();
        if (quick.isPresent()) {
            return new Answer(quick, Optional.empty(), false);
        }
        Job<long[]> job = all(question, known).soon(Waiting.MOMENT);
        return new Answer(
                job.answer().map(all -> lists.part(all, question, from, rows)),
                job.answer().isPresent() ? Optional.empty() : Optional.of(job),
                true);
    }

    /// The entries of a whole list for whoever calls.
    Job<long[]> all(ListQuestion question, long known) {
        return jobs.of(new Key(question, known, seenBy()));
    }

    /// Who calls, if that person sees only some records.
    Optional<Person> seenBy() {
        return reach.seesAll() ? Optional.empty() : Optional.of(reach.caller());
    }

    RecordLists lists() {
        return lists;
    }

    /// The entries of a whole list, found now.
    long[] look(Key key, LongConsumer progress) {
        long[] all = lists.all(key.question(), key.known(), progress);
        if (key.seenBy().isEmpty()) {
            return all;
        }
        LongStream.Builder seen = LongStream.builder();
        lists.each(all, kept -> {
            if (reach.sees(key.seenBy().get(), kept)) {
                seen.add(kept.entry().seq());
            }
        });
        return seen.build().toArray();
    }

    @Override
    public void close() {
        jobs.close();
    }
}
