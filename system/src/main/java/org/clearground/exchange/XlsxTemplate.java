package org.clearground.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Format.Storage;
import org.clearground.record.Labels;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Writes a workbook to fill in: a sheet for the records and one for each list, with drop-down lists of codes,
/// dates that are dates, a note on every column name, and a sheet that explains all columns.
public final class XlsxTemplate {

    /// Rows that have drop-down lists; more can be filled, without.
    private static final int ROWS = 5_000;

    /// A workbook must name a day; a template has none of its own.
    private static final LocalDate MADE = LocalDate.of(2000, 1, 1);

    private static final String REQUIRED = "FCE4B0";
    private static final String OPTIONAL = "E8EDF2";
    private static final List<String> HELP = List.of(
            "sheet", "column", "what it is called", "must be filled", "what it says", "how it is written", "as");

    private final RecordType type;
    private final Labels labels;
    private final Map<String, Range> codes = new LinkedHashMap<>();

    private XlsxTemplate(RecordType type, Labels labels) {
        this.type = type;
        this.labels = labels;
    }

    /// The workbook of a type, the same bytes whenever and wherever it is written.
    public static byte[] write(RecordType type, Labels labels) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Clearground", null)) {
            new XlsxTemplate(type, labels).write(workbook);
        }
        return FixedZip.rewrite(out.toByteArray(), MADE);
    }

    private void write(Workbook workbook) {
        Worksheet records = workbook.newWorksheet(type.name());
        List<Worksheet> lists = type.lists().stream()
                .map(list -> workbook.newWorksheet(list.name()))
                .toList();
        Worksheet help = workbook.newWorksheet("help");
        codes(workbook.newWorksheet("codes"));
        int line = heading(help);
        table(records, null, type.columns());
        line = help(help, line, null, type.columns());
        for (int i = 0; i < lists.size(); i++) {
            ListOf list = type.lists().get(i);
            List<Column<?>> columns = withNumber(list);
            table(lists.get(i), list, columns);
            line = help(help, line, list, columns);
        }
    }

    private static List<Column<?>> withNumber(ListOf list) {
        List<Column<?>> columns = new java.util.ArrayList<>(list.columns());
        columns.add(0, Columns.NUMBER);
        return columns;
    }

    /// The codes of every list, one list a column, where the drop-down lists find them.
    private void codes(Worksheet sheet) {
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        int at = 0;
        List<List<Column<?>>> all = new java.util.ArrayList<>(List.of(type.columns()));
        type.lists().forEach(l -> all.add(l.columns()));
        for (Column<?> column : all.stream().flatMap(List::stream).toList()) {
            List<String> values = column.format().codes();
            String name = column.format().listName().orElse("");
            if (values.isEmpty() || codes.containsKey(name)) {
                continue;
            }
            sheet.value(0, at, name);
            for (int i = 0; i < values.size(); i++) {
                sheet.value(i + 1, at, values.get(i));
            }
            codes.put(name, sheet.range(1, at, values.size(), at));
            at++;
        }
    }

    private void table(Worksheet sheet, @Nullable ListOf list, List<Column<?>> columns) {
        sheet.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            Column<?> column = columns.get(i);
            sheet.value(0, i, column.name());
            sheet.width(i, Math.max(12, column.name().length() + 3));
            sheet.comment(0, i, note(list, column));
            // Everything that is no number or day is text, so that no program makes a day of 1-2.
            Storage storage = column.format().storage();
            String format = storage == Storage.DATE ? "yyyy-mm-dd" : isNumber(storage) ? "General" : "@";
            sheet.style(i).format(format).set();
            sheet.style(0, i)
                    .bold()
                    .fillColor(column.required() ? REQUIRED : OPTIONAL)
                    .set();
            Range values = codes.get(column.format().listName().orElse(""));
            if (values != null) {
                sheet.range(1, i, ROWS, i)
                        .validateWithList(values)
                        .allowBlank(!column.required())
                        .errorStyle(DataValidationErrorStyle.STOP)
                        .errorTitle(labels.codeList(column.format().listName().orElseThrow()))
                        .error("Choose a code from the list.")
                        .showErrorMessage(true);
            }
        }
    }

    private static boolean isNumber(Storage storage) {
        return storage == Storage.INTEGER || storage == Storage.REAL;
    }

    private String note(@Nullable ListOf list, Column<?> column) {
        return label(list, column) + (column.required() ? " (must be filled)" : "") + "\n" + help(list, column) + "\n"
                + column.format().expected();
    }

    private String label(@Nullable ListOf list, Column<?> column) {
        return isKey(list, column) ? labels.column(type, null, column) : labels.column(type, list, column);
    }

    private String help(@Nullable ListOf list, Column<?> column) {
        return isKey(list, column)
                ? "The number of the record to which the row belongs."
                : labels.help(type, list, column);
    }

    private static boolean isKey(@Nullable ListOf list, Column<?> column) {
        return list != null && column.equals(Columns.NUMBER);
    }

    private static int heading(Worksheet sheet) {
        sheet.freezePane(0, 1);
        int[] widths = {24, 24, 30, 14, 60, 60, 40};
        for (int i = 0; i < HELP.size(); i++) {
            sheet.value(0, i, HELP.get(i));
            sheet.width(i, widths[i]);
            sheet.style(0, i).bold().fillColor(OPTIONAL).set();
        }
        return 1;
    }

    private int help(Worksheet sheet, int from, @Nullable ListOf list, List<Column<?>> columns) {
        int line = from;
        for (Column<?> column : columns) {
            List<String> cells = List.of(
                    list == null ? type.name() : list.name(),
                    column.name(),
                    label(list, column),
                    column.required() ? "yes" : "",
                    help(list, column),
                    column.format().expected(),
                    Examples.of(column));
            for (int i = 0; i < cells.size(); i++) {
                sheet.value(line, i, cells.get(i));
                sheet.style(line, i).wrapText(true).verticalAlignment("top").set();
            }
            line++;
        }
        return line;
    }
}
