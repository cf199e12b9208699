package org.clearground.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.clearground.books.Books;
import org.clearground.ledger.Head;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.LedgerRefusal;
import org.clearground.ledger.Prefix;
import org.clearground.ledger.Verification;
import org.clearground.rules.BooksCheck;
import org.clearground.web.DataPlace;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.clearground.web.page.Asking;
import org.clearground.web.page.BadQuestion;
import org.clearground.web.page.Problem;
import org.clearground.web.page.Waiting;
import org.clearground.web.work.Jobs;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The head of the chain, the recomputing of the books and the findings of the rules, for programs.
@RestController
@RequestMapping("/api/v1")
final class ApiBooks implements AutoCloseable {

    private static final int KEPT = 2;
    private static final int MOST_FINDINGS = 5_000;
    private static final String PRINTED = "[0-9a-f]{12,64}";

    private final Books books;
    private final Asking asking;
    private final Jobs<Head, Verification> verifications;
    private final Jobs<Prefix, JsonObject> checks;

    ApiBooks(Books books, Asking asking, DataPlace place, InstantSource clock) {
        this.books = books;
        this.asking = asking;
        verifications = new Jobs<>(KEPT, (_, progress) -> Books.verify(place.store(), List.of(), clock, progress));
        checks = new Jobs<>(KEPT, this::check);
    }

    @Told(
            value = "The head of the chain, and where a printed head lies in it.",
            asks = {"printed: the first 12 or more digits of a printed head"})
    @Needs(Right.READ_FIGURES)
    @GetMapping("/head")
    ResponseEntity<String> head(HttpServletRequest request, @RequestParam Map<String, String> asked) {
        Prefix head = books.ledger().head().prefix();
        Optional<String> printed = Optional.ofNullable(asked.get("printed")).map(String::strip);
        if (printed.filter(p -> !p.matches(PRINTED)).isPresent()) {
            throw BadQuestion.malformed("A head has 64 signs, 0 to 9 and a to f; its first 12 or more are enough.");
        }
        return ApiAnswers.json(request, head, () -> {
            JsonObject.Builder answer = ApiAnswers.known(head);
            printed.ifPresent(p -> {
                Optional<Long> place = place(p);
                answer.put("printed", p).put("lies_in_the_chain", place.isPresent());
                place.ifPresent(seq -> answer.put("printed_is_entry", seq));
            });
            return answer.build();
        });
    }

    private Optional<Long> place(String printed) {
        try {
            return Optional.of(books.ledger().prefix(printed).seq());
        } catch (LedgerRefusal e) {
            return Optional.empty();
        }
    }

    @Told(
            value = "What every rule finds in the books. While the rules run the answer is 202.",
            asks = {"known: as known at"})
    @Needs(Right.READ_RECORDS)
    @GetMapping("/findings")
    ResponseEntity<String> findings(HttpServletRequest request, @RequestParam Map<String, String> asked) {
        Prefix known = asking.prefix(asked.get("known"));
        return ApiAnswers.job(request, known, checks.of(known).soon(Waiting.MOMENT), answer -> answer);
    }

    private JsonObject check(Prefix known, LongConsumer progress) {
        List<JsonObject> findings = new ArrayList<>();
        long[] count = {0};
        new BooksCheck(books.ledger(), books.types(), known)
                .run(
                        found -> {
                            if (count[0]++ < MOST_FINDINGS) {
                                findings.add(JsonObject.builder()
                                        .put("code", found.finding().code())
                                        .put(
                                                "severity",
                                                found.finding()
                                                        .severity()
                                                        .name()
                                                        .toLowerCase(java.util.Locale.ROOT))
                                        .put("type", found.type())
                                        .put("number", found.number())
                                        .put("message", found.finding().message())
                                        .build());
                            }
                        },
                        progress);
        return ApiAnswers.known(known)
                .put("count", count[0])
                .put("findings", JsonArray.of(findings, f -> f))
                .build();
    }

    @Told(
            "Begins recomputing the books: the chain, every posting and every derived table. Wants a token that may write.")
    @Needs(Right.VERIFY)
    @PostMapping("/verification")
    ResponseEntity<String> begin(HttpServletRequest request) {
        return verification(request);
    }

    @Told("What recomputing the books found; 202 while it goes on.")
    @Needs(Right.VERIFY)
    @GetMapping("/verification")
    ResponseEntity<String> verification(HttpServletRequest request) {
        Head head = books.ledger().head();
        return ApiAnswers.job(
                request,
                head.prefix(),
                verifications.of(head).soon(Waiting.MOMENT),
                found -> ApiAnswers.known(head.prefix())
                        .put("agrees", found.findings().isEmpty())
                        .put(
                                "findings",
                                JsonArray.ofTexts(found.findings().stream()
                                        .map(Problem.words()::say)
                                        .toList()))
                        .build());
    }

    @Override
    public void close() {
        verifications.close();
        checks.close();
    }
}
