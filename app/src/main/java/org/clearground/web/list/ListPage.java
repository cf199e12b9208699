package org.clearground.web.list;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.clearground.books.Books;
import org.clearground.books.Kept;
import org.clearground.ledger.Prefix;
import org.clearground.listing.Gazetteer;
import org.clearground.listing.ListPart;
import org.clearground.listing.ListQuestion;
import org.clearground.listing.ListReading;
import org.clearground.record.Labels;
import org.clearground.record.RecordType;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Reach;
import org.clearground.web.access.Right;
import org.clearground.web.page.Addresses;
import org.clearground.web.page.Asking;
import org.clearground.web.page.BadQuestion;
import org.clearground.web.page.Waiting;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Lists of records: of one type, narrowed and ordered; of all types, found by their words.
@Controller
final class ListPage {

    private static final String KNOWN = "known";

    private static final int ROWS = 50;

    /// Deeper than this nobody turns pages; narrowing is quicker.
    private static final int LAST_PAGE = 200;

    private static final int MOST_PLACES = 150;

    private final Books books;
    private final Asking asking;
    private final Reach reach;
    private final Gazetteers gazetteers;
    private final ListAnswers answers;

    ListPage(Books books, Asking asking, Reach reach, Gazetteers gazetteers, ListAnswers answers) {
        this.books = books;
        this.asking = asking;
        this.reach = reach;
        this.gazetteers = gazetteers;
        this.answers = answers;
    }

    /// A type in the list of types.
    ///
    /// @param name  its stable name
    /// @param label its name for people
    public record TypeLine(String name, String label) {}

    @Needs(Right.READ_REACHED_RECORDS)
    @GetMapping("/records")
    String types(@RequestParam Map<String, String> asked, Locale locale, Model model) {
        Labels labels = Labels.of(locale);
        model.addAttribute("q", asked.getOrDefault(ListReading.TEXT, ""));
        model.addAttribute("asksKnown", asked.getOrDefault(KNOWN, ""));
        if (asked.getOrDefault(ListReading.TEXT, "").isBlank()) {
            model.addAttribute(
                    "types",
                    books.types().all().stream()
                            .map(t -> new TypeLine(t.name(), labels.type(t)))
                            .sorted((a, b) -> a.label().compareTo(b.label()))
                            .toList());
            return "types";
        }
        Prefix known = asking.prefix(asked.get(KNOWN));
        Gazetteer gazetteer = gazetteers.at(known.seq());
        ListQuestion question = ListReading.ofAll(asked, gazetteer);
        ListAddress address = new ListAddress("/records", asked);
        FoundView view = new FoundView(labels, gazetteer, address);
        return page("found", new Asked(question, known, address), model, view::line);
    }

    @Needs(Right.READ_REACHED_RECORDS)
    @GetMapping("/records/{type}")
    String list(@PathVariable String type, @RequestParam Map<String, String> asked, Locale locale, Model model) {
        RecordType of = books.types()
                .find(type)
                .orElseThrow(() -> BadQuestion.notFound("There is no record type " + type + "."));
        Prefix known = asking.prefix(asked.get(KNOWN));
        Gazetteer gazetteer = gazetteers.at(known.seq());
        ListAddress address = new ListAddress("/records/" + Addresses.segment(type), asked);
        Labels labels = Labels.of(locale);
        ListView view = new ListView(of, labels, gazetteer, address);
        model.addAttribute("type", new TypeLine(type, labels.type(of)));
        model.addAttribute("enters", reach.enters(reach.caller(), of));
        model.addAttribute("asked", address.asked());
        model.addAttribute("view", view);
        model.addAttribute("places", view.hasPlaces() ? gazetteer.places(MOST_PLACES) : List.of());
        model.addAttribute("organisations", view.hasOrganisations() ? gazetteer.organisations() : List.of());
        model.addAttribute("files", ListFiles.links(address, known.seq()));
        return page("records", new Asked(question(of, asked, gazetteer), known, address), model, view::line);
    }

    /// What is asked, as known at which prefix, by which address.
    private record Asked(ListQuestion question, Prefix known, ListAddress address) {}

    static ListQuestion question(RecordType type, Map<String, String> asked, Gazetteer gazetteer) {
        try {
            return ListReading.of(type, asked, gazetteer);
        } catch (IllegalArgumentException e) {
            throw BadQuestion.malformed(String.valueOf(e.getMessage()));
        }
    }

    private String page(String template, Asked asked, Model model, Function<Kept, ListView.Line> line) {
        int page = number(asked.address().asked().getOrDefault("page", "1"));
        ListAnswers.Answer answer = answers.part(asked.question(), asked.known().seq(), (page - 1) * ROWS, ROWS);
        if (answer.part().isEmpty()) {
            return Waiting.page(answer.job().orElseThrow(), model);
        }
        ListPart part = answer.part().get();
        model.addAttribute("known", asked.known());
        model.addAttribute("part", part);
        model.addAttribute("lines", part.records().stream().map(line).toList());
        model.addAttribute("slow", answer.slow());
        model.addAttribute("first", (page - 1) * ROWS + 1);
        model.addAttribute("last", (page - 1) * ROWS + part.records().size());
        model.addAttribute("before", page > 1 ? asked.address().with("page", page == 2 ? "" : "" + (page - 1)) : "");
        model.addAttribute(
                "next", part.more() && page < LAST_PAGE ? asked.address().with("page", "" + (page + 1)) : "");
        model.addAttribute(
                "forever", asked.address().with(KNOWN, "" + asked.known().seq()));
        return template;
    }

    private static int number(String page) {
        if (!page.matches("[1-9][0-9]{0,2}") || Integer.parseInt(page) > LAST_PAGE) {
            throw BadQuestion.malformed("A list has pages 1 to " + LAST_PAGE + ". Narrow it, or take it as a file.");
        }
        return Integer.parseInt(page);
    }
}
