package org.clearground.web.page;

import java.util.List;
import java.util.Locale;
import org.clearground.ledger.Prefix;
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

    private final Asking asking;
    private final Checks checks;

    CheckPage(Checks checks, Asking asking) {
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
                    model.addAttribute(
                            "rules", rules.stream().map(r -> r.in(words)).toList());
                    return "check";
                })
                .orElseGet(() -> Waiting.page(job, model));
    }
}
