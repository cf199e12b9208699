package org.clearground.report.quarterly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearground.figures.ReturnFigures;
import org.clearground.quantity.Period;
import org.clearground.report.document.Block;
import org.clearground.report.document.Rich;
import org.clearground.report.document.Table;
import org.clearground.report.document.Table.HeadCell;

/// Who has not reported. Nothing is printed where no returns are expected.
final class ReturnSection {

    private static final String DEFINITION = "expected-return";

    private final Context context;
    private final Voice voice;

    ReturnSection(Context context) {
        this.context = context;
        voice = context.voice();
    }

    List<Block> blocks() {
        ReturnFigures returns = ReturnFigures.of(
                context.ledger(),
                context.figures().scope().period(),
                context.figures().scope().known().seq());
        if (returns.lines().isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(context.heading("returns"));
        int expected = returns.lines().size();
        int missing = returns.missing().size();
        blocks.add(context.paragraph(
                "returns.summary",
                Map.of(
                        "expected", count("returns.expected", expected),
                        "came", count("returns.came", expected - missing),
                        "missing", count("returns.missing", missing))));
        if (missing > 0) {
            blocks.add(new Block.Tabled(table(returns)));
        }
        return blocks;
    }

    private Rich count(String id, int number) {
        return Rich.of(context.binder().constant(id, BigDecimal.valueOf(number), "", DEFINITION));
    }

    /// A row per organisation and kind, with all months, quarters or years of which nothing came.
    private Table table(ReturnFigures returns) {
        Map<String, List<ReturnFigures.Line>> byNumber = returns.missing().stream()
                .collect(Collectors.groupingBy(ReturnFigures.Line::number, LinkedHashMap::new, Collectors.toList()));
        List<Table.Row> rows = byNumber.values().stream().map(this::row).toList();
        List<HeadCell> head = List.of(
                HeadCell.words(voice.text("column.organisation")),
                HeadCell.words(voice.text("column.expected")),
                HeadCell.words(voice.text("column.missing_for")),
                HeadCell.words(voice.text("column.came")));
        return new Table(
                "not-reported", voice.say("table.returns"), List.of(head), rows, List.of(voice.say("returns.note")));
    }

    private String name(Period period) {
        boolean month = period.from().getMonth() == period.to().getMonth();
        return month ? voice.month(period.from()) + " " + period.from().getYear() : voice.shortPeriod(period);
    }

    private Table.Row row(List<ReturnFigures.Line> lines) {
        ReturnFigures.Line first = lines.getFirst();
        String times = lines.stream().map(l -> name(l.period())).collect(Collectors.joining("; "));
        return new Table.Row(
                Table.Kind.PLAIN,
                List.of(
                        Table.Cell.of(context.figures().register().organisationName(first.organisation(), "returns")),
                        Table.Cell.of(voice.text("return." + first.kind().name().toLowerCase(Locale.ROOT))),
                        Table.Cell.of(times),
                        Table.Cell.of(context.binder().word("returns." + first.number(), "not_reported", DEFINITION))));
    }
}
