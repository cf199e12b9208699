package org.clearground.report.quarterly;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearground.figures.Cell;
import org.clearground.figures.FundingFigures;
import org.clearground.report.document.Block;
import org.clearground.report.document.Rich;
import org.clearground.report.document.Table;
import org.clearground.report.document.Table.HeadCell;
import org.clearground.report.draw.Caption;
import org.clearground.report.draw.ShareBar;

/// Money: what the state spent and what came from abroad; pledges and budgets are listed, not summed.
final class FundingSection {

    private final Context context;
    private final Voice voice;
    private final FundingFigures funding;

    FundingSection(Context context) {
        this.context = context;
        voice = context.voice();
        funding = context.figures().funding();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(context.heading("funding"));
        blocks.add(context.paragraph(
                "funding.summary",
                Map.of(
                        "government", money(funding.government(), "government-expense"),
                        "foreign", money(funding.foreign(), "foreign-assistance"),
                        "share", context.full(funding.foreignShare(), "foreign-share"))));
        if (funding.government().value().signum() > 0) {
            blocks.add(chart());
        }
        if (!funding.contributions().isEmpty()) {
            blocks.add(new Block.Tabled(contributions()));
        }
        return blocks;
    }

    private Rich money(Cell cell, String definition) {
        return Rich.of(context.binder().in(voice.text("unit.millions") + " " + funding.currency(), cell, definition));
    }

    private Block chart() {
        String title = voice.text("chart.funding");
        double foreign = funding.foreignShare().value().doubleValue();
        Cell state = new Cell(
                "funding.government.share",
                java.math.BigDecimal.valueOf(100)
                        .subtract(funding.foreignShare().value()),
                funding.foreignShare().unit(),
                false,
                funding.foreignShare().behind());
        return new Block.Figure(
                ShareBar.draw(
                        new Caption("chart-funding", title, voice.text("chart.funding.about")),
                        List.of(new ShareBar.Whole(
                                voice.text("base.funding"),
                                List.of(
                                        new ShareBar.Share(
                                                voice.text("funding.government"),
                                                100 - foreign,
                                                context.binder()
                                                        .full(state, "foreign-share")
                                                        .printed()),
                                        new ShareBar.Share(
                                                voice.text("funding.foreign"),
                                                foreign,
                                                context.binder()
                                                        .full(funding.foreignShare(), "foreign-share")
                                                        .printed()))))),
                Rich.of(title),
                Optional.empty());
    }

    private Table contributions() {
        List<Table.Row> rows = funding.contributions().stream()
                .map(c -> new Table.Row(
                        Table.Kind.PLAIN,
                        List.of(
                                Table.Cell.of(c.donor()),
                                Table.Cell.of(voice.text("stage." + code(c.stage()))),
                                Table.Cell.of(voice.text("form." + code(c.form()))),
                                Table.Cell.of(context.binder().in(c.unit(), c.what(), "contribution")),
                                Table.Cell.of(voice.unbroken(c.day())),
                                Table.Cell.of(c.purpose().orElse("")))))
                .toList();
        List<HeadCell> head = List.of(
                HeadCell.words(voice.text("column.donor")),
                HeadCell.words(voice.text("column.stage")),
                HeadCell.words(voice.text("column.form")),
                HeadCell.number(voice.text("column.amount")),
                HeadCell.words(voice.text("column.day")),
                HeadCell.words(voice.text("column.purpose")));
        return new Table(
                "contributions",
                voice.say("table.contributions"),
                List.of(head),
                rows,
                List.of(voice.say("funding.note")));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
