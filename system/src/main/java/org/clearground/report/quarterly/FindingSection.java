package org.clearground.report.quarterly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clearground.report.document.Block;
import org.clearground.report.document.Rich;
import org.clearground.report.document.Table;
import org.clearground.report.document.Table.HeadCell;

/// What the rules find in the period's records, counted by rule.
final class FindingSection {

    static final String DEFINITION = "rule-finding";

    private final Context context;
    private final Voice voice;
    private final FindingAppendix appendix;

    FindingSection(Context context) {
        this.context = context;
        voice = context.voice();
        appendix = new FindingAppendix(context);
    }

    List<Block> blocks() {
        List<RuleCount> rules = context.readings().ruleCounts().stream()
                .filter(rule -> rule.count() > 0)
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(context.heading("findings"));
        if (rules.isEmpty()) {
            blocks.add(context.paragraph("findings.none"));
            return blocks;
        }
        blocks.add(context.paragraph("findings.about"));
        List<Table.Row> rows = new ArrayList<>();
        rules.forEach(rule -> rows.add(row(rule)));
        blocks.add(new Block.Tabled(new Table(
                "findings-of-rules",
                voice.say("table.findings"),
                List.of(List.of(
                        HeadCell.words(voice.text("column.rule")),
                        HeadCell.words(voice.text("column.weight")),
                        HeadCell.number(voice.text("column.findings")),
                        HeadCell.words(voice.text("column.records")))),
                rows,
                List.of())));
        return blocks;
    }

    private Table.Row row(RuleCount rule) {
        String some = String.join(", ", rule.numbers());
        return new Table.Row(
                Table.Kind.PLAIN,
                List.of(
                        Table.Cell.of(appendix.name(rule.rule())),
                        Table.Cell.of(voice.text("weight." + rule.worst().name().toLowerCase(Locale.ROOT))),
                        Table.Cell.of(context.binder()
                                .constant("finding." + rule.rule(), BigDecimal.valueOf(rule.count()), "", DEFINITION)),
                        Table.Cell.of(
                                rule.inMore()
                                        ? voice.say("findings.more", Map.of("records", Rich.of(some)))
                                                .plain()
                                        : some)));
    }
}
