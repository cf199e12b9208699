package org.clearground.report.quarterly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearground.figures.AccidentFigures;
import org.clearground.figures.Cell;
import org.clearground.report.document.Block;
import org.clearground.report.document.BoundFigure;
import org.clearground.report.document.Rich;
import org.clearground.report.document.Table;
import org.clearground.report.document.Table.HeadCell;
import org.clearground.report.draw.BarChart;
import org.clearground.report.draw.Caption;
import org.clearground.report.draw.ChartData;
import org.clearground.report.draw.Series;

/// Accidents and the people killed or injured in them.
final class AccidentSection {

    private static final String PEOPLE = "casualties";

    private final Context context;
    private final Voice voice;
    private final AccidentFigures accidents;

    AccidentSection(Context context) {
        this.context = context;
        voice = context.voice();
        accidents = context.figures().accidents();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(context.heading("accidents"));
        blocks.add(context.paragraph(
                "accidents.since",
                Map.of(
                        "accidents", context.full(accidents.accidents(), "accidents"),
                        "casualties", context.full(accidents.casualties(), PEOPLE),
                        "killed", group("killed"),
                        "injured", group("injured"),
                        "civilian", group("killed.civilian"),
                        "military", group("killed.military"),
                        "children", group("children"),
                        "women", group("women"))));
        blocks.add(context.paragraph(
                "accidents.zone", Map.of("on", group("on"), "beyond", group("beyond"), "share", share("beyond"))));
        blocks.add(context.paragraph(
                "accidents.period",
                Map.of(
                        "accidents", context.full(accidents.accidentsPeriod(), "accidents"),
                        "casualties", context.full(accidents.casualtiesPeriod(), PEOPLE))));
        if (!present().isEmpty()) {
            blocks.add(new Block.Tabled(byDevice()));
            blocks.addAll(context.beneath("victims-by-device"));
            blocks.add(chart());
        }
        new AccidentMap(context).block().ifPresent(blocks::add);
        return blocks;
    }

    private Rich group(String name) {
        return context.bare(group(accidents, name), PEOPLE);
    }

    /// A group of casualties by its name; refuses an unknown one.
    static Cell group(AccidentFigures accidents, String name) {
        Cell cell = accidents.groups().get(name);
        if (cell == null) {
            throw new IllegalStateException("the figures have no group of casualties " + name);
        }
        return cell;
    }

    private Rich share(String name) {
        Cell part = group(accidents, name);
        return context.full(part.shareOf(accidents.casualties(), part.id() + ".share"), "casualty-share");
    }

    /// Without categories in which nobody was hurt.
    private Map<String, Cell> present() {
        Map<String, Cell> present = new LinkedHashMap<>(accidents.byDevice());
        present.values().removeIf(cell -> cell.value().signum() == 0);
        return present;
    }

    private Table byDevice() {
        List<HeadCell> head = new ArrayList<>(List.of(HeadCell.words(voice.text("column.device"))));
        List<BoundFigure> figures = new ArrayList<>();
        present().forEach((bucket, cell) -> {
            head.add(HeadCell.number(voice.name(bucket)));
            figures.add(context.binder().figure(cell, "casualties-by-device"));
        });
        head.add(HeadCell.number(voice.text("row.total")));
        figures.add(context.binder().figure(accidents.casualties(), PEOPLE));
        return new Table(
                "victims-by-device",
                voice.say("table.victims", Map.of("number", Rich.of("1"))),
                List.of(head),
                List.of(Context.row(voice.text("row.casualties"), figures)),
                List.of(voice.say("accidents.note")));
    }

    private Block chart() {
        List<Cell> cells = List.copyOf(present().values());
        String title = voice.text("chart.victims");
        return new Block.Figure(
                BarChart.grouped(
                        new Caption("chart-victims", title, voice.text("chart.victims.about")),
                        new ChartData(
                                present().keySet().stream().map(voice::name).toList(),
                                List.of(new Series(
                                        title,
                                        cells.stream().map(Cell::value).toList(),
                                        cells.stream()
                                                .map(c -> context.binder()
                                                        .figure(c, "casualties-by-device")
                                                        .printed())
                                                .toList())),
                                voice.text("unit.people"),
                                voice.numbers())),
                Rich.of(title),
                Optional.empty());
    }
}
