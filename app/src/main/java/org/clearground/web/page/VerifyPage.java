package org.clearground.web.page;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.clearground.books.Books;
import org.clearground.ledger.Head;
import org.clearground.ledger.LedgerRefusal;
import org.clearground.ledger.Prefix;
import org.clearground.ledger.Verification;
import org.clearground.rules.RuleWords;
import org.clearground.web.DataPlace;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.clearground.web.work.Job;
import org.clearground.web.work.Jobs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The head of the chain, whether a printed head lies in it, and the recomputing of the books.
@Controller
final class VerifyPage implements AutoCloseable {

    private static final int KEPT = 2;
    private static final int SHORTEST_HEAD = 12;

    private final Books books;
    private final Jobs<Head, Verification> jobs;

    VerifyPage(Books books, DataPlace place, InstantSource clock) {
        this.books = books;
        jobs = new Jobs<>(KEPT, (_, progress) -> Books.verify(place.store(), List.of(), clock, progress));
    }

    @Needs(Right.READ_FIGURES)
    @GetMapping("/verify")
    String head(@RequestParam(required = false) @Nullable String printed, Model model) {
        model.addAttribute("head", books.ledger().head());
        model.addAttribute("printed", printed == null ? "" : printed.strip());
        if (printed != null && !printed.isBlank()) {
            model.addAttribute("place", place(printed.strip()));
        }
        return "verify";
    }

    /// The entry that a printed head is, 0 when the chain has none such.
    private long place(String printed) {
        if (printed.length() < SHORTEST_HEAD || !printed.matches("[0-9a-f]+")) {
            throw BadQuestion.malformed("A head has 64 signs, 0 to 9 and a to f; its first 12 or more are enough.");
        }
        try {
            Prefix prefix = books.ledger().prefix(printed);
            return prefix.seq();
        } catch (LedgerRefusal e) {
            return 0;
        }
    }

    /// Only a signed-in person's own form begins this: it keeps the machine busy.
    @Needs(Right.VERIFY)
    @PostMapping("/verify")
    String begin() {
        jobs.of(books.ledger().head());
        return "redirect:/verify/result";
    }

    @Needs(Right.VERIFY)
    @GetMapping("/verify/result")
    String result(Locale locale, Model model) {
        Job<Verification> job = jobs.of(books.ledger().head()).soon(Waiting.MOMENT);
        return job.answer()
                .map(found -> {
                    model.addAttribute("verification", found);
                    model.addAttribute(
                            "faults",
                            found.findings().stream()
                                    .map(RuleWords.of(locale)::say)
                                    .toList());
                    return "verified";
                })
                .orElseGet(() -> Waiting.page(job, model));
    }

    @Override
    public void close() {
        jobs.close();
    }
}
