package org.clearground.web.entry;

import java.util.Locale;
import org.clearground.books.Kept;
import org.clearground.intake.waiting.Sent;
import org.clearground.record.Labels;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.clearground.web.page.Addresses;
import org.clearground.web.page.BadQuestion;
import org.clearground.web.page.Instances;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Asking that a record be taken back, with a reason.
@Controller
final class WithdrawPage {

    private final Submissions submissions;
    private final Instances instances;

    WithdrawPage(Submissions submissions, Instances instances) {
        this.submissions = submissions;
        this.instances = instances;
    }

    @Needs(Right.ENTER_RECORDS)
    @GetMapping("/withdraw/{type}/{number}")
    String form(@PathVariable String type, @PathVariable String number, Locale locale, Model model) {
        return show(kept(type, number), instances.next(), locale, model);
    }

    private String show(Kept kept, String instance, Locale locale, Model model) {
        String of = kept.type().name();
        model.addAttribute("typeLabel", Labels.of(locale).type(kept.type()));
        model.addAttribute("number", kept.number());
        model.addAttribute("instance", instance);
        model.addAttribute("action", Addresses.record(of, kept.number()).replaceFirst("/records", "/withdraw"));
        model.addAttribute("target", Addresses.record(of, kept.number()));
        model.addAttribute("redecided", submissions.redecided(kept));
        return "withdraw";
    }

    @Needs(Right.ENTER_RECORDS)
    @PostMapping("/withdraw/{type}/{number}")
    String send(
            @PathVariable String type,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String instance,
            @RequestParam(defaultValue = "") String reason) {
        Kept kept = kept(type, number);
        Sent sent = submissions.withdraw(kept, instance.isBlank() ? instances.next() : instance, reason);
        return "redirect:/waiting/" + sent.id();
    }

    private Kept kept(String type, String number) {
        Kept kept = submissions.withdrawable(type, number);
        submissions.reasonsAgainst(kept).stream().findFirst().ifPresent(f -> {
            throw BadQuestion.malformed(f.message());
        });
        return kept;
    }
}
