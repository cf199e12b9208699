package org.clearground.report.quarterly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearground.figures.AreaFigures;
import org.clearground.figures.Cell;
import org.clearground.figures.FieldFigures;
import org.clearground.figures.Sheet;
import org.clearground.report.document.Block;
import org.clearground.report.document.Rich;
import org.clearground.report.draw.Caption;
import org.clearground.report.draw.ChartData;
import org.clearground.report.draw.HorizontalBars;

/// Ground released: cleared, cancelled and reduced, each by itself.
final class AreaSection {

    private static final List<String> OUTCOMES = List.of("area-cancelled", "area-reduced", "area-cleared");

    private final Context context;
    private final Voice voice;
    private final AreaFigures area;

    AreaSection(Context context) {
        this.context = context;
        voice = context.voice();
        area = context.figures().area();
    }

    List<Block> blocks() {
        FieldFigures fields = context.figures().work().fields();
        List<Block> blocks = new ArrayList<>();
        blocks.add(context.heading("area"));
        blocks.add(context.paragraph(
                "area.summary",
                Map.of(
                        "cleared", context.full(area.cleared(), "area-cleared"),
                        "cumulative", context.full(area.clearedToDate(), "area-cleared"),
                        "fields", context.bare(fields.toDate(), "fields-worked"),
                        "fields_period", context.bare(fields.period(), "fields-worked"))));
        blocks.add(table(area.byOrganisation(), "table.area", List.of("area-cleared"), List.of()));
        blocks.addAll(context.beneath(area.byOrganisation().id()));
        if (!context.names(area.byOrganisation()).isEmpty()) {
            blocks.add(chart());
        }
        blocks.add(context.paragraph("area.released"));
        blocks.add(new Block.Tabled(new Sheets(context)
                .table(
                        area.releasedByOrganisation(),
                        new Sheets.Look(
                                voice.say("table.released"),
                                "column.organisation",
                                OUTCOMES,
                                List.of("released.note")))));
        Sheet beside = different(area.reportedBeside());
        if (beside.rows().isEmpty()) {
            blocks.add(context.paragraph("area.reported_same"));
        } else {
            blocks.add(context.paragraph("area.reported_differs"));
            blocks.add(new Block.Tabled(new Sheets(context)
                    .table(
                            beside,
                            new Sheets.Look(
                                    voice.say("table.reported"),
                                    "column.organisation",
                                    List.of("area-reported", "area-cleared"),
                                    List.of()))));
        }
        return blocks;
    }

    private Block table(Sheet sheet, String caption, List<String> definitions, List<String> notes) {
        return new Block.Tabled(new Sheets(context)
                .table(
                        sheet,
                        new Sheets.Look(
                                voice.say(caption, Map.of("number", Rich.of("3"))),
                                "column.organisation",
                                definitions,
                                notes)));
    }

    /// Only the rows in which reports state another area than was booked, at the printed decimals; reports that
    /// state none do not differ.
    private static Sheet different(Sheet sheet) {
        List<Sheet.Row> rows = sheet.rows().stream()
                .filter(r -> differs(r.cells().get(0), r.cells().get(1)))
                .toList();
        return new Sheet(sheet.id(), sheet.columns(), rows);
    }

    private static boolean differs(Cell reported, Cell booked) {
        return reported.value().signum() != 0 && reported.printed().compareTo(booked.printed()) != 0;
    }

    private Block chart() {
        String title = voice.text("chart.area");
        return new Block.Figure(
                HorizontalBars.draw(
                        new Caption("chart-area", title, voice.text("chart.area.about")),
                        new ChartData(
                                context.names(area.byOrganisation()),
                                List.of(context.series(title, area.byOrganisation(), 0, "area-cleared")),
                                voice.text("unit.hectares.long"),
                                voice.numbers())),
                Rich.of(title),
                Optional.empty());
    }
}
