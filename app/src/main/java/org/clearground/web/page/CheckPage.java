package org.clearground.web.page;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.clearground.books.Books;
import org.clearground.ledger.Prefix;
import org.clearground.record.Labels;
import org.clearground.rules.RuleWords;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.clearground.web.work.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What every rule finds in the books as known, by rule.
@Controller
final class CheckPage {

    private final Books books;
    private final Asking asking;
    private final Checks checks;

    CheckPage(Books books, Checks checks, Asking asking) {
        this.books = books;
        this.checks = checks;
        this.asking = asking;
    }

    @Needs(Right.READ_RECORDS)
    @GetMapping("/check")
    String findings(@RequestParam(required = false) @Nullable String known, Locale locale, Model model) {
        Prefix prefix = asking.prefix(known);
        Job<List<Rule>> job = checks.of(prefix).soon(Waiting.MOMENT);
        model.addAttribute("known", prefix);
        return job.answer()
                .map(rules -> {
                    RuleWords words = RuleWords.of(locale);
                    Labels labels = Labels.of(locale);
                    UnaryOperator<String> types =
                            name -> books.types().find(name).map(labels::type).orElse(name);
                    model.addAttribute(
                            "rules", rules.stream().map(r -> r.in(words, types)).toList());
                    return "check";
                })
                .orElseGet(() -> Waiting.page(job, model));
    }
}
