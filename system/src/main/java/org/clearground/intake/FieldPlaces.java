package org.clearground.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearground.finding.Finding;
import org.clearground.record.Column;
import org.clearground.record.ListOf;

/// Leads a finding about a record to the file and line that it is about: `polygons[2].depth` is in the list's
/// file.
final class FieldPlaces {

    private static final Pattern IN_LIST = Pattern.compile("([a-z_]+)\\[([0-9]{1,9})\\](?:\\.([a-z_0-9]+))?");

    private final ImportPlan plan;

    FieldPlaces(ImportPlan plan) {
        this.plan = plan;
    }

    void say(FindingLog log, StagedRecord record, Finding finding) {
        log.add(of(record, finding));
    }

    /// The finding with its file and line.
    FileFinding of(StagedRecord record, Finding finding) {
        Optional<Matcher> inList =
                finding.where().findField().map(IN_LIST::matcher).filter(Matcher::matches);
        Optional<StagedRow> row = inList.flatMap(m -> row(record, m.group(1), Integer.parseInt(m.group(2))));
        if (row.isPresent()) {
            String column = inList.map(m -> m.group(3)).orElse("");
            return at(row.get(), finding, column);
        }
        return at(record.row(), finding, finding.where().findField().orElse(""));
    }

    private static Optional<StagedRow> row(StagedRecord record, String list, int number) {
        for (Map.Entry<ListOf, List<StagedRow>> rows : record.rows().entrySet()) {
            if (rows.getKey().name().equals(list)
                    && number >= 1
                    && number <= rows.getValue().size()) {
                return Optional.of(rows.getValue().get(number - 1));
            }
        }
        return Optional.empty();
    }

    /// The finding about a column of the row.
    FileFinding at(StagedRow row, Finding finding) {
        return at(row, finding, finding.where().findField().orElse(""));
    }

    private FileFinding at(StagedRow row, Finding finding, String column) {
        ImportFile file = plan.files().get(row.file());
        Finding here = column.isEmpty() ? finding : finding.inField(column);
        String expected =
                file.column(column).map(Column::format).map(f -> f.expected()).orElse(null);
        return new FileFinding(file.name(), row.line(), here, row.cells().get(column), expected, null);
    }
}
