package org.clearground.report.quarterly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearground.agreement.NeedState;
import org.clearground.figures.Behind;
import org.clearground.figures.Cell;
import org.clearground.figures.DatedLine;
import org.clearground.figures.NarrativeFigures;
import org.clearground.figures.Unit;
import org.clearground.report.document.Block;
import org.clearground.report.document.Rich;

/// Agreements, meetings and needs: each line is written from one dated record, opens it, says as of which day
/// it is true, and is marked where it is not news of the period. A part with nothing on record says so.
final class NarrativeSection {

    static final String STALE = "stale-lines";

    private final Context context;
    private final NarrativeFigures figures;

    NarrativeSection(Context context) {
        this.context = context;
        figures = NarrativeFigures.of(
                context.ledger(),
                context.figures().register(),
                context.figures().scope());
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(context.heading("narrative"));
        if (figures.agreements().isEmpty()
                && figures.meetings().isEmpty()
                && figures.lists().isEmpty()) {
            blocks.add(context.paragraph("narrative.none"));
            return blocks;
        }
        // The lines are bound first: a record that a sum counts alone then has the page that its own day opens.
        List<Block> lines = new ArrayList<>(agreements());
        lines.addAll(meetings());
        lines.addAll(needs());
        blocks.add(context.paragraph("narrative.about"));
        List<Cell> stale = figures.stale();
        if (!stale.isEmpty()) {
            stale.forEach(cell -> context.bare(cell, STALE));
            blocks.add(context.paragraph("narrative.stale", Map.of("stale", context.bare(sum(stale), STALE))));
        }
        blocks.addAll(lines);
        return blocks;
    }

    /// The lines of all kinds that are stale, as a figure that opens them.
    static Cell sum(List<Cell> stale) {
        return Cell.counted(
                "stale.all",
                stale.stream().map(Cell::value).reduce(BigDecimal.ZERO, BigDecimal::add),
                Unit.UNITS,
                new Behind.Computed(stale.stream().map(Cell::id).toList(), "formula.sum"));
    }

    private List<Block> agreements() {
        Block heading = context.heading(3, "agreements");
        if (figures.agreements().isEmpty()) {
            return List.of(heading, context.paragraph("agreements.none"));
        }
        Block lines = lines("agreements", figures.agreements());
        return List.of(
                heading,
                context.paragraph(
                        "agreements.summary",
                        Map.of(
                                "signed", count(figures.signed(), "agreements"),
                                "ended", count(figures.ended(), "agreements"),
                                "in_force", count(figures.inForce(), "agreements"))),
                lines);
    }

    private List<Block> meetings() {
        Block heading = context.heading(3, "meetings");
        if (figures.meetings().isEmpty()) {
            return List.of(heading, context.paragraph("meetings.none"));
        }
        Block lines = lines("meetings", figures.meetings());
        return List.of(
                heading,
                context.paragraph(
                        "meetings.summary",
                        Map.of(
                                "held", count(figures.held(), "meetings"),
                                "ahead", count(figures.ahead(), "meetings"))),
                lines);
    }

    private List<Block> needs() {
        Block heading = context.heading(3, "needs");
        if (figures.lists().isEmpty()) {
            return List.of(heading, context.paragraph("needs.none"));
        }
        Block lines = lines("needs-lists", figures.lists());
        List<Block> blocks = new ArrayList<>();
        blocks.add(heading);
        blocks.add(context.paragraph(
                "needs.summary",
                Map.of(
                        "open", needs("open", NeedState.OPEN),
                        "partly_met", needs("partly_met", NeedState.PARTLY_MET),
                        "met", needs("met", NeedState.MET),
                        "dropped", needs("dropped", NeedState.DROPPED),
                        "unknown", needs("unknown", NeedState.UNKNOWN))));
        blocks.add(lines);
        new NeedsTable(context, new DatedWords(context))
                .table(figures.lists())
                .ifPresent(table -> blocks.add(new Block.Tabled(table)));
        return blocks;
    }

    private Rich needs(String name, NeedState state) {
        return count(figures.needs(name, List.of(state)), "needs");
    }

    private Rich count(Cell cell, String definition) {
        return context.bare(cell, definition);
    }

    private Block lines(String id, List<DatedLine> lines) {
        return new Block.Tabled(new DatedWords(context).table(id, lines));
    }
}
