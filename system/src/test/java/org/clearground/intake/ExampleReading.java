package org.clearground.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearground.exchange.FileKind;
import org.clearground.finding.Finding;
import org.clearground.record.CheckContext;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.record.Settings;
import org.clearground.record.TurningPoints;

/// Reads an example on a rule's card by the code that reads the rows of a file, so that the two cannot differ.
public final class ExampleReading {

    private ExampleReading() {}

    /// What came of the reading.
    ///
    /// @param fields   the record, when it could be read
    /// @param findings what was said about reading it; swapped coordinates among them
    public record Read(Optional<Fields> fields, List<Finding> findings) {}

    /// Reads a record and the rows of its lists.
    ///
    /// @param types  all record types
    /// @param cells  the record's columns and texts
    /// @param rows   the same of the rows of its lists
    /// @param spool  where a temporary file may lie
    public static Read read(
            List<RecordType> types,
            RecordType type,
            Map<String, String> cells,
            Map<ListOf, List<Map<String, String>>> rows,
            Surroundings spool) {
        List<ImportFile> files = new ArrayList<>();
        files.add(file(types, type, Optional.empty()));
        type.lists().forEach(list -> files.add(file(types, type, Optional.of(list))));
        ImportPlan plan = new ImportPlan(types, files);
        String number = cells.getOrDefault(Columns.NUMBER.name(), "");
        List<Finding> findings = new ArrayList<>();
        try (SqlSpool spooled = SqlSpool.create(spool.folder.resolve("example.spool"))) {
            spooled.add(new StagedRow(0, plan.part(type), 0, 2, number, new LinkedHashMap<>(cells), false));
            rows.forEach((list, of) -> {
                int index = 1 + type.lists().indexOf(list);
                of.forEach(row -> spooled.add(new StagedRow(0, plan.part(type, list), index, 2, number, row, false)));
            });
            double limit = Settings.number(
                            spool.context, TurningPoints.LIMIT, spool.context.today(), TurningPoints.USUAL_LIMIT)
                    .doubleValue();
            StagedRecord record = new Assembler(plan, spooled, limit)
                    .read(type, spooled.row(1), found -> findings.add(found.finding()));
            if (!record.whole()) {
                return new Read(Optional.empty(), findings);
            }
            SwapCheck swapped = new SwapCheck(spool.context);
            swapped.check(type.columns(), record.fields()).ifPresent(findings::add);
            type.lists()
                    .forEach(list -> record.fields()
                            .list(list)
                            .forEach(row -> swapped.check(list.columns(), row).ifPresent(findings::add)));
            boolean whole = findings.stream().noneMatch(Finding::isFault);
            return new Read(whole ? Optional.of(record.fields()) : Optional.empty(), findings);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// What an example stands in.
    ///
    /// @param context what checks may ask
    /// @param folder  for a temporary file
    public record Surroundings(CheckContext context, Path folder) {}

    private static ImportFile file(List<RecordType> types, RecordType type, Optional<ListOf> list) {
        String name = type.name() + list.map(l -> "." + l.name()).orElse("") + ".csv";
        return new ImportFile(Path.of(name), type, list, FileKind.CSV, ImportPlan.part(types, type, list));
    }
}
