package org.clearground.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;

/// Writes records or the rows of a list as CSV that the import reads: commas, decimal points, the columns in
/// their order.
public final class CsvOut {

    private final CsvWriter writer;
    private final List<Column<?>> columns;
    private final boolean ofList;

    private CsvOut(Writer out, List<Column<?>> columns, boolean ofList) {
        this.writer = CsvWriter.builder()
                .bufferSize(0)
                .lineDelimiter(LineDelimiter.LF)
                .build(out);
        this.columns = columns;
        this.ofList = ofList;
    }

    /// Begins a table of records with its line of column names; whoever gives the writer buffers and closes it.
    public static CsvOut records(Writer out, List<Column<?>> columns) {
        return new CsvOut(out, columns, false).header();
    }

    /// Begins a table of the rows of a list, with the number of their record before the columns.
    public static CsvOut rows(Writer out, List<Column<?>> columns) {
        return new CsvOut(out, columns, true).header();
    }

    private CsvOut header() {
        List<String> names = new ArrayList<>();
        if (ofList) {
            names.add(Columns.NUMBER.name());
        }
        columns.forEach(c -> names.add(c.name()));
        writer.writeRecord(names);
        return this;
    }

    /// Writes one record or row; of a list with the number of its record, which is not used otherwise.
    public void write(String number, Fields fields) {
        List<String> cells = new ArrayList<>();
        if (ofList) {
            cells.add(number);
        }
        columns.forEach(c -> cells.add(cell(c, fields)));
        writer.writeRecord(cells);
    }

    private static <T> String cell(Column<T> column, Fields fields) {
        return fields.has(column) ? column.format().write(fields.get(column)) : "";
    }
}
