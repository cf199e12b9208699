package org.clearground.report.quarterly;

import java.util.ArrayList;
import java.util.List;
import org.clearground.figures.Cell;
import org.clearground.figures.DonorLine;
import org.clearground.report.document.Block;
import org.clearground.report.document.BoundFigure;
import org.clearground.report.document.BoundFigure.Measure;
import org.clearground.report.document.Table;
import org.clearground.report.document.Table.HeadCell;

/// What each donor gave, in each currency and in kind; nothing is summed across currencies or stages.
final class DonorSection {

    private final Context context;
    private final Voice voice;

    DonorSection(Context context) {
        this.context = context;
        voice = context.voice();
    }

    List<Block> blocks() {
        List<DonorLine> donors = context.figures().funding().donors();
        return donors.isEmpty() ? List.of() : List.of(new Block.Tabled(table(donors)));
    }

    private Table table(List<DonorLine> donors) {
        List<HeadCell> head = List.of(
                HeadCell.words(voice.text("column.donor")),
                HeadCell.words(voice.text("column.currency_or_unit")),
                HeadCell.number(voice.text("stage.pledged")),
                HeadCell.number(voice.text("stage.committed")),
                HeadCell.number(voice.text("stage.received")),
                HeadCell.number(voice.text("stage.spent")));
        return new Table(
                "funding-by-donor",
                voice.say("table.donors"),
                List.of(head),
                donors.stream().map(this::row).toList(),
                List.of(voice.say("donors.note")));
    }

    private Table.Row row(DonorLine line) {
        boolean sum = line.donor().isEmpty();
        List<Table.Cell> cells = new ArrayList<>();
        cells.add(Table.Cell.of(sum ? voice.text("row.all_donors") : line.donor()));
        String form = line.inKind() ? " (" + voice.text("form.in_kind") + ")" : "";
        cells.add(Table.Cell.of(line.unit() + form));
        for (Cell cell : line.stages()) {
            cells.add(Table.Cell.of(figure(line, cell)));
        }
        return new Table.Row(sum ? Table.Kind.SUBTOTAL : Table.Kind.PLAIN, cells);
    }

    private BoundFigure figure(DonorLine line, Cell cell) {
        int decimals = line.inKind()
                ? 0
                : Math.max(0, cell.value().stripTrailingZeros().scale());
        return context.binder().measured(cell, "contribution-by-donor", new Measure(line.unit(), decimals));
    }
}
