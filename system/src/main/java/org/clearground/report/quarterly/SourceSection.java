package org.clearground.report.quarterly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.clearground.agreement.AgreementType;
import org.clearground.agreement.MeetingType;
import org.clearground.agreement.NeedsListType;
import org.clearground.displacement.DisplacementStatementType;
import org.clearground.land.ContaminationEstimateType;
import org.clearground.land.WorkPlanTargetType;
import org.clearground.opening.OpeningBalanceType;
import org.clearground.record.Columns;
import org.clearground.record.RecordType;
import org.clearground.registry.PlaceType;
import org.clearground.registry.ReferenceZoneType;
import org.clearground.report.document.Block;
import org.clearground.report.document.Rich;
import org.clearground.report.document.Table;
import org.clearground.report.document.Table.HeadCell;

/// Where what was not counted by single records comes from, and how to compute the report again.
final class SourceSection {

    private static final int MOST = 12;

    private final Context context;

    SourceSection(Context context) {
        this.context = context;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(context.heading("sources"));
        blocks.add(context.paragraph(
                "sources.again",
                Map.of(
                        "head",
                        Rich.of(context.figures().scope().known().head().toString()),
                        "entry",
                        Rich.of(context.voice()
                                .numbers()
                                .print(context.figures().scope().known().seq())))));
        Table table = table();
        if (!table.rows().isEmpty()) {
            blocks.add(new Block.Tabled(table));
        }
        return blocks;
    }

    private Table table() {
        List<Table.Row> rows = new ArrayList<>();
        for (RecordType type : List.of(
                new OpeningBalanceType(),
                new ContaminationEstimateType(),
                new WorkPlanTargetType(),
                new DisplacementStatementType(),
                new AgreementType(),
                new MeetingType(),
                new NeedsListType(),
                new PlaceType(),
                new ReferenceZoneType())) {
            TreeSet<String> sources = new TreeSet<>();
            Geography.current(context, type, f -> f.find(Columns.SOURCE).ifPresent(sources::add));
            if (!sources.isEmpty()) {
                rows.add(
                        row(type, String.join("; ", sources.stream().limit(MOST).toList())));
            }
        }
        List<HeadCell> head = List.of(
                HeadCell.words(context.voice().text("column.kind_of_record")),
                HeadCell.words(context.voice().text("column.source")));
        return new Table("sources-of-records", context.voice().say("table.sources"), List.of(head), rows, List.of());
    }

    private Table.Row row(RecordType type, String source) {
        return new Table.Row(
                Table.Kind.PLAIN,
                List.of(Table.Cell.of(context.voice().text("record." + type.name())), Table.Cell.of(source)));
    }
}
