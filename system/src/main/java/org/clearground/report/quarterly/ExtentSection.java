package org.clearground.report.quarterly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clearground.figures.Behind;
import org.clearground.figures.Cell;
import org.clearground.figures.EstimateFigures;
import org.clearground.figures.Unit;
import org.clearground.land.EstimateMeasure;
import org.clearground.report.document.Block;
import org.clearground.report.document.Rich;
import org.clearground.report.document.Table;
import org.clearground.report.document.Table.HeadCell;
import org.clearground.report.draw.Caption;
import org.clearground.report.draw.StepChart;

/// How much is thought to be contaminated: what was stated and when, apart from what is registered.
final class ExtentSection {

    private static final String ESTIMATE = "contamination-estimate";

    private final Context context;
    private final Voice voice;
    private final EstimateFigures estimates;

    ExtentSection(Context context) {
        this.context = context;
        voice = context.voice();
        estimates = context.figures().estimates();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(context.heading("extent"));
        estimates.latest(EstimateMeasure.AREA_KM2).ifPresent(s -> {
            blocks.add(context.paragraph(
                    "extent.area", Map.of("value", value(s), "as_of", Rich.of(voice.date(s.asOf())))));
            blocks.add(context.paragraph("extent.cleared", cleared(s.cell())));
        });
        Cell registered =
                context.figures().ground().balance().row("total").cells().getLast();
        blocks.add(context.paragraph("extent.registered", Map.of("area", context.full(registered, "open-ground"))));
        if (!estimates.statements().isEmpty()) {
            blocks.add(new Block.Tabled(history()));
            chart().ifPresent(blocks::add);
        }
        return blocks;
    }

    private Map<String, Rich> cleared(Cell estimate) {
        Cell hectares = context.figures().area().clearedToDate();
        context.full(hectares, "area-cleared");
        Cell kilometres = Cell.counted(
                hectares.id() + ".km2",
                hectares.value().movePointLeft(2),
                Unit.SQUARE_KILOMETRES,
                new Behind.Computed(List.of(hectares.id()), "formula.hectares_as_km"));
        Cell share = kilometres.shareOf(estimate, "area.cleared.cumulative.share");
        return Map.of(
                "area", context.full(kilometres, "area-cleared"),
                "share", context.full(share, "cleared-of-estimate"));
    }

    /// The value as stated, with how exact it claims to be.
    private Rich value(EstimateFigures.Statement statement) {
        return voice.say(
                "qualifier." + statement.qualifier().name().toLowerCase(Locale.ROOT),
                Map.of("value", context.full(statement.cell(), ESTIMATE)));
    }

    private Table history() {
        List<Table.Row> rows = new ArrayList<>();
        for (EstimateFigures.Statement s : estimates.statements()) {
            rows.add(new Table.Row(
                    Table.Kind.PLAIN,
                    List.of(
                            Table.Cell.of(voice.unbroken(s.asOf())),
                            Table.Cell.of(what(s)),
                            new Table.Cell(value(s)),
                            Table.Cell.of(s.source().base().orElse("")),
                            Table.Cell.of(s.source().source().orElse("")))));
        }
        List<HeadCell> head = List.of(
                HeadCell.words(voice.text("column.as_of")),
                HeadCell.words(voice.text("column.what")),
                HeadCell.words(voice.text("column.stated")),
                HeadCell.words(voice.text("column.base")),
                HeadCell.words(voice.text("column.source")));
        return new Table(
                "estimates", voice.say("table.estimates"), List.of(head), rows, List.of(voice.say("extent.note")));
    }

    private String what(EstimateFigures.Statement s) {
        String measure = voice.text("estimate." + s.measure().name().toLowerCase(Locale.ROOT));
        return s.measure() == EstimateMeasure.TERRAIN_SHARE_PERCENT
                ? measure + ": " + voice.text("terrain." + s.terrain().name().toLowerCase(Locale.ROOT))
                : measure;
    }

    /// The first measure that was stated more than once with the same base, as steps.
    private Optional<Block> chart() {
        for (EstimateMeasure measure : List.of(EstimateMeasure.AREA_KM2, EstimateMeasure.SHARE_PERCENT)) {
            Map<String, List<EstimateFigures.Statement>> byBase = new TreeMap<>();
            estimates.statements().stream()
                    .filter(s -> s.measure() == measure)
                    .forEach(s -> byBase.computeIfAbsent(s.source().base().orElse(""), b -> new ArrayList<>())
                            .add(s));
            for (List<EstimateFigures.Statement> same : byBase.values()) {
                if (same.stream()
                                .map(EstimateFigures.Statement::asOf)
                                .distinct()
                                .count()
                        > 1) {
                    return Optional.of(chart(same));
                }
            }
        }
        return Optional.empty();
    }

    private Block chart(List<EstimateFigures.Statement> same) {
        List<StepChart.Point> points = same.stream()
                .map(s -> new StepChart.Point(
                        s.asOf().toEpochDay(),
                        s.cell().value(),
                        context.binder().full(s.cell(), ESTIMATE).printed()))
                .toList();
        List<StepChart.Point> marks = same.stream()
                .map(s -> new StepChart.Point(s.asOf().toEpochDay(), BigDecimal.ZERO, voice.shortDate(s.asOf())))
                .toList();
        String base = same.getFirst().source().base().map(b -> " (" + b + ")").orElse("");
        String measure = what(same.getFirst()) + base;
        String title = voice.say("chart.estimates", Map.of("measure", Rich.of(measure)))
                .plain();
        String unit = same.getFirst().cell().unit() == Unit.PERCENT
                ? voice.text("unit.percent")
                : voice.text("unit.square_kilometres.long");
        return new Block.Figure(
                StepChart.draw(
                        new Caption("chart-estimates", title, voice.text("chart.estimates.about")),
                        new StepChart.Frame(marks, unit, voice.numbers()),
                        List.of(new StepChart.Course(measure, points, true, true))),
                Rich.of(title),
                Optional.empty());
    }
}
