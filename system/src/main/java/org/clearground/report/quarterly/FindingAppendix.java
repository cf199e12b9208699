package org.clearground.report.quarterly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clearground.books.RecordTypes;
import org.clearground.record.Labels;
import org.clearground.report.document.Block;
import org.clearground.report.document.Rich;
import org.clearground.report.document.Table;
import org.clearground.report.document.Table.HeadCell;
import org.clearground.rules.RuleWords;

/// The findings one by one: of each rule the first, and in HTML pages with all of them.
final class FindingAppendix {

    /// So many findings of a rule stand in the report.
    static final int MOST = 10;

    private final Context context;
    private final Voice voice;
    private final RuleWords words;

    FindingAppendix(Context context) {
        this.context = context;
        voice = context.voice();
        words = RuleWords.of(Locale.of(voice.language()));
    }

    List<Block> blocks() {
        List<RuleCount> rules = context.readings().ruleCounts();
        if (rules.isEmpty()) {
            return List.of();
        }
        List<Table.Row> rows = new ArrayList<>();
        rules.forEach(rule -> {
            rows.add(head(rule));
            rule.lines().stream().limit(MOST).forEach(line -> rows.add(row(rule.rule(), line)));
        });
        return List.of(
                context.heading("appendix"),
                context.paragraph("appendix.about"),
                new Block.Tabled(table("findings-one-by-one", rows)));
    }

    /// A table of findings.
    Table table(String id, List<Table.Row> rows) {
        return new Table(
                id,
                voice.say("table.appendix"),
                List.of(List.of(
                        HeadCell.words(voice.text("column.record")),
                        HeadCell.words(voice.text("column.weight")),
                        HeadCell.words(voice.text("column.finding")))),
                rows,
                List.of());
    }

    private Table.Row head(RuleCount rule) {
        List<Rich.Span> spans = new ArrayList<>(voice.say(
                        "appendix.count",
                        Map.of(
                                "found",
                                Rich.of(context.binder()
                                        .constant(
                                                "finding.listed." + rule.rule(),
                                                BigDecimal.valueOf(rule.listed()),
                                                "",
                                                FindingSection.DEFINITION))))
                .spans());
        if (rule.listed() > MOST) {
            spans.add(new Rich.Words(" "));
            spans.add(new Rich.Link(
                    voice.text("appendix.first"), ReportFiles.records(voice.language()) + "/" + page(rule.rule(), 1)));
        }
        return new Table.Row(
                Table.Kind.GROUP,
                List.of(Table.Cell.of(name(rule.rule())), Table.Cell.of(""), new Table.Cell(new Rich(spans))));
    }

    /// A rule in words, with its code.
    String name(String rule) {
        return words.meaning(rule) + " (" + rule + ")";
    }

    /// A finding of a rule: the record, how much it weighs, the sentence.
    Table.Row row(String rule, RuleCount.Line found) {
        return new Table.Row(
                Table.Kind.MEMBER,
                List.of(
                        Table.Cell.of(
                                Labels.of(Locale.of(voice.language())).type(RecordTypes.STANDARD.require(found.type()))
                                        + " " + found.number()),
                        weight(found),
                        Table.Cell.of(words.say(rule, found.message()))));
    }

    private Table.Cell weight(RuleCount.Line found) {
        return Table.Cell.of(voice.text("weight." + found.severity().name().toLowerCase(Locale.ROOT)));
    }

    /// The file of a page with a rule's findings, counted from 1.
    static String page(String rule, int page) {
        return "findings-" + rule.replace('.', '-') + "-" + page + ".html";
    }
}
