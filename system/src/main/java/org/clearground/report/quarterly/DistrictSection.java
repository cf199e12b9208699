package org.clearground.report.quarterly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearground.figures.Sheet;
import org.clearground.report.document.Block;
import org.clearground.report.document.Rich;
import org.clearground.report.draw.Caption;
import org.clearground.report.draw.ChartData;
import org.clearground.report.draw.HorizontalBars;

/// Where ground was cleared and items were found.
final class DistrictSection {

    private final Context context;

    DistrictSection(Context context) {
        this.context = context;
    }

    List<Block> blocks() {
        Voice voice = context.voice();
        Sheet sheet = context.figures().districts().byDistrict();
        String title = voice.text("chart.districts");
        List<Block> blocks = new ArrayList<>();
        blocks.add(context.heading("districts"));
        blocks.add(new Block.Tabled(new Sheets(context)
                .table(
                        sheet,
                        new Sheets.Look(
                                voice.say("table.districts", Map.of("number", Rich.of("5"))),
                                "column.district",
                                List.of("area-cleared", "area-cleared", "items-found", "items-found"),
                                List.of("districts.note")))));
        blocks.addAll(context.beneath(sheet.id()));
        if (sheet.rows().size() > 1) {
            blocks.add(new Block.Figure(
                    HorizontalBars.draw(
                            new Caption("chart-districts", title, voice.text("chart.districts.about")),
                            new ChartData(
                                    context.names(sheet),
                                    List.of(context.series(title, sheet, 0, "area-cleared")),
                                    voice.text("unit.hectares.long"),
                                    voice.numbers())),
                    Rich.of(title),
                    Optional.empty()));
        }
        new ReleaseMap(context).block().ifPresent(blocks::add);
        return blocks;
    }
}
