package org.clearground.report.quarterly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearground.figures.Cell;
import org.clearground.figures.FindFigures;
import org.clearground.report.document.Block;
import org.clearground.report.document.Rich;
import org.clearground.report.draw.Caption;
import org.clearground.report.draw.ShareBar;

/// Items found, and their shares: of the period's finds and of all finds, which are two different things.
final class FindSection {

    private static final int MOST_SHARES = 4;

    private final Context context;
    private final Voice voice;

    FindSection(Context context) {
        this.context = context;
        voice = context.voice();
    }

    List<Block> blocks() {
        FindFigures finds = context.figures().finds();
        List<Block> blocks = new ArrayList<>();
        blocks.add(context.heading("finds"));
        blocks.add(context.paragraph(
                "finds.period",
                Map.of("items", context.full(finds.period(), "items-found"), "shares", shares(finds.periodShares()))));
        blocks.add(context.paragraph(
                "finds.cumulative",
                Map.of("items", context.full(finds.toDate(), "items-found"), "shares", shares(finds.toDateShares()))));
        blocks.add(new Block.Tabled(new Sheets(context)
                .table(
                        finds.byOrganisation(),
                        new Sheets.Look(
                                voice.say("table.finds", Map.of("number", Rich.of("4"))),
                                "column.organisation",
                                List.of("items-found"),
                                List.of("finds.note")))));
        blocks.addAll(context.beneath(finds.byOrganisation().id()));
        int shares = present(finds.periodShares()).size();
        if (shares > 0 && shares <= MOST_SHARES) {
            blocks.add(chart(finds));
        }
        return blocks;
    }

    /// `… % ERW, … % APM and so on`, the base being said in the sentence around it.
    Rich shares(Map<String, Cell> shares) {
        List<Rich.Span> spans = new ArrayList<>();
        present(shares).forEach((bucket, cell) -> {
            if (!spans.isEmpty()) {
                spans.add(new Rich.Words(", "));
            }
            spans.addAll(context.full(cell, "find-share").spans());
            spans.add(new Rich.Words(" " + voice.name(bucket)));
        });
        return new Rich(spans);
    }

    /// Without categories of which nothing was ever found.
    private Map<String, Cell> present(Map<String, Cell> shares) {
        Map<String, Cell> present = new LinkedHashMap<>(shares);
        context.figures().finds().toDateBy().forEach((bucket, cell) -> {
            if (cell.value().signum() == 0) {
                present.remove(bucket);
            }
        });
        return present;
    }

    private Block chart(FindFigures finds) {
        String title = voice.text("chart.finds");
        return new Block.Figure(
                ShareBar.draw(
                        new Caption("chart-finds", title, voice.text("chart.finds.about")),
                        List.of(
                                new ShareBar.Whole(voice.text("base.finds_period"), bar(finds.periodShares())),
                                new ShareBar.Whole(voice.text("base.finds_cumulative"), bar(finds.toDateShares())))),
                Rich.of(title),
                Optional.empty());
    }

    private List<ShareBar.Share> bar(Map<String, Cell> shares) {
        List<ShareBar.Share> bar = new ArrayList<>();
        present(shares)
                .forEach((bucket, cell) -> bar.add(new ShareBar.Share(
                        voice.name(bucket),
                        Math.max(0, cell.value().doubleValue()),
                        context.binder().full(cell, "find-share").printed())));
        return bar;
    }
}
