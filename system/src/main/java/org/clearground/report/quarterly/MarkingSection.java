package org.clearground.report.quarterly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearground.figures.Cell;
import org.clearground.figures.MarkingFigures;
import org.clearground.figures.Sheet;
import org.clearground.report.document.Block;
import org.clearground.report.document.Rich;

/// Marking, fencing and minefield signs by district and kind; what is not on record is said not to be.
final class MarkingSection {

    private static final List<String> SIGNS =
            List.of("signs-standing", "signs-inspected", "signs-bad", "signs-condition-unknown", "signs-removed");

    private final Context context;
    private final MarkingFigures figures;

    MarkingSection(Context context) {
        this.context = context;
        figures = MarkingFigures.of(
                context.ledger(),
                context.figures().register(),
                context.figures().scope());
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(context.heading("marking"));
        blocks.addAll(markings());
        blocks.addAll(signs());
        return blocks;
    }

    private List<Block> markings() {
        if (figures.markings().rows().isEmpty()) {
            return List.of(context.paragraph("marking.none"));
        }
        List<Cell> all = figures.markings().row("total").cells();
        List<Block> blocks = new ArrayList<>();
        blocks.add(context.paragraph(
                "marking.summary",
                Map.of(
                        "markings", bare(all.get(0), "markings"),
                        "metres", bare(all.get(1), "marking-standing"),
                        "overdue", bare(all.get(3), "marking-overdue"))));
        if (figures.withoutLength().value().signum() != 0) {
            blocks.add(context.paragraph(
                    "marking.no_length", Map.of("markings", bare(figures.withoutLength(), "markings"))));
        }
        blocks.add(table(
                figures.markings(),
                look(
                        "table.marking",
                        "column.district_and_kind",
                        List.of(
                                "markings",
                                "marking-standing",
                                "marking-inspected",
                                "marking-overdue",
                                "marking-due-unknown",
                                "marking-removed"),
                        List.of("marking.note"))));
        return blocks;
    }

    private List<Block> signs() {
        if (figures.signs().rows().isEmpty()) {
            return List.of(context.paragraph("signs.none"));
        }
        List<Cell> all = figures.signs().row("total").cells();
        return List.of(
                context.paragraph("signs.summary", Map.of("signs", bare(all.getFirst(), "signs-standing"))),
                table(figures.signs(), look("table.signs", "column.district", SIGNS, List.of("signs.note"))),
                table(figures.signsByKind(), look("table.signs_by_kind", "column.sign", SIGNS, List.of())));
    }

    private Rich bare(Cell cell, String definition) {
        return context.bare(cell, definition);
    }

    private Sheets.Look look(String caption, String first, List<String> definitions, List<String> notes) {
        return new Sheets.Look(context.voice().say(caption), first, definitions, notes);
    }

    private Block table(Sheet sheet, Sheets.Look look) {
        return new Block.Tabled(new Sheets(context).table(sheet, look));
    }
}
