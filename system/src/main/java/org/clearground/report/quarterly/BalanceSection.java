package org.clearground.report.quarterly;

import java.util.List;
import java.util.Map;
import org.clearground.figures.Cell;
import org.clearground.report.document.Block;

/// The balance of open ground per kind of hazard, from the period's opening to its closing.
final class BalanceSection {

    private final Context context;

    BalanceSection(Context context) {
        this.context = context;
    }

    List<Block> blocks() {
        Cell several = context.readings().severalKinds();
        return List.of(
                context.heading("balance"),
                context.paragraph("balance.about"),
                new Block.Tabled(new Sheets(context)
                        .table(
                                context.figures().ground().balance(),
                                new Sheets.Look(
                                        context.voice().say("table.balance"),
                                        "column.kind",
                                        List.of(
                                                "open-ground",
                                                "ground-recorded",
                                                "ground-reopened",
                                                "ground-at-once",
                                                "area-cancelled",
                                                "area-reduced",
                                                "area-cleared",
                                                "open-ground"),
                                        List.of("balance.note")))),
                context.paragraph(
                        "balance.several", Map.of("several", context.binder().rich(several, "open-several-kinds"))));
    }
}
