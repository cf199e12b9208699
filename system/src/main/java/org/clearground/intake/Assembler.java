package org.clearground.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.clearground.record.Column;
import org.clearground.record.Fields;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;

/// Reads staged rows into records by the formats of their columns.
final class Assembler {

    private final ImportPlan plan;
    private final SqlSpool spool;

    Assembler(ImportPlan plan, SqlSpool spool) {
        this.plan = plan;
        this.spool = spool;
    }

    /// The record of a row; what cannot be read is said to the consumer.
    StagedRecord read(RecordType type, StagedRow row, Consumer<FileFinding> found) {
        Fields.Builder fields = Fields.builder();
        boolean whole = cells(row, type.columns(), fields, found);
        Map<ListOf, List<StagedRow>> rows = new LinkedHashMap<>();
        for (ListOf list : type.lists()) {
            List<StagedRow> ofList = spool.all(plan.part(type, list), row.number());
            List<Fields> read = new ArrayList<>();
            for (StagedRow one : ofList) {
                Fields.Builder inner = Fields.builder();
                whole &= cells(one, list.columns(), inner, found);
                read.add(inner.build());
            }
            rows.put(list, ofList);
            fields.rows(list, read);
        }
        return new StagedRecord(type, row, rows, fields.build(), whole);
    }

    private boolean cells(StagedRow row, List<Column<?>> columns, Fields.Builder fields, Consumer<FileFinding> found) {
        CellReader reader = new CellReader(plan.files().get(row.file()), row, found);
        boolean whole = !row.faulty();
        for (Column<?> column : columns) {
            whole &= reader.read(column, fields);
        }
        return whole;
    }
}
