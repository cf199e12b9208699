package org.clearground.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearground.intake.waiting.SqlWaitingList;
import org.clearground.ledger.Prefix;
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
    private static final int KEPT = 64;

    private final Asking asking;
    private final WrittenReports reports;
    private final HomeNews homeNews;
    private final Checks checks;
    private final SqlWaitingList list;

    /// The prefix that is worked out last for who asks for the head, by period and language.
    private final Map<String, Prefix> begunAt = new HashMap<>();

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
        String language = locale.getLanguage();
        boolean open = known == null || known.isBlank();
        Question question = open ? followed(asking.of(period, known), language) : asking.of(period, known);
        WrittenReports.Key asked = key(question, language);
        WrittenReports.Key before =
                new WrittenReports.Key(Asking.previous(question.period()), question.known(), language);
        Job<QuarterlyReport> now = reports.report(asked);
        Job<QuarterlyReport> then = reports.report(before).soon(Waiting.MOMENT);
        if (now.answer().isEmpty() || then.answer().isEmpty()) {
            return later(question, open, now.answer().isEmpty() ? now : then, model);
        }
        Job<HomeNews.News> news = homeNews.of(asked).soon(Waiting.MOMENT);
        if (news.answer().isEmpty()) {
            return later(question, open, news, model);
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
        model.addAttribute("maps", maps(report.document(), asked, records));
        model.addAttribute("charts", charts(report.document(), records));
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

    /// Whoever asks for the head while an earlier prefix is being worked out gets that one: the head moves on
    /// with every booking, and working out each of them would never end.
    private synchronized Question followed(Question head, String language) {
        WrittenReports.Key at = key(head, language);
        Prefix begun = begunAt.get(at.period().code() + language);
        if (begun != null && isUnderWay(key(new Question(head.period(), begun), language))) {
            return new Question(head.period(), begun);
        }
        if (begunAt.size() > KEPT) {
            begunAt.clear();
        }
        begunAt.put(at.period().code() + language, head.known());
        return head;
    }

    private boolean isUnderWay(WrittenReports.Key key) {
        return reports.isUnderWay(key)
                || reports.isUnderWay(
                        new WrittenReports.Key(Asking.previous(key.period()), key.known(), key.language()))
                || homeNews.isUnderWay(key);
    }

    private static WrittenReports.Key key(Question question, String language) {
        return new WrittenReports.Key(question.period(), question.known(), language);
    }

    /// The page that asks again; of the head by its number, since there may be another head by then.
    private static String later(Question question, boolean open, Job<?> job, Model model) {
        return open && job.failure().isEmpty() ? "redirect:/?" + question.query() : Waiting.page(job, model);
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

    /// The maps, which people look at first; by their addresses, since a map takes more letters than all the
    /// rest.
    private List<String> maps(Document document, WrittenReports.Key key, String records) {
        return document.blocks().stream()
                .filter(HomePage::isMap)
                .map(b -> linked(HtmlFragment.write(document, List.of(b), d -> reports.address(key, d)), records))
                .toList();
    }

    private static List<String> charts(Document document, String records) {
        return document.blocks().stream()
                .filter(b -> b instanceof Block.Figure && !isMap(b))
                .map(b -> linked(HtmlFragment.write(document, List.of(b)), records))
                .toList();
    }

    /// The pictures that are taller than half their width are maps.
    private static boolean isMap(Block block) {
        return block instanceof Block.Figure f
                && f.drawing().height() > MAP * f.drawing().width();
    }

    private static String linked(String markup, String records) {
        return markup.replace("href=\"records", "href=\"" + records + "records");
    }
}
