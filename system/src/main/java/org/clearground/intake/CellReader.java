package org.clearground.intake;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.clearground.code.Nearest;
import org.clearground.exchange.Shortened;
import org.clearground.finding.Finding;
import org.clearground.record.BadText;
import org.clearground.record.Column;
import org.clearground.record.Fields;
import org.clearground.record.Format.Storage;

/// Reads the cells of one row by the formats of their columns.
final class CellReader {

    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?[0-9]+,[0-9]+");

    private final ImportFile file;
    private final StagedRow row;
    private final Consumer<FileFinding> found;

    CellReader(ImportFile file, StagedRow row, Consumer<FileFinding> found) {
        this.file = file;
        this.row = row;
        this.found = found;
    }

    /// Reads the cell of a column into the fields.
    ///
    /// @return whether it could be read, or may be empty
    <T> boolean read(Column<T> column, Fields.Builder fields) {
        String cell = row.cells().get(column.name());
        if (cell == null) {
            return !column.required() || empty(column);
        }
        try {
            fields.parse(column, cell);
            return true;
        } catch (BadText e) {
            bad(column, cell, e);
            return false;
        }
    }

    private boolean empty(Column<?> column) {
        // What is wrong with a faulty row was said when it was read.
        if (!row.faulty()) {
            Finding fault = Finding.fault(
                    "column.empty",
                    "'" + column.name() + "' is empty: fill in "
                            + column.format().expected() + ".");
            add(column, fault, "");
        }
        return false;
    }

    private void bad(Column<?> column, String cell, BadText bad) {
        if (column.format().storage() == Storage.REAL
                && DECIMAL_COMMA.matcher(cell).matches()) {
            Finding fault = Finding.fault(
                    "number.decimal",
                    Shortened.of(cell) + " has a decimal comma: declare decimal commas for this import, or write "
                            + cell.replace(',', '.') + ".");
            add(column, fault, cell);
            return;
        }
        bad.findings().forEach(f -> add(column, f, cell));
    }

    private void add(Column<?> column, Finding finding, String cell) {
        List<String> codes = column.format().codes();
        String nearest = codes.isEmpty() || cell.isEmpty() ? null : Nearest.to(cell, codes);
        found.accept(new FileFinding(
                file.name(),
                row.line(),
                finding.inField(column.name()),
                cell,
                column.format().expected(),
                nearest));
    }
}
