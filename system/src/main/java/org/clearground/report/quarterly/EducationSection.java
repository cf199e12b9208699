package org.clearground.report.quarterly;

import java.util.List;
import java.util.Map;
import org.clearground.figures.EducationFigures;
import org.clearground.report.document.Block;

/// Explosive ordnance risk education: attendances, which are not people.
final class EducationSection {

    private final Context context;

    EducationSection(Context context) {
        this.context = context;
    }

    List<Block> blocks() {
        EducationFigures education = context.figures().education();
        return List.of(
                context.heading("education"),
                context.paragraph(
                        "education.summary",
                        Map.of(
                                "period_attendances", context.full(education.period(), "attendances"),
                                "attendances", context.full(education.toDate(), "attendances"),
                                "billboards", context.bare(education.billboards(), "billboards"))),
                new Block.Tabled(new Sheets(context)
                        .table(
                                education.byPlace(),
                                new Sheets.Look(
                                        context.voice().say("table.education"),
                                        "column.place",
                                        List.of("attendances"),
                                        List.of("education.note")))));
    }
}
