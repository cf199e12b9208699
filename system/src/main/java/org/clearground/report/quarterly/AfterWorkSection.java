package org.clearground.report.quarterly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearground.figures.AfterWorkFigures;
import org.clearground.figures.Cell;
import org.clearground.figures.Sheet;
import org.clearground.report.document.Block;

/// What follows the work: quality, handover, and victim assistance. What the books hold nothing of
/// is left out.
final class AfterWorkSection {

    private final Context context;

    AfterWorkSection(Context context) {
        this.context = context;
    }

    List<Block> blocks() {
        AfterWorkFigures figures =
                AfterWorkFigures.of(context.ledger(), context.figures().scope());
        List<Block> blocks = new ArrayList<>(quality(figures));
        blocks.addAll(handover(figures));
        blocks.addAll(assistance(figures));
        return blocks;
    }

    private List<Block> quality(AfterWorkFigures figures) {
        Sheet.Row all = figures.inspections().row("total");
        if (isNone(all.cells().getLast())) {
            return List.of();
        }
        return List.of(
                context.heading("quality"),
                context.paragraph(
                        "quality.summary",
                        Map.of(
                                "inspections", context.bare(all.cells().getFirst(), "inspections"),
                                "sampled", context.full(figures.sampled(), "area-sampled"))),
                table(figures.inspections(), "table.inspections", "column.result", "inspections"));
    }

    private List<Block> handover(AfterWorkFigures figures) {
        List<Cell> told = figures.told().row("total").cells();
        List<Block> blocks = new ArrayList<>();
        if (!isNone(figures.handedOver()) || !isNone(told.getLast())) {
            blocks.add(context.heading("handover"));
            blocks.add(context.paragraph(
                    "handover.summary",
                    Map.of(
                            "area", context.full(figures.handedOver(), "area-handed-over"),
                            "told", context.bare(told.getLast(), "people-told"))));
            blocks.add(table(figures.told(), "table.told", "column.community", "people-told"));
        }
        return blocks;
    }

    private List<Block> assistance(AfterWorkFigures figures) {
        List<Cell> all = figures.services().row("total").cells();
        if (isNone(all.getLast())) {
            return List.of();
        }
        return List.of(
                context.heading("assistance"),
                context.paragraph(
                        "assistance.summary", Map.of("services", context.bare(all.getLast(), "assistance-services"))),
                table(figures.services(), "table.services", "column.service", "assistance-services"));
    }

    private Block table(Sheet sheet, String caption, String first, String definition) {
        return new Block.Tabled(new Sheets(context)
                .table(sheet, new Sheets.Look(context.voice().say(caption), first, List.of(definition), List.of())));
    }

    private static boolean isNone(Cell cell) {
        return cell.value().signum() == 0;
    }
}
