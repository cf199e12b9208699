package org.clearground.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearground.intake.waiting.SqlWaitingList;
import org.clearground.report.document.Block;
import org.clearground.report.document.Document;
import org.clearground.report.document.HtmlFragment;
import org.clearground.report.draw.Drawing;
import org.clearground.report.quarterly.KeyCharts;
import org.clearground.report.quarterly.QuarterlyReport;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.clearground.web.access.SignedIn;
import org.clearground.web.work.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The key figures of a period as known at a prefix, each with what it was in the period before, and the
/// report's maps and charts.
@Controller
final class HomePage {

    private static final double MAP = 0.6;

    private final Asking asking;
    private final WrittenReports reports;
    private final HomeNews homeNews;
    private final Checks checks;
    private final SqlWaitingList list;

    HomePage(Asking asking, WrittenReports reports, HomeNews homeNews, Checks checks, SqlWaitingList list) {
        this.asking = asking;
        this.reports = reports;
        this.homeNews = homeNews;
        this.checks = checks;
        this.list = list;
    }

    /// A key figure on the page.
    ///
    /// @param label  what it is
    /// @param value  the number, as markup that links to its records
    /// @param note   a line under it
    /// @param before what it was in the period before; empty where it has none
    /// @param course a small chart of the months that led to it, as markup; empty where there is none
    public record Card(String label, String value, String note, String before, String course) {}

    @Needs(Right.READ_FIGURES)
    @GetMapping("/")
    String home(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String known,
            Locale locale,
            Model model) {
        Question question = asking.of(period, known);
        String language = locale.getLanguage();
        WrittenReports.Key asked = new WrittenReports.Key(question.period(), question.known(), language);
        WrittenReports.Key before =
                new WrittenReports.Key(Asking.previous(question.period()), question.known(), language);
        Job<QuarterlyReport> now = reports.report(asked);
        Job<QuarterlyReport> then = reports.report(before).soon(Waiting.MOMENT);
        if (now.answer().isEmpty() || then.answer().isEmpty()) {
            return Waiting.page(now.answer().isEmpty() ? now : then, model);
        }
        Job<HomeNews.News> news = homeNews.of(asked).soon(Waiting.MOMENT);
        if (news.answer().isEmpty()) {
            return Waiting.page(news, model);
        }
        QuarterlyReport report = now.answer().get();
        String records = asked.address() + "/";
        errands(model);
        model.addAttribute("question", question);
        model.addAttribute("previous", before.period().code());
        model.addAttribute(
                "cards",
                cards(
                        report,
                        then.answer().get(),
                        records,
                        KeyCharts.of(news.answer().get().figures(), report)));
        model.addAttribute("maps", figures(report.document(), records, true));
        model.addAttribute("charts", figures(report.document(), records, false));
        model.addAttribute(
                "months",
                news.answer().get().months().stream()
                        .map(b -> HtmlFragment.write(report.document(), List.of(b)))
                        .toList());
        model.addAttribute("expected", news.answer().get().expected());
        model.addAttribute("missing", news.answer().get().missing());
        model.addAttribute(
                "faults",
                checks.known(question.known())
                        .map(rules -> rules.stream()
                                .filter(Rule::fault)
                                .mapToInt(Rule::count)
                                .sum())
                        .orElse(-1));
        return "home";
    }

    /// What waits for whoever calls.
    private void errands(Model model) {
        String me = SignedIn.name();
        model.addAttribute("waiting", Right.APPROVE.allows(SignedIn.role()) ? list.countWaitingFor(me) : 0);
        model.addAttribute("returned", list.countReturnedTo(me));
    }

    private static List<Card> cards(
            QuarterlyReport report, QuarterlyReport earlier, String records, Map<String, Drawing> courses) {
        Map<String, String> was = new HashMap<>();
        if (earlier.figures().divisible()) {
            earlier.keyFigures().forEach(c -> was.put(c.label(), c.value().plain()));
        }
        Document document = report.document();
        List<Card> cards = new ArrayList<>();
        for (Block.Card card : report.keyFigures()) {
            cards.add(new Card(
                    card.label(),
                    linked(HtmlFragment.write(document, List.of(new Block.Paragraph(card.value()))), records),
                    linked(HtmlFragment.write(document, List.of(new Block.Paragraph(card.note()))), records),
                    was.getOrDefault(card.label(), ""),
                    Optional.ofNullable(courses.get(card.label()))
                            .map(Drawing::svg)
                            .orElse("")));
        }
        return cards;
    }

    /// The pictures that are taller than half their width are maps; people look at those first.
    private static List<String> figures(Document document, String records, boolean maps) {
        return document.blocks().stream()
                .filter(b -> b instanceof Block.Figure f
                        && maps == (f.drawing().height() > MAP * f.drawing().width()))
                .map(b -> linked(HtmlFragment.write(document, List.of(b)), records))
                .toList();
    }

    private static String linked(String markup, String records) {
        return markup.replace("href=\"records", "href=\"" + records + "records");
    }
}
