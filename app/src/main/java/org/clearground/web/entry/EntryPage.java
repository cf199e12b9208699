package org.clearground.web.entry;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearground.books.Books;
import org.clearground.books.Kept;
import org.clearground.intake.waiting.Sent;
import org.clearground.intake.waiting.SentKind;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.record.Labels;
import org.clearground.record.RecordType;
import org.clearground.rules.RuleWords;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Reach;
import org.clearground.web.access.Right;
import org.clearground.web.page.BadQuestion;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Entering and correcting a record of any type.
@Controller
final class EntryPage {

    private final Books books;
    private final Reach reach;
    private final FormPages forms;
    private final Posting posting;

    EntryPage(Books books, Reach reach, FormPages forms, Posting posting) {
        this.books = books;
        this.reach = reach;
        this.forms = forms;
        this.posting = posting;
    }

    /// A type that can be entered.
    ///
    /// @param name  its stable name
    /// @param label its name for people
    public record TypeLine(String name, String label) {}

    @Needs(Right.ENTER_RECORDS)
    @GetMapping("/enter")
    String types(Locale locale, Model model) {
        Labels labels = Labels.of(locale);
        List<TypeLine> types = books.types().all().stream()
                .filter(t -> reach.enters(reach.caller(), t))
                .map(t -> new TypeLine(t.name(), labels.type(t)))
                .sorted(Comparator.comparing(TypeLine::label))
                .toList();
        model.addAttribute("types", types);
        return "enter";
    }

    @Needs(Right.ENTER_RECORDS)
    @GetMapping("/enter/{type}")
    String form(@PathVariable String type, Locale locale, Model model) {
        return forms.show(forms.fresh(type(type)), Checked.NOT_YET, locale, model);
    }

    @Needs(Right.ENTER_RECORDS)
    @GetMapping("/correct/{type}/{number}")
    String correction(@PathVariable String type, @PathVariable String number, Locale locale, Model model) {
        RecordType of = type(type);
        Kept kept = kept(of, number).orElseThrow(() -> missing(type, number));
        return forms.show(forms.correction(kept), Checked.NOT_YET, locale, model);
    }

    /// Whether a record can be read by whoever calls, and what it says.
    private Optional<Kept> kept(RecordType type, String number) {
        return books.kept(type.name(), number, books.ledger().head().seq()).filter(reach::sees);
    }

    private static BadQuestion missing(String type, String number) {
        return BadQuestion.notFound(
                "There is no " + type + " with the number " + number + " that stands in the books.");
    }

    @Needs(Right.ENTER_RECORDS)
    @PostMapping("/enter/{type}")
    String post(@PathVariable String type, @RequestParam Map<String, String> form, Locale locale, Model model) {
        EntryForm read = EntryForm.sent(type(type), form);
        String button = form.getOrDefault("do", "check");
        return switch (button) {
            case "check" -> forms.show(read, posting.tryOut(read), locale, model);
            case "open" -> forms.show(read, Checked.NOT_YET, locale, model);
            case "send" -> send(read, false, locale, model);
            case "send-guarded" -> send(read, true, locale, model);
            default -> forms.show(read.after(button), Checked.NOT_YET, locale, model);
        };
    }

    /// Sends it; one that only guards hold back when its author asks for an exception.
    private String send(EntryForm form, boolean guarded, Locale locale, Model model) {
        Checked checked = posting.tryOut(form);
        if (!checked.passed() && !(guarded && checked.onlyGuards())) {
            return forms.show(form, checked, locale, model);
        }
        Sent sent = posting.send(form);
        return "redirect:/waiting/" + sent.id();
    }

    /// What the checks say while somebody types, for the page's script.
    @Needs(Right.ENTER_RECORDS)
    @PostMapping("/enter/{type}/check")
    ResponseEntity<String> check(@PathVariable String type, @RequestParam Map<String, String> form, Locale locale) {
        EntryForm read = EntryForm.sent(type(type), form);
        Checked checked = posting.look(read).in(RuleWords.of(locale));
        JsonObject answer = JsonObject.builder()
                .put("faults", checked.faults())
                .put("findings", JsonArray.of(checked.findings(), EntryPage::json))
                .put("map", forms.map(read.type(), checked, locale).orElse(""))
                .build();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer.toString());
    }

    private static JsonObject json(Checked.Said said) {
        return JsonObject.builder()
                .put("cell", said.cell())
                .put("severity", said.severity().name().toLowerCase(Locale.ROOT))
                .put("code", said.code())
                .put("sentence", said.sentence())
                .put("lon", said.lon())
                .put("lat", said.lat())
                .build();
    }

    /// What was returned, opened again to be mended.
    @Needs(Right.ENTER_RECORDS)
    @GetMapping("/waiting/{id}/again")
    String again(@PathVariable long id, Locale locale, Model model) {
        Sent sent = posting.returned(id);
        if (sent.what().kind() != SentKind.RECORD && sent.what().kind() != SentKind.CORRECT) {
            throw BadQuestion.notFound("Number " + id + " is not a form that can be opened again.");
        }
        EntryForm form = forms.again(sent, type(sent.what().type()));
        model.addAttribute("returned", sent);
        return forms.show(form, posting.look(form), locale, model);
    }

    private RecordType type(String name) {
        return books.types()
                .find(name)
                .filter(t -> reach.enters(reach.caller(), t))
                .orElseThrow(() -> BadQuestion.notFound("There is no record type " + name + " that your role enters."));
    }
}
