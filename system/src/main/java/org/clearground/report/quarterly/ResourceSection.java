package org.clearground.report.quarterly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearground.figures.ResourceFigures;
import org.clearground.report.document.Block;
import org.clearground.report.document.Rich;

/// Who works: staff, dogs and machines as last stated, and people trained.
final class ResourceSection {

    private final Context context;

    ResourceSection(Context context) {
        this.context = context;
    }

    List<Block> blocks() {
        ResourceFigures resources = context.figures().work().resources();
        List<Block> blocks = new ArrayList<>();
        blocks.add(context.heading("resources"));
        blocks.add(new Block.Tabled(new Sheets(context)
                .table(
                        resources.byOrganisation(),
                        new Sheets.Look(
                                context.voice().say("table.resources", Map.of("number", Rich.of("2"))),
                                "column.organisation",
                                List.of("staff", "dogs", "machines"),
                                List.of("resources.note")))));
        blocks.addAll(context.beneath(resources.byOrganisation().id()));
        blocks.add(context.paragraph(
                "resources.trained",
                Map.of(
                        "basic", context.full(resources.trainedBasic(), "trainees"),
                        "in_service", context.full(resources.trainedInService(), "trainees"),
                        "subjects", context.bare(resources.subjects(), "subjects"))));
        return blocks;
    }
}
