package org.clearground.web.entry;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearground.books.Books;
import org.clearground.books.Kept;
import org.clearground.intake.waiting.Sent;
import org.clearground.intake.waiting.SentKind;
import org.clearground.record.Labels;
import org.clearground.record.RecordType;
import org.clearground.report.dossier.RecordMap;
import org.clearground.report.draw.Drawing;
import org.clearground.rules.RuleWords;
import org.clearground.web.page.Instances;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Opens forms and shows them.
@Component
final class FormPages {

    private final Books books;
    private final References references;
    private final NextNumber numbers;
    private final Instances instances;
    private final KeptForms kept;

    FormPages(Books books, References references, NextNumber numbers, Instances instances, KeptForms kept) {
        this.books = books;
        this.references = references;
        this.numbers = numbers;
        this.instances = instances;
        this.kept = kept;
    }

    /// An empty form.
    EntryForm fresh(RecordType type) {
        FormData data = FormData.empty(type, numbers.of(type));
        for (var inner : type.lists()) {
            data = inner.name().equals("turning_points") ? data : data.plusRow(inner.name());
        }
        return new EntryForm(type, data, SentKind.RECORD, 0, instances.next(), 0);
    }

    /// A form filled with the version that stands.
    EntryForm correction(Kept kept) {
        return new EntryForm(
                kept.type(),
                FormData.of(kept.type(), kept.fields()),
                SentKind.CORRECT,
                kept.entry().draft().version(),
                instances.next(),
                0);
    }

    /// What was returned, as a form.
    EntryForm again(Sent sent, RecordType type) {
        return new EntryForm(
                type, kept.data(sent, type), sent.what().kind(), sent.what().base(), instances.next(), sent.id());
    }

    String show(EntryForm form, Checked looked, Locale locale, Model model) {
        Checked checked = looked.in(RuleWords.of(locale));
        Labels labels = Labels.of(locale);
        model.addAttribute("typeLabel", labels.type(form.type()));
        model.addAttribute("type", form.type().name());
        model.addAttribute("form", form);
        model.addAttribute("correct", form.corrects());
        model.addAttribute("number", form.data().number());
        model.addAttribute("view", FormView.of(form.type(), form.data(), checked, labels, references));
        model.addAttribute("checked", checked);
        Map<String, String> names = new HashMap<>();
        checked.findings().forEach(f -> names.put(f.cell(), CellNames.label(form.type(), f.cell(), labels)));
        model.addAttribute("names", names);
        model.addAttribute("looked", looked != Checked.NOT_YET);
        model.addAttribute("map", map(form.type(), checked, locale).orElse(""));
        return "entry";
    }

    /// What the checked record says, on a map.
    Optional<String> map(RecordType type, Checked checked, Locale locale) {
        return checked.fields()
                .flatMap(fields ->
                        RecordMap.of(books, type, fields, books.ledger().head().seq(), locale.getLanguage()))
                .map(Drawing::svg);
    }
}
