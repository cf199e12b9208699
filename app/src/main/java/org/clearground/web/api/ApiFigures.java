package org.clearground.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clearground.books.Books;
import org.clearground.closing.Closing;
import org.clearground.ledger.BalanceLine;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.Prefix;
import org.clearground.ledger.RecordContribution;
import org.clearground.report.quarterly.QuarterlyReport;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.clearground.web.page.Asking;
import org.clearground.web.page.BadQuestion;
import org.clearground.web.page.BooksQuestion;
import org.clearground.web.page.Question;
import org.clearground.web.page.Waiting;
import org.clearground.web.page.WrittenReports;
import org.clearground.web.work.Job;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Figures, balances and published reports for programs.
@RestController
@RequestMapping("/api/v1")
final class ApiFigures {

    private static final int BEHIND = 500;

    private final Books books;
    private final Asking asking;
    private final WrittenReports reports;

    ApiFigures(Books books, Asking asking, WrittenReports reports) {
        this.books = books;
        this.asking = asking;
        this.reports = reports;
    }

    @Told(
            value = "The key figures of a period, as printed. While they are worked out the answer is 202.",
            asks = {"period: as 2025-Q1", "known: as known at: an entry, a day, a printed head"})
    @Needs(Right.READ_FIGURES)
    @GetMapping("/figures")
    ResponseEntity<String> figures(HttpServletRequest request, @RequestParam Map<String, String> asked, Locale locale) {
        Question question = asking.of(asked.get("period"), asked.get("known"));
        Job<QuarterlyReport> job = reports.report(
                        new WrittenReports.Key(question.period(), question.known(), locale.getLanguage()))
                .soon(Waiting.MOMENT);
        return ApiAnswers.job(
                request,
                question.known(),
                job,
                report -> ApiAnswers.known(question.known())
                        .put("period", question.period().code())
                        .put(
                                "figures",
                                JsonArray.of(
                                        report.keyFigures(),
                                        card -> JsonObject.builder()
                                                .put("label", card.label())
                                                .put("value", card.value().plain())
                                                .put("note", card.note().plain())
                                                .build()))
                        .build());
    }

    @Told(
            value =
                    "Balances by account and dimensions, in the unit of the measure: square metres, items, people, cents.",
            asks = {
                "measure: area when it is not said; items, accidents, people, money/USD …",
                "by: the one dimension that divides them; all when it is not said",
                "only: what they must have, as place:fuzuli,kind:mined_area",
                "period: as 2025-Q1, or all",
                "known: as known at"
            })
    @Needs(Right.READ_FIGURES)
    @GetMapping("/balances")
    ResponseEntity<String> balances(HttpServletRequest request, BooksQuestion asked) {
        Question question = asking.of(asked.everything() ? null : asked.period(), asked.known());
        BalanceQuery query = asked.query(question, Set.of());
        return ApiAnswers.json(request, question.known(), () -> {
            List<BalanceLine> lines = books.ledger().balances(query);
            return told(question, asked)
                    .put(
                            "balances",
                            asked.dimension().isEmpty()
                                    ? JsonArray.of(lines, ApiFigures::json)
                                    : divided(lines, asked.dimension()))
                    .build();
        });
    }

    private static JsonObject.Builder told(Question question, BooksQuestion asked) {
        return ApiAnswers.known(question.known())
                .put("measure", asked.of())
                .put("period", asked.everything() ? "all" : question.period().code());
    }

    private static JsonArray divided(List<BalanceLine> lines, String by) {
        TreeMap<String, TreeMap<String, Long>> sums = new TreeMap<>();
        for (BalanceLine line : lines) {
            sums.computeIfAbsent(line.account(), _ -> new TreeMap<>())
                    .merge(line.dims().find(by).orElse(BooksQuestion.NONE), line.amount(), Math::addExact);
        }
        List<JsonObject> all = new ArrayList<>();
        sums.forEach((account, values) -> values.forEach((value, amount) -> all.add(JsonObject.builder()
                .put("account", account)
                .put("amount", amount)
                .put("dimensions", JsonObject.builder().put(by, value).build())
                .build())));
        return JsonArray.of(all, line -> line);
    }

    @Told(
            value = "The records behind a balance, each with what it adds: they sum to it.",
            asks = {
                "account: which, required",
                "measure: as of balances",
                "only: as of balances",
                "period: as of balances",
                "known: as known at",
                "from_row: how many are passed over"
            })
    @Needs(Right.READ_RECORDS)
    @GetMapping("/balances/records")
    ResponseEntity<String> behind(
            HttpServletRequest request,
            BooksQuestion asked,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(name = "from_row", defaultValue = "0") String from) {
        if (account.isBlank() || !from.matches("[0-9]{1,9}")) {
            throw BadQuestion.malformed(
                    "Say which account, and how many records are passed over: account=…&from_row=0.");
        }
        Question question = asking.of(asked.everything() ? null : asked.period(), asked.known());
        BalanceQuery query = asked.query(question, Set.of(account));
        return ApiAnswers.json(request, question.known(), () -> {
            List<RecordContribution> page = books.ledger().contributingRecords(query, Long.parseLong(from), BEHIND + 1);
            return told(question, asked)
                    .put("account", account)
                    .put("more", page.size() > BEHIND)
                    .put(
                            "records",
                            JsonArray.of(
                                    page.stream().limit(BEHIND).toList(),
                                    c -> JsonObject.builder()
                                            .put("type", c.record().type())
                                            .put("number", c.record().number())
                                            .put("amount", c.amount())
                                            .build()))
                    .build();
        });
    }

    private static JsonObject json(BalanceLine line) {
        JsonObject.Builder dims = JsonObject.builder();
        line.dims().values().forEach(dims::put);
        return JsonObject.builder()
                .put("account", line.account())
                .put("amount", line.amount())
                .put("dimensions", dims.build())
                .build();
    }

    @Told(
            value = "The closed periods with the files that were published.",
            asks = {"known: as known at"})
    @Needs(Right.READ_FIGURES)
    @GetMapping("/closings")
    ResponseEntity<String> closings(HttpServletRequest request, @RequestParam Map<String, String> asked) {
        Prefix known = asking.prefix(asked.get("known"));
        return ApiAnswers.json(
                request,
                known,
                () -> ApiAnswers.known(known)
                        .put(
                                "closings",
                                JsonArray.of(
                                        Closing.current(books.ledger(), known.seq()),
                                        closing -> JsonObject.builder()
                                                .put("period", closing.period().code())
                                                .put(
                                                        "published_as_known_at",
                                                        closing.known().seq())
                                                .put("entry", closing.entry().seq())
                                                .put(
                                                        "files",
                                                        JsonArray.of(
                                                                closing.files(),
                                                                file -> JsonObject.builder()
                                                                        .put("name", file.name())
                                                                        .put("bytes", file.bytes())
                                                                        .put(
                                                                                "sha256",
                                                                                file.sha256()
                                                                                        .toString())
                                                                        .put("language", file.language())
                                                                        .build()))
                                                .build()))
                        .build());
    }
}
