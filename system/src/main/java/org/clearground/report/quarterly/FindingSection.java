package org.clearground.report.quarterly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clearground.books.RecordTypes;
import org.clearground.finding.Severity;
import org.clearground.report.document.Block;
import org.clearground.report.document.Rich;
import org.clearground.report.document.Table;
import org.clearground.report.document.Table.HeadCell;
import org.clearground.rules.BooksCheck;
import org.clearground.rules.Found;

/// What the rules find in the period's records, counted by rule.
final class FindingSection {

    private static final String DEFINITION = "rule-finding";
    private static final int MOST_RECORDS = 5;

    private final Context context;
    private final Voice voice;

    FindingSection(Context context) {
        this.context = context;
        voice = context.voice();
    }

    List<Block> blocks() {
        BooksCheck check = new BooksCheck(
                context.ledger(),
                RecordTypes.STANDARD,
                context.figures().scope().known());
        Map<String, List<Found>> byRule = check.run(context.figures().scope().period()).stream()
                .filter(f -> f.finding().severity() != Severity.NOTE)
                .collect(Collectors.groupingBy(f -> f.finding().code(), TreeMap::new, Collectors.toList()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(context.heading("findings"));
        if (byRule.isEmpty()) {
            blocks.add(context.paragraph("findings.none"));
            return blocks;
        }
        blocks.add(context.paragraph("findings.about"));
        List<Table.Row> rows = new ArrayList<>();
        byRule.forEach((rule, found) -> rows.add(row(rule, found)));
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

    private Table.Row row(String rule, List<Found> found) {
        Severity worst = found.stream()
                .map(f -> f.finding().severity())
                .min(Severity::compareTo)
                .orElse(Severity.NOTE);
        List<String> numbers =
                found.stream().map(Found::number).distinct().sorted().toList();
        String some = numbers.stream().limit(MOST_RECORDS).collect(Collectors.joining(", "));
        return new Table.Row(
                Table.Kind.PLAIN,
                List.of(
                        Table.Cell.of(rule),
                        Table.Cell.of(voice.text("weight." + worst.name().toLowerCase(Locale.ROOT))),
                        Table.Cell.of(context.binder()
                                .constant("finding." + rule, BigDecimal.valueOf(found.size()), "", DEFINITION)),
                        Table.Cell.of(
                                numbers.size() > MOST_RECORDS
                                        ? voice.say("findings.more", Map.of("records", Rich.of(some)))
                                                .plain()
                                        : some)));
    }
}
