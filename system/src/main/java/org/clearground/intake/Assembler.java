package org.clearground.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.clearground.finding.Finding;
import org.clearground.record.Column;
import org.clearground.record.Fields;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.record.TurningPoints;
import org.clearground.record.Typed;

/// Reads staged rows into records by the formats of their columns, and typed coordinates into the WGS84 that they
/// stand for.
final class Assembler {

    private final ImportPlan plan;
    private final SqlSpool spool;
    private final FieldPlaces places;
    private final double traverseLimit;

    /// @param traverseLimit a traverse is refused when it is less than so many times as long as its closing error
    Assembler(ImportPlan plan, SqlSpool spool, double traverseLimit) {
        this.plan = plan;
        this.spool = spool;
        this.places = new FieldPlaces(plan);
        this.traverseLimit = traverseLimit;
    }

    /// The record of a row; what cannot be read is said to the consumer.
    StagedRecord read(RecordType type, StagedRow row, Consumer<FileFinding> found) {
        Map<ListOf, List<StagedRow>> rows = new LinkedHashMap<>();
        type.lists().forEach(list -> rows.put(list, spool.all(plan.part(type, list), row.number())));
        Reading reading = new Reading(Fields.builder(), found);
        DescribedBoundaries described = new DescribedBoundaries(type, traverseLimit);
        Optional<ListOf> points = TurningPoints.of(type);
        if (points.isPresent()) {
            List<Fields> read = list(points.get(), rows, described, reading);
            if (reading.whole) {
                described.work(points.get(), read, rows);
            }
        }
        // A boundary whose turning points cannot be read is described all the same: it is not missing besides.
        reading.described = described.isFaulty() || !reading.whole;
        cells(row, described.ofRecord(), type.columns(), reading);
        for (ListOf list : type.lists()) {
            if (points.filter(list::equals).isEmpty()) {
                list(list, rows, described, reading);
            }
        }
        StagedRecord record = new StagedRecord(type, row, rows, reading.fields.build(), reading.whole);
        described.findings().forEach(f -> found.accept(places.of(record, f)));
        return described.isFaulty() ? new StagedRecord(type, row, rows, record.fields(), false) : record;
    }

    private List<Fields> list(
            ListOf list, Map<ListOf, List<StagedRow>> rows, DescribedBoundaries described, Reading reading) {
        List<Fields> read = new ArrayList<>();
        List<StagedRow> ofList = rows.getOrDefault(list, List.of());
        for (int i = 0; i < ofList.size(); i++) {
            Reading inner = new Reading(Fields.builder(), reading.found);
            inner.described = described.isFaulty();
            cells(ofList.get(i), described.of(list, i), list.columns(), inner);
            reading.whole &= inner.whole;
            read.add(inner.fields.build());
        }
        reading.fields.rows(list, read);
        return read;
    }

    private void cells(StagedRow row, Optional<String> outline, List<Column<?>> columns, Reading reading) {
        Typed.Completed completed = Typed.complete(columns, row.cells(), outline);
        completed.findings().forEach(f -> reading.found.accept(places.at(row, f)));
        boolean faulty = row.faulty() || completed.findings().stream().anyMatch(Finding::isFault);
        StagedRow full = row.with(completed.cells(), faulty);
        CellReader reader = new CellReader(plan.files().get(row.file()), full, reading.found);
        reading.whole &= !faulty;
        for (Column<?> column : columns) {
            // Of a boundary whose description is faulty it says nothing new that it is missing.
            boolean said = reading.described
                    && DescribedBoundaries.isBoundary(column)
                    && !full.cells().containsKey(column.name());
            reading.whole &= !said && reader.read(column, reading.fields);
        }
    }

    /// What was read so far.
    private static final class Reading {

        private final Fields.Builder fields;
        private final Consumer<FileFinding> found;
        private boolean whole = true;
        private boolean described;

        Reading(Fields.Builder fields, Consumer<FileFinding> found) {
            this.fields = fields;
            this.found = found;
        }
    }
}
