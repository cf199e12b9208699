package org.clearground.web.approval;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearground.attachment.BadAttachment;
import org.clearground.books.Books;
import org.clearground.books.Kept;
import org.clearground.finding.Finding;
import org.clearground.intake.FileFinding;
import org.clearground.intake.ImportReport;
import org.clearground.intake.waiting.Sent;
import org.clearground.intake.waiting.SentKind;
import org.clearground.intake.waiting.SentState;
import org.clearground.record.Fields;
import org.clearground.record.Guards;
import org.clearground.record.Labels;
import org.clearground.record.RecordType;
import org.clearground.report.dossier.RecordMap;
import org.clearground.report.draw.Drawing;
import org.clearground.rules.RuleWords;
import org.clearground.web.entry.CellNames;
import org.clearground.web.entry.Checked;
import org.clearground.web.entry.KeptForms;
import org.clearground.web.page.Content;
import org.clearground.web.page.Differences;
import org.clearground.web.page.Waiting;
import org.clearground.web.work.Job;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What the page of something that was sent shows: what it says, on a map, what it changes, what the checks say.
@Component
final class SentView {

    private final Books books;
    private final KeptForms forms;
    private final Booking booking;
    private final Approvals approvals;

    SentView(Books books, KeptForms forms, Booking booking, Approvals approvals) {
        this.books = books;
        this.forms = forms;
        this.booking = booking;
        this.approvals = approvals;
    }

    /// A finding with the name of its cell.
    ///
    /// @param severity how grave it is, as a key of texts
    /// @param where    the cell, or a file and its line
    /// @param sentence what is wrong
    public record Found(String severity, String where, String sentence) {}

    static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES).toString().replace('T', ' ').replace(":00Z", "");
    }

    /// Fills the model; gives the name of the page.
    String of(Sent sent, Optional<RecordType> type, Locale locale, Model model) {
        boolean open = sent.isWaiting() || sent.state() == SentState.KEPT || sent.isReturned();
        model.addAttribute("open", open);
        SentKind kind = sent.what().kind();
        if (kind == SentKind.IMPORT) {
            return files(sent, RuleWords.of(locale), model);
        }
        if (kind == SentKind.ATTACH) {
            attached(sent, locale, model);
        } else if (type.isPresent() && kind != SentKind.CLOSE) {
            record(sent, type.get(), locale, model);
        }
        return "sent";
    }

    private void attached(Sent sent, Locale locale, Model model) {
        RuleWords words = RuleWords.of(locale);
        SentFiles files = booking.files();
        List<Finding> faults = new ArrayList<>();
        try {
            model.addAttribute("attached", files.shown(sent, approvals.file(sent), Labels.of(locale)));
        } catch (BadAttachment e) {
            faults.add(e.finding());
        }
        if (sent.isWaiting()) {
            faults.addAll(files.faults(sent, booking.rule(sent)));
            model.addAttribute(
                    "findings",
                    faults.stream()
                            .map(f -> new Found("fault", "", words.say(f)))
                            .toList());
        }
    }

    private void record(Sent sent, RecordType type, Locale locale, Model model) {
        Labels labels = Labels.of(locale);
        RuleWords words = RuleWords.of(locale);
        long head = books.ledger().head().seq();
        Optional<Kept> stands = books.kept(type.name(), sent.what().number(), head);
        boolean withdraws = sent.what().kind() == SentKind.WITHDRAW;
        Checked checked =
                withdraws ? null : forms.check(sent, type, booking.rule(sent)).in(words);
        Optional<Fields> fields = checked == null ? stands.map(Kept::fields) : checked.fields();
        model.addAttribute(
                "cells", fields.map(f -> Content.cells(type, f, labels)).orElse(List.of()));
        model.addAttribute(
                "lists", fields.map(f -> Content.lists(type, f, labels)).orElse(List.of()));
        model.addAttribute(
                "map",
                fields.flatMap(f -> RecordMap.of(books, type, f, head, locale.getLanguage()))
                        .map(Drawing::svg)
                        .orElse(""));
        boolean open = sent.state() == SentState.WAITING || sent.isReturned();
        if (checked == null || !open) {
            return;
        }
        model.addAttribute("checked", checked);
        model.addAttribute("guards", guards(checked));
        model.addAttribute("overtaken", sent.what().kind() == SentKind.CORRECT && booking.isOvertaken(sent));
        model.addAttribute(
                "findings",
                checked.findings().stream()
                        .map(f -> new Found(
                                f.severity().name().toLowerCase(Locale.ROOT),
                                CellNames.label(type, f.cell(), labels),
                                f.sentence()))
                        .toList());
        if (sent.what().kind() == SentKind.CORRECT) {
            model.addAttribute("changes", Differences.of(type, stands.map(Kept::fields), fields, labels));
        }
    }

    /// Each guard that holds it back once, with what it says.
    private static List<Found> guards(Checked checked) {
        Map<String, Found> guards = new LinkedHashMap<>();
        checked.guards()
                .forEach(said -> guards.putIfAbsent(said.code(), new Found("fault", said.code(), said.sentence())));
        return List.copyOf(guards.values());
    }

    /// Each guard that holds files back once, with what it says first.
    private static List<Found> each(List<Finding> guards, RuleWords words) {
        Map<String, Found> each = new LinkedHashMap<>();
        guards.forEach(g -> each.putIfAbsent(g.code(), new Found("fault", g.code(), words.say(g))));
        return List.copyOf(each.values());
    }

    private String files(Sent sent, RuleWords words, Model model) {
        if (sent.state() == SentState.BOOKED || sent.state() == SentState.TAKEN_BACK) {
            return "sent";
        }
        Job<ImportReport> job = approvals.look(sent).soon(Waiting.MOMENT);
        if (job.answer().isEmpty()) {
            return Waiting.page(job, model);
        }
        ImportReport report = job.answer().get();
        model.addAttribute("report", report);
        List<Finding> guards = report.findings().stream()
                .filter(f -> f.isFault() && f.finding().code().startsWith(Guards.PREFIX))
                .map(FileFinding::finding)
                .toList();
        model.addAttribute("onlyGuards", report.faults() > 0 && report.faults() == guards.size());
        model.addAttribute("guards", each(guards, words));
        model.addAttribute(
                "findings",
                report.findings().stream()
                        .map(f -> new Found(
                                f.finding().severity().name().toLowerCase(Locale.ROOT),
                                f.file()
                                        + (f.line() > 0 ? ":" + f.line() : "")
                                        + f.finding()
                                                .where()
                                                .findField()
                                                .map(n -> " " + n)
                                                .orElse(""),
                                words.say(f.finding())))
                        .toList());
        return "sent";
    }
}
