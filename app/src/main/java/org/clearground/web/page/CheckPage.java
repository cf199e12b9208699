package org.clearground.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.clearground.books.Books;
import org.clearground.finding.Severity;
import org.clearground.ledger.Prefix;
import org.clearground.rules.BooksCheck;
import org.clearground.rules.Found;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.clearground.web.work.Job;
import org.clearground.web.work.Jobs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What every rule finds in the books as known, by rule.
@Controller
final class CheckPage implements AutoCloseable {

    private static final int KEPT = 4;
    private static final int SHOWN = 20;

    private final Asking asking;
    private final Jobs<Prefix, List<Rule>> checks;

    CheckPage(Books books, Asking asking) {
        this.asking = asking;
        checks = new Jobs<>(KEPT, (known, progress) -> check(books, known, progress));
    }

    /// What a rule found.
    ///
    /// @param code  the rule
    /// @param fault whether any of it is a fault
    /// @param count how often
    /// @param some  the first of it
    public record Rule(String code, boolean fault, int count, List<Line> some) {}

    /// One finding.
    ///
    /// @param type    the record's type
    /// @param number  the record's number
    /// @param target  the record's page
    /// @param message what is wrong and how to mend it
    public record Line(String type, String number, String target, String message) {

        static Line of(Found found) {
            return new Line(
                    found.type(),
                    found.number(),
                    Addresses.record(found.type(), found.number()),
                    found.finding().message());
        }
    }

    private static List<Rule> check(Books books, Prefix known, LongConsumer progress) {
        Map<String, Rule> rules = new TreeMap<>();
        new BooksCheck(books.ledger(), books.types(), known)
                .run(found -> rules.merge(found.finding().code(), first(found), CheckPage::both), progress);
        return rules.values().stream()
                .sorted((a, b) -> Boolean.compare(b.fault(), a.fault()))
                .toList();
    }

    private static Rule first(Found found) {
        return new Rule(
                found.finding().code(),
                found.finding().severity() == Severity.FAULT,
                1,
                new ArrayList<>(List.of(Line.of(found))));
    }

    private static Rule both(Rule all, Rule more) {
        if (all.some().size() < SHOWN) {
            all.some().addAll(more.some());
        }
        return new Rule(all.code(), all.fault() || more.fault(), all.count() + 1, all.some());
    }

    @Needs(Right.READ_RECORDS)
    @GetMapping("/check")
    String findings(@RequestParam(required = false) @Nullable String known, Model model) {
        Prefix prefix = asking.prefix(known);
        Job<List<Rule>> job = checks.of(prefix).soon(Waiting.MOMENT);
        model.addAttribute("known", prefix);
        return job.answer()
                .map(rules -> {
                    model.addAttribute("rules", rules);
                    return "check";
                })
                .orElseGet(() -> Waiting.page(job, model));
    }

    @Override
    public void close() {
        checks.close();
    }
}
