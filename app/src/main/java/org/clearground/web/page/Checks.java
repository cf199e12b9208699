package org.clearground.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.clearground.books.Books;
import org.clearground.ledger.Prefix;
import org.clearground.rules.BooksCheck;
import org.clearground.web.work.Job;
import org.clearground.web.work.Jobs;
import org.springframework.stereotype.Component;

/// Every rule over the books as known, run once for each prefix that somebody asks about, faults first.
@Component
final class Checks implements AutoCloseable {

    private static final int KEPT = 4;

    private final Jobs<Prefix, List<Rule>> jobs;

    Checks(Books books) {
        jobs = new Jobs<>(KEPT, (known, progress) -> check(books, known, progress));
    }

    Job<List<Rule>> of(Prefix known) {
        return jobs.of(known);
    }

    /// What was found, when somebody asked before.
    Optional<List<Rule>> known(Prefix known) {
        return jobs.known(known);
    }

    private static List<Rule> check(Books books, Prefix known, LongConsumer progress) {
        Map<String, Rule> rules = new TreeMap<>();
        new BooksCheck(books.ledger(), books.types(), known)
                .run(found -> rules.merge(found.finding().code(), Rule.first(found), Rule::and), progress);
        return rules.values().stream()
                .sorted((a, b) -> Boolean.compare(b.fault(), a.fault()))
                .toList();
    }

    @Override
    public void close() {
        jobs.close();
    }
}
