package org.clearground.web.entry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearground.books.Books;
import org.clearground.finding.Finding;
import org.clearground.intake.FileFinding;
import org.clearground.intake.ImportOptions;
import org.clearground.intake.ImportReport;
import org.clearground.intake.Imports;
import org.clearground.intake.Progress;
import org.clearground.intake.RecordRule;
import org.clearground.intake.waiting.LaidFiles;
import org.clearground.ledger.Author;
import org.clearground.record.CheckContext;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.RecordType;
import org.clearground.web.DataPlace;
import org.springframework.stereotype.Component;

/// Checks what stands in a form exactly as an import checks its files.
@Component
final class FormChecks {

    private final Books books;
    private final Path below;

    FormChecks(Books books, DataPlace place) {
        this.books = books;
        this.below = place.folder().resolve("cache").resolve("entry");
    }

    /// What is to be checked.
    ///
    /// @param type     the record's type
    /// @param data     what stands in the form
    /// @param corrects whether it is another version of a record that the books have
    /// @param author   who enters it
    /// @param rule     what else is asked of it: whether the author may write it
    record Form(RecordType type, FormData data, boolean corrects, String author, RecordRule rule) {}

    /// Checks without trying out what the ground makes of it: quick enough while somebody types.
    Checked look(Form form) {
        return check(form, false);
    }

    /// Checks all, and tries out how many other records would be decided again.
    Checked tryOut(Form form) {
        return check(form, true);
    }

    private Checked check(Form form, boolean deep) {
        FormFiles files = FormFiles.of(form.type(), form.data());
        Hearing hearing = new Hearing(form.rule());
        ImportOptions options =
                ImportOptions.by(new Author(form.author(), form.author())).asking(hearing);
        ImportOptions wanted = form.corrects() ? options.correcting() : options;
        try (LaidFiles laid = LaidFiles.of(below, files.files(), "")) {
            Imports imports = new Imports(books, laid.folder());
            ImportReport report = deep
                    ? imports.check(laid.paths(), wanted, Progress.NONE)
                    : imports.look(laid.paths(), wanted, Progress.NONE);
            return checked(form, files, report, hearing.heard);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Checked checked(Form form, FormFiles files, ImportReport report, Optional<Fields> heard) {
        List<Checked.Said> said = new ArrayList<>();
        if (form.data().number().isEmpty()) {
            said.add(said(
                    FormData.name(Columns.NUMBER),
                    Finding.fault(
                            "column.empty",
                            "'" + Columns.NUMBER.name() + "' is empty: fill in "
                                    + Columns.NUMBER.format().expected() + ".")));
        }
        if (report.sum().already() > 0 && form.corrects()) {
            said.add(
                    said(
                            "",
                            Finding.fault(
                                    "correction.same",
                                    "Nothing is changed: the books say the same already. Change what is wrong, then send it.")));
        } else if (report.sum().already() > 0) {
            said.add(said(
                    FormData.name(Columns.NUMBER),
                    Finding.fault(
                            "record.exists",
                            "The books have this very record already: give another number if it is another record.")));
        }
        report.findings().forEach(f -> said.add(said(files, f)));
        long faults = said.stream().filter(Checked.Said::isFault).count();
        return new Checked(List.copyOf(said), heard, report.redecided(), faults);
    }

    private static Checked.Said said(FormFiles files, FileFinding found) {
        String field = found.finding().where().findField().orElse("");
        String cell = field.isEmpty() ? "" : files.cell(found.file(), found.line(), field);
        String nearest = found.nearest();
        Finding finding = found.finding();
        boolean more = nearest != null && !finding.message().contains(nearest);
        return said(
                cell,
                more
                        ? new Finding(
                                finding.code(),
                                finding.severity(),
                                finding.message() + " Did you mean '" + nearest + "'?",
                                finding.where())
                        : finding);
    }

    private static Checked.Said said(String cell, Finding finding) {
        Finding.Where where = finding.where();
        return new Checked.Said(
                cell,
                finding.severity(),
                finding.code(),
                finding.message(),
                where.lon() == null ? "" : where.lon().toString(),
                where.lat() == null ? "" : where.lat().toString());
    }

    /// Hears the record on its way to the rule.
    private static final class Hearing implements RecordRule {

        private final RecordRule rule;
        private Optional<Fields> heard = Optional.empty();

        Hearing(RecordRule rule) {
            this.rule = rule;
        }

        @Override
        public List<Finding> check(RecordType type, Fields fields, CheckContext context) {
            heard = Optional.of(fields);
            return rule.check(type, fields, context);
        }
    }
}
