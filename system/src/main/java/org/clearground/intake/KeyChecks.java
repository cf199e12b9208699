package org.clearground.intake;

import java.util.List;
import java.util.Set;
import org.clearground.exchange.Shortened;
import org.clearground.finding.Finding;
import org.clearground.record.Columns;

/// Checks that the numbers of an import are unique, and that the rows of lists find their records.
final class KeyChecks {

    private final ImportChecks.Job job;

    private final Set<String> cutOff;

    /// @param cutOff types whose files could not be read to their ends: their records may exist
    KeyChecks(ImportChecks.Job job, Set<String> cutOff) {
        this.job = job;
        this.cutOff = cutOff;
    }

    void run() {
        List<Integer> parts =
                job.plan().files().stream().map(ImportFile::part).distinct().toList();
        for (int part : parts) {
            if (ImportPlan.isList(part)) {
                list(part);
            } else {
                Pages.each(
                        after -> job.spool().repeated(part, after),
                        id -> repeated(job.spool().row(id)));
            }
        }
    }

    private void list(int part) {
        int records = ImportPlan.recordPart(part);
        ImportFile file = job.plan().files().stream()
                .filter(f -> f.part() == part)
                .findFirst()
                .orElseThrow();
        String type = file.type().name();
        if (job.plan().files().stream().noneMatch(f -> f.part() == records)) {
            Finding fault = Finding.fault(
                    "file.alone",
                    "The file holds a list inside records of " + type + ", but the import has no " + type + ".csv or "
                            + type + ".geojson with these records.");
            job.log().add(FileFinding.at(file.name(), 0, fault));
        } else if (!cutOff.contains(type)) {
            Pages.each(
                    after -> job.spool().orphans(part, records, after),
                    id -> orphan(job.spool().row(id)));
        }
    }

    private void repeated(StagedRow row) {
        StagedRow first = job.spool().find(row.part(), row.number()).orElse(row);
        say(
                row,
                "number.twice",
                "The number " + Shortened.of(row.number()) + " stands already in "
                        + job.plan().files().get(first.file()).name() + " in line " + first.line()
                        + ": every record needs a number of its own.");
    }

    private void orphan(StagedRow row) {
        // A row without a number was said when it was read.
        if (!row.number().isEmpty()) {
            String type = job.plan().files().get(row.file()).type().name();
            say(
                    row,
                    "list.orphan",
                    "There is no " + type + " " + Shortened.of(row.number())
                            + " in this import: a list's rows come together with their record.");
        }
    }

    private void say(StagedRow row, String code, String sentence) {
        Finding fault = Finding.fault(code, sentence).inField(Columns.NUMBER.name());
        String file = job.plan().files().get(row.file()).name();
        job.log().add(new FileFinding(file, row.line(), fault, row.number(), null, null));
    }
}
