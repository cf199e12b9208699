package org.clearground.web.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clearground.books.Books;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.RecordContribution;
import org.clearground.record.Labels;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The records behind a balance, each with what it adds: they sum to it.
@Controller
final class BehindPage {

    private static final int ROWS = 100;

    private final Books books;
    private final Asking asking;

    BehindPage(Books books, Asking asking) {
        this.books = books;
        this.asking = asking;
    }

    /// A record behind a balance.
    ///
    /// @param type   its type for people
    /// @param number its number
    /// @param target its page
    /// @param amount what it adds
    public record Line(String type, String number, String target, long amount) {}

    @Needs(Right.READ_RECORDS)
    @GetMapping("/books/records")
    String behind(
            BooksQuestion asked,
            @RequestParam String account,
            @RequestParam(defaultValue = "0") long from,
            Locale locale,
            Model model) {
        Question question = asking.of(asked.everything() ? null : asked.period(), asked.known());
        BalanceQuery query = asked.query(question, Set.of(account));
        List<RecordContribution> page = books.ledger().contributingRecords(query, Math.max(0, from), ROWS + 1);
        Labels labels = Labels.of(locale);
        model.addAttribute("question", question);
        model.addAttribute("asked", asked);
        model.addAttribute("account", account);
        model.addAttribute(
                "sum",
                books.ledger().balances(query).stream()
                        .mapToLong(l -> l.amount())
                        .sum());
        model.addAttribute(
                "lines", page.stream().limit(ROWS).map(c -> line(c, labels)).toList());
        model.addAttribute("next", page.size() > ROWS ? from + ROWS : 0L);
        model.addAttribute("narrowed", asked.narrowed(question, ""));
        return "behind";
    }

    private Line line(RecordContribution contribution, Labels labels) {
        String type = contribution.record().type();
        String number = contribution.record().number();
        return new Line(
                books.types().find(type).map(labels::type).orElse(type),
                number,
                Addresses.record(type, number),
                contribution.amount());
    }
}
