package org.clearground.report.quarterly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearground.figures.EducationDetail;
import org.clearground.figures.Sheet;
import org.clearground.report.document.Block;
import org.clearground.report.document.Rich;

/// Attendances by sex and age, by organisation and by method, where there were any.
final class EducationDetailSection {

    private static final String ATTENDANCES = "attendances";

    private final Context context;
    private final EducationDetail detail;

    EducationDetailSection(Context context) {
        this.context = context;
        detail = context.figures().education().detail();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (context.figures().education().period().value().signum() == 0) {
            return blocks;
        }
        Map<String, Rich> values = new HashMap<>();
        values.put("total", context.full(context.figures().education().period(), ATTENDANCES));
        if (detail.stated().value().signum() == 0) {
            blocks.add(context.paragraph("education.not_stated", values));
        } else {
            values.put("stated", context.bare(detail.stated(), "attendances-stated"));
            detail.groups().forEach((group, cell) -> values.put(group, context.bare(cell, ATTENDANCES)));
            blocks.add(context.paragraph("education.stated", values));
        }
        if (detail.estimated().value().signum() != 0) {
            blocks.add(context.paragraph(
                    "education.estimated",
                    Map.of("estimated", context.full(detail.estimated(), "attendances-estimated"))));
        }
        if (detail.indirect().value().signum() != 0) {
            blocks.add(context.paragraph(
                    "education.indirect", Map.of("indirect", context.full(detail.indirect(), "reached-indirectly"))));
        }
        if (detail.firstTime().value().signum() != 0) {
            blocks.add(context.paragraph(
                    "education.first_time", Map.of("first", context.full(detail.firstTime(), "first-time-persons"))));
        }
        blocks.add(table(detail.byOrganisation(), "table.education.organisations", "column.organisation"));
        blocks.add(table(detail.byMethod(), "table.education.methods", "column.method"));
        return blocks;
    }

    private Block table(Sheet sheet, String caption, String first) {
        return new Block.Tabled(new Sheets(context)
                .table(sheet, new Sheets.Look(context.voice().say(caption), first, List.of(ATTENDANCES), List.of())));
    }
}
