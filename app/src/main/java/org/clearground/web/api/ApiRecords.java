package org.clearground.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clearground.books.Books;
import org.clearground.books.Kept;
import org.clearground.books.RecordView;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.Prefix;
import org.clearground.listing.ListPart;
import org.clearground.listing.ListQuestion;
import org.clearground.listing.ListReading;
import org.clearground.record.Column;
import org.clearground.record.Labels;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Reach;
import org.clearground.web.access.Right;
import org.clearground.web.list.Gazetteers;
import org.clearground.web.list.ListAnswers;
import org.clearground.web.page.Asking;
import org.clearground.web.page.BadQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Records for programs.
@RestController
@RequestMapping("/api/v1")
final class ApiRecords {

    private static final int ROWS = 50;
    private static final int MOST_ROWS = 500;
    private static final int DEEPEST = 10_000;

    private final Books books;
    private final Asking asking;
    private final Reach reach;
    private final Gazetteers gazetteers;
    private final ListAnswers answers;

    ApiRecords(Books books, Asking asking, Reach reach, Gazetteers gazetteers, ListAnswers answers) {
        this.books = books;
        this.asking = asking;
        this.reach = reach;
        this.gazetteers = gazetteers;
        this.answers = answers;
    }

    @Told("The types of records, with their columns and the lists in them: what is read, sent and narrowed by.")
    @Needs(Right.READ_REACHED_RECORDS)
    @GetMapping("/types")
    ResponseEntity<String> types(HttpServletRequest request, Locale locale) {
        Prefix known = asking.prefix(null);
        Labels labels = Labels.of(locale);
        List<RecordType> types = books.types().all().stream()
                .sorted(Comparator.comparing(RecordType::name))
                .toList();
        return ApiAnswers.json(
                request,
                known,
                () -> ApiAnswers.known(known)
                        .put(
                                "types",
                                JsonArray.of(
                                        types,
                                        type -> JsonObject.builder()
                                                .put("name", type.name())
                                                .put("label", labels.type(type))
                                                .put("columns", columns(type, null, type.columns(), labels))
                                                .put(
                                                        "lists",
                                                        JsonArray.of(
                                                                type.lists(),
                                                                list -> JsonObject.builder()
                                                                        .put("name", list.name())
                                                                        .put("label", labels.list(type, list))
                                                                        .put(
                                                                                "columns",
                                                                                columns(
                                                                                        type,
                                                                                        list,
                                                                                        list.columns(),
                                                                                        labels))
                                                                        .build()))
                                                .build()))
                        .build());
    }

    private static JsonArray columns(RecordType type, @Nullable ListOf list, List<Column<?>> columns, Labels labels) {
        return JsonArray.of(
                columns,
                column -> JsonObject.builder()
                        .put("name", column.name())
                        .put("label", labels.column(type, list, column))
                        .put("required", column.required())
                        .put("codes", JsonArray.ofTexts(column.format().codes()))
                        .build());
    }

    @Told(
            value = "Records of all types that have all of some words, the newest first.",
            asks = {
                "q: words, required",
                "known: as known at",
                "from_row: how many are passed over",
                "rows: at most so many, 500"
            })
    @Needs(Right.READ_REACHED_RECORDS)
    @GetMapping("/records")
    ResponseEntity<String> found(HttpServletRequest request, @RequestParam Map<String, String> asked) {
        if (asked.getOrDefault(ListReading.TEXT, "").isBlank()) {
            throw BadQuestion.malformed("Say which words are sought: q=…");
        }
        Prefix known = asking.prefix(asked.get("known"));
        return list(request, known, ListReading.ofAll(asked, gazetteers.at(known.seq())), asked);
    }

    @Told(
            value = "Records of a type, narrowed and ordered. A coded column narrows by its own name, as status=open.",
            asks = {
                "q: words",
                "place: a place by number or name, with those in it",
                "organisation: an organisation by number or name",
                "from: the first day on which the last day of a record may be",
                "to: the last such day",
                "approved: who approved",
                "import: the number of an import",
                "sort: number, day or a column, with - before it for the largest first",
                "known: as known at: an entry, a day, a printed head",
                "from_row: how many are passed over, 10000 at most",
                "rows: at most so many, 500 at most"
            })
    @Needs(Right.READ_REACHED_RECORDS)
    @GetMapping("/records/{type}")
    ResponseEntity<String> list(
            HttpServletRequest request, @PathVariable String type, @RequestParam Map<String, String> asked) {
        RecordType of = type(type);
        Prefix known = asking.prefix(asked.get("known"));
        try {
            return list(request, known, ListReading.of(of, asked, gazetteers.at(known.seq())), asked);
        } catch (IllegalArgumentException e) {
            throw BadQuestion.malformed(String.valueOf(e.getMessage()));
        }
    }

    private ResponseEntity<String> list(
            HttpServletRequest request, Prefix known, ListQuestion question, Map<String, String> asked) {
        int from = number(asked, "from_row", 0, DEEPEST);
        int rows = number(asked, "rows", ROWS, MOST_ROWS);
        ListAnswers.Answer answer = answers.part(question, known.seq(), from, rows);
        return answer.part()
                .map(part -> ApiAnswers.json(request, known, () -> json(known, part)))
                .orElseGet(() -> ApiAnswers.job(request, known, answer.job().orElseThrow(), _ -> JsonObject.EMPTY));
    }

    private static JsonObject json(Prefix known, ListPart part) {
        return ApiAnswers.known(known)
                .put("count", part.count())
                .put("count_is_exact", part.exact())
                .put("ordered", part.ordered())
                .put("more", part.more())
                .put("records", JsonArray.of(part.records(), RecordJson::of))
                .build();
    }

    private static int number(Map<String, String> asked, String name, int otherwise, int most) {
        String text = asked.getOrDefault(name, String.valueOf(otherwise));
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > most) {
            throw BadQuestion.malformed(name + " is a number from 0 to " + most + ".");
        }
        return Integer.parseInt(text);
    }

    @Told(
            value = "A record with all its versions: what each says, what it did to the ground, what it posted.",
            asks = {"known: as known at"})
    @Needs(Right.READ_REACHED_RECORDS)
    @GetMapping("/records/{type}/{number}")
    ResponseEntity<String> record(
            HttpServletRequest request,
            @PathVariable String type,
            @PathVariable String number,
            @RequestParam Map<String, String> asked) {
        RecordType of = type(type);
        Prefix known = asking.prefix(asked.get("known"));
        List<RecordView.Line> lines = books.view(type, number).stream()
                .flatMap(view -> view.entries().stream())
                .filter(line -> line.entry().seq() <= known.seq())
                .toList();
        boolean seen = lines.reversed().stream()
                .filter(line -> line.fields().isPresent())
                .findFirst()
                .filter(line ->
                        reach.sees(new Kept(line.entry(), of, line.fields().orElseThrow())))
                .isPresent();
        if (!seen) {
            throw BadQuestion.notFound("There is no " + type + " with the number " + number
                    + " among the entries up to " + known.seq() + ".");
        }
        return ApiAnswers.json(
                request,
                known,
                () -> ApiAnswers.known(known)
                        .put("type", type)
                        .put("number", number)
                        .put("withdrawn", lines.getLast().fields().isEmpty())
                        .put("versions", JsonArray.of(lines, line -> RecordJson.version(of, line)))
                        .build());
    }

    private RecordType type(String name) {
        return books.types()
                .find(name)
                .orElseThrow(() -> BadQuestion.notFound("There is no record type " + name + "."));
    }
}
