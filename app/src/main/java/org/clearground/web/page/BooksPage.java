package org.clearground.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clearground.books.Books;
import org.clearground.ledger.BalanceLine;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Balances by account and one dimension, for a period, as known at a prefix.
@Controller
final class BooksPage {

    private static final List<String> MEASURES = List.of(
            "area",
            "items",
            "accidents",
            "people",
            "attendances",
            "first_time_persons",
            "assets",
            "trainees",
            "area_worked",
            "area_stated");

    private final Books books;
    private final Asking asking;

    BooksPage(Books books, Asking asking) {
        this.books = books;
        this.asking = asking;
    }

    /// A line of balances.
    ///
    /// @param account the account
    /// @param value   the dimension's value
    /// @param amount  the sum
    /// @param narrow  the address that shows this line alone, by the other dimensions; empty where there is none
    /// @param behind  the address of the records behind it
    public record Line(String account, String value, long amount, String narrow, String behind) {}

    @Needs(Right.READ_FIGURES)
    @GetMapping("/books")
    String balances(BooksQuestion asked, Model model) {
        Question question = asking.of(asked.everything() ? null : asked.period(), asked.known());
        List<BalanceLine> balances = books.ledger().balances(asked.query(question, Set.of()));
        TreeSet<String> dimensions = new TreeSet<>();
        balances.forEach(line -> dimensions.addAll(line.dims().values().keySet()));
        model.addAttribute("question", question);
        model.addAttribute("asked", asked);
        model.addAttribute("measures", MEASURES);
        model.addAttribute("dimensions", dimensions);
        model.addAttribute("lines", lines(balances, asked, question));
        return "books";
    }

    private static List<Line> lines(List<BalanceLine> balances, BooksQuestion asked, Question question) {
        String by = asked.dimension();
        TreeMap<String, TreeMap<String, Long>> sums = new TreeMap<>();
        for (BalanceLine line : balances) {
            String value = by.isEmpty() ? "" : line.dims().find(by).orElse(BooksQuestion.NONE);
            sums.computeIfAbsent(line.account(), _ -> new TreeMap<>()).merge(value, line.amount(), Math::addExact);
        }
        List<Line> lines = new ArrayList<>();
        sums.forEach((account, values) -> values.forEach((value, amount) -> {
            if (amount != 0) {
                boolean none = value.isEmpty() || value.equals(BooksQuestion.NONE);
                lines.add(new Line(
                        account,
                        value,
                        amount,
                        none ? "" : "/books?" + asked.narrowed(question, value),
                        value.equals(BooksQuestion.NONE)
                                ? ""
                                : "/books/records?" + asked.narrowed(question, value) + "&account=" + account));
            }
        }));
        return lines;
    }
}
