package org.clearground.report.quarterly;

import java.util.ArrayList;
import java.util.List;
import org.clearground.figures.Cell;
import org.clearground.figures.ResourceFigures;
import org.clearground.figures.Sheet;
import org.clearground.report.document.Block;

/// Staff and trainees by sex, where statements and courses say it; else a line that says they do not.
final class StaffDetailSection {

    private final Context context;

    StaffDetailSection(Context context) {
        this.context = context;
    }

    List<Block> blocks() {
        ResourceFigures resources = context.figures().work().resources();
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(table(resources.staffBySex(), "resources.no_sex", "table.staff_by_sex", "column.organisation"));
        blocks.addAll(
                table(resources.trainedBySex(), "resources.no_sex_trained", "table.trained_by_sex", "column.training"));
        return blocks;
    }

    private List<Block> table(Sheet sheet, String nothing, String caption, String first) {
        List<Cell> sums = sheet.row("total").cells();
        if (sums.getLast().value().signum() == 0) {
            return List.of();
        }
        if (sums.get(0).value().signum() == 0 && sums.get(1).value().signum() == 0) {
            return List.of(context.paragraph(nothing));
        }
        String definition = first.equals("column.training") ? "trainees" : "staff";
        return List.of(new Block.Tabled(new Sheets(context)
                .table(sheet, new Sheets.Look(context.voice().say(caption), first, List.of(definition), List.of()))));
    }
}
