package org.clearground.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clearground.books.Books;
import org.clearground.ledger.BalanceLine;
import org.clearground.ledger.BalanceQuery;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.jspecify.annotations.Nullable;
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

    private static final String EVERYTHING = "all";

    private final Books books;
    private final Asking asking;

    BooksPage(Books books, Asking asking) {
        this.books = books;
        this.asking = asking;
    }

    /// What is asked.
    ///
    /// @param measure what is counted
    /// @param by      the dimension; none for accounts alone
    /// @param period  the days; everything when empty
    /// @param known   the prefix
    record Filter(
            @Nullable String measure,
            @Nullable String by,
            @Nullable String period,
            @Nullable String known) {

        String of() {
            return measure == null || measure.isBlank() ? "area" : measure.strip();
        }
    }

    /// A line of balances.
    ///
    /// @param account the account
    /// @param value   the dimension's value
    /// @param amount  the sum
    public record Line(String account, String value, long amount) {}

    @Needs(Right.READ_FIGURES)
    @GetMapping("/books")
    String balances(Filter filter, Model model) {
        boolean everything = EVERYTHING.equals(filter.period());
        Question question = asking.of(everything ? null : filter.period(), filter.known());
        List<BalanceLine> balances = books.ledger()
                .balances(new BalanceQuery(
                        filter.of(),
                        Set.of(),
                        Map.of(),
                        everything ? Optional.empty() : Optional.of(question.period()),
                        question.known().seq()));
        TreeSet<String> dimensions = new TreeSet<>();
        balances.forEach(line -> dimensions.addAll(line.dims().values().keySet()));
        String by = filter.by() == null ? "" : filter.by();
        model.addAttribute("question", question);
        model.addAttribute("measure", filter.of());
        model.addAttribute("by", by);
        model.addAttribute("everything", everything);
        model.addAttribute("measures", MEASURES);
        model.addAttribute("dimensions", dimensions);
        model.addAttribute("lines", lines(balances, by));
        return "books";
    }

    private static List<Line> lines(List<BalanceLine> balances, String by) {
        TreeMap<String, TreeMap<String, Long>> sums = new TreeMap<>();
        for (BalanceLine line : balances) {
            String value = by.isEmpty() ? "" : line.dims().find(by).orElse("-");
            sums.computeIfAbsent(line.account(), _ -> new TreeMap<>()).merge(value, line.amount(), Math::addExact);
        }
        List<Line> lines = new ArrayList<>();
        sums.forEach((account, values) -> values.forEach((value, amount) -> {
            if (amount != 0) {
                lines.add(new Line(account, value, amount));
            }
        }));
        return lines;
    }
}
