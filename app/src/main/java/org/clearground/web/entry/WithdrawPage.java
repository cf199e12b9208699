package org.clearground.web.entry;

import java.util.List;
import java.util.Locale;
import org.clearground.books.Books;
import org.clearground.books.Desk;
import org.clearground.books.Kept;
import org.clearground.finding.Finding;
import org.clearground.intake.waiting.Sending;
import org.clearground.intake.waiting.SentKind;
import org.clearground.ledger.Author;
import org.clearground.record.Labels;
import org.clearground.record.RecordType;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Reach;
import org.clearground.web.access.Right;
import org.clearground.web.access.SignedIn;
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

    private static final int LONGEST = 1_000;

    private final Books books;
    private final Reach reach;
    private final Posting posting;
    private final Instances instances;

    WithdrawPage(Books books, Reach reach, Posting posting, Instances instances) {
        this.books = books;
        this.reach = reach;
        this.posting = posting;
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
        model.addAttribute("redecided", redecided(kept));
        return "withdraw";
    }

    /// How many records would be decided again.
    private int redecided(Kept kept) {
        Author author = new Author(SignedIn.name(), SignedIn.name());
        Desk.Withdrawal withdrawal =
                new Desk.Withdrawal(kept.type().name(), kept.number(), "tried out", author, "tried out");
        return books.tryOut(desk -> desk.withdraw(withdrawal).redecided().size());
    }

    @Needs(Right.ENTER_RECORDS)
    @PostMapping("/withdraw/{type}/{number}")
    String send(
            @PathVariable String type,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String instance,
            @RequestParam(defaultValue = "") String reason) {
        Kept kept = kept(type, number);
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw BadQuestion.malformed("Say why the record is taken back, in at most " + LONGEST + " characters.");
        }
        Sending what = new Sending(
                instance.isBlank() ? instances.next() : instance,
                SentKind.WITHDRAW,
                type,
                number,
                SignedIn.name(),
                kept.entry().draft().version(),
                reason.strip());
        return "redirect:/waiting/" + posting.send(what, List.of()).id();
    }

    /// The record, if whoever calls may write it.
    private Kept kept(String type, String number) {
        RecordType of = books.types()
                .find(type)
                .filter(t -> reach.enters(reach.caller(), t))
                .orElseThrow(() -> BadQuestion.notFound("There is no record type " + type + " that your role enters."));
        Kept kept = books.kept(of.name(), number, books.ledger().head().seq())
                .filter(reach::sees)
                .orElseThrow(() -> BadQuestion.notFound(
                        "There is no " + type + " with the number " + number + " that stands in the books."));
        reach.writes(reach.caller()).check(of, kept.fields(), books.context()).stream()
                .filter(Finding::isFault)
                .findFirst()
                .ifPresent(f -> {
                    throw BadQuestion.malformed(f.message());
                });
        return kept;
    }
}
