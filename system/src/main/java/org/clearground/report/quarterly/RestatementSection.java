package org.clearground.report.quarterly;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearground.closing.Closing;
import org.clearground.figures.Cumulated;
import org.clearground.figures.Heading;
import org.clearground.figures.Restated;
import org.clearground.figures.RestatedPeriod;
import org.clearground.ledger.Author;
import org.clearground.report.document.Block;
import org.clearground.report.document.Rich;
import org.clearground.report.document.Table;
import org.clearground.report.document.Table.HeadCell;

/// What became of published periods: published then, what came later and why, known now. Nothing is printed
/// before the first period is closed.
final class RestatementSection {

    private final Context context;
    private final Voice voice;

    RestatementSection(Context context) {
        this.context = context;
        voice = context.voice();
    }

    List<Block> blocks() {
        long known = context.figures().scope().known().seq();
        List<Closing.Step> history = Closing.history(context.ledger(), known);
        if (history.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(context.heading("restatements"));
        blocks.add(context.paragraph("restated.about"));
        List<RestatedPeriod> shown = context.restatements().periods().stream()
                .filter(p -> p.own() || !p.keys().isEmpty())
                .toList();
        if (shown.stream().anyMatch(p -> !p.keys().isEmpty())) {
            blocks.add(new Block.Tabled(keys(shown)));
        }
        unchanged().ifPresent(blocks::add);
        context.restatements().cumulated().ifPresent(c -> blocks.add(new Block.Tabled(cumulated(c))));
        blocks.add(context.paragraph("restated.closings"));
        blocks.add(new Block.Points(history.stream().map(this::step).toList()));
        return blocks;
    }

    /// Which closed periods are known as they were published.
    private Optional<Block> unchanged() {
        String names = context.restatements().periods().stream()
                .filter(p -> !p.isChanged())
                .map(p -> voice.period(p.closing().period()))
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(context.paragraph("restated.unchanged", Map.of("closed", Rich.of(names))));
    }

    private Table keys(List<RestatedPeriod> periods) {
        List<Heading> headings = RestatedTable.headings(
                periods.stream().flatMap(p -> p.keys().stream()).map(RestatedPeriod.Key::value));
        List<HeadCell> head = new ArrayList<>(List.of(HeadCell.words(voice.text("column.figure"))));
        head.addAll(RestatedTable.numbers(voice, headings));
        List<Table.Row> rows = new ArrayList<>();
        for (RestatedPeriod period : periods) {
            rows.add(group(period, head.size()));
            for (RestatedPeriod.Key key : period.keys()) {
                List<Table.Cell> cells = new ArrayList<>(List.of(name(key.definition(), key.value())));
                cells.addAll(RestatedTable.cells(context, key.value(), headings, key.definition()));
                rows.add(new Table.Row(Table.Kind.MEMBER, cells));
            }
        }
        return new Table(
                "restatements",
                voice.say("table.restatements"),
                List.of(head),
                rows,
                List.of(voice.say("restated.note")));
    }

    private Table.Row group(RestatedPeriod period, int columns) {
        List<Table.Cell> cells = new ArrayList<>();
        cells.add(new Table.Cell(voice.say(
                "restated.period",
                Map.of(
                        "closed", Rich.of(voice.shortPeriod(period.closing().period())),
                        "closed_on",
                                Rich.of(voice.date(context.day(period.closing().entry())))))));
        for (int i = 1; i < columns; i++) {
            cells.add(Table.Cell.of(""));
        }
        return new Table.Row(Table.Kind.GROUP, cells);
    }

    private Table.Cell name(String definition, Restated value) {
        String unit = voice.text("unit." + value.now().unit().name().toLowerCase(Locale.ROOT));
        String term = new Glossary(voice).term(definition);
        return Table.Cell.of(
                switch (value.now().unit()) {
                    case HECTARES -> term + ", " + unit;
                    case MILLIONS ->
                        term + ", " + unit + " " + context.figures().funding().currency();
                    default -> term;
                });
    }

    private Table cumulated(Cumulated cumulated) {
        List<Heading> headings =
                RestatedTable.headings(cumulated.lines().stream().map(Cumulated.Line::value));
        List<HeadCell> head = new ArrayList<>(List.of(
                HeadCell.words(voice.text("column.figure")), HeadCell.number(voice.text("restated.published"))));
        cumulated.since().ifPresent(s -> head.add(HeadCell.number(voice.shortPeriod(s))));
        headings.forEach(h -> head.add(HeadCell.number(RestatedTable.heading(voice, h))));
        head.add(HeadCell.number(voice.text("restated.now")));
        List<Table.Row> rows = cumulated.lines().stream()
                .map(line -> row(line, cumulated.since().isPresent(), headings))
                .toList();
        return new Table(
                "restatements-cumulative",
                voice.say(
                        "table.cumulated",
                        Map.of(
                                "closed", Rich.of(voice.period(cumulated.last().period())),
                                "closed_on",
                                        Rich.of(voice.date(
                                                context.day(cumulated.last().entry()))))),
                List.of(head),
                rows,
                List.of(voice.say("restated.cumulated")));
    }

    private Table.Row row(Cumulated.Line line, boolean since, List<Heading> headings) {
        List<Table.Cell> cells = new ArrayList<>(List.of(name(line.definition(), line.value())));
        cells.add(RestatedTable.figure(context, line.value().then(), line.definition()));
        if (since) {
            cells.add(Table.Cell.of(context.binder().change(line.added())));
        }
        headings.forEach(h ->
                cells.add(Table.Cell.of(context.binder().change(line.value().change(h)))));
        cells.add(RestatedTable.figure(context, line.value().now(), line.definition()));
        return new Table.Row(Table.Kind.PLAIN, cells);
    }

    /// What happened to a closing, by whom, and the hashes of its files.
    private Rich step(Closing.Step step) {
        Author author = step.entry().draft().author();
        String number = step.entry().draft().record().number();
        String key = step.withdrawn().isPresent() ? "restated.step.withdrawn" : "restated.step.closed";
        return voice.say(
                key,
                Map.of(
                        "closed", Rich.of(number),
                        "day", Rich.of(voice.date(context.day(step.entry()))),
                        "writer", Rich.of(author.writtenBy()),
                        "approver", Rich.of(author.approvedBy()),
                        "about", Rich.of(step.withdrawn().orElseGet(() -> files(step)))));
    }

    private String files(Closing.Step step) {
        return step.closing()
                .map(c -> voice.say(
                                "restated.step.files",
                                Map.of(
                                        "entry",
                                                Rich.of(voice.numbers()
                                                        .print(c.known().seq())),
                                        "files",
                                                Rich.of(c.files().stream()
                                                        .map(f -> f.name() + " "
                                                                + f.sha256().abbreviated())
                                                        .collect(Collectors.joining(", ")))))
                        .plain())
                .orElse("");
    }
}
