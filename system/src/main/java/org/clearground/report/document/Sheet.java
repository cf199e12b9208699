package org.clearground.report.document;

import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/// One table on one sheet.
final class Sheet {

    /// Letters beyond which a cell is prose.
    private static final int LONG = 60;

    private final Worksheet sheet;
    private final Table table;

    Sheet(Worksheet sheet, Table table) {
        this.sheet = sheet;
        this.table = table;
    }

    void write(Stamp stamp, Texts words) {
        sheet.value(0, 0, table.caption().plain());
        sheet.style(0, 0).bold().fontSize(13).set();
        sheet.value(
                1,
                0,
                words.text("period") + ": " + stamp.period() + "  ·  " + words.text("known") + ": " + stamp.knownAt()
                        + "  ·  " + words.text("head") + ": " + stamp.head());
        stamp.banner().ifPresent(b -> {
            sheet.value(2, 0, b);
            sheet.style(2, 0).bold().fontColor("7A3300").set();
        });
        int row = 4;
        row = head(row);
        sheet.freezePane(1, row);
        for (Table.Row line : table.rows()) {
            body(row++, line);
        }
        for (Rich note : table.notes()) {
            sheet.value(++row, 0, note.plain());
        }
        sheet.width(0, 42);
        for (int column = 1; column < table.columns(); column++) {
            sheet.width(column, prose(column) ? 80 : 18);
        }
        sheet.paperSize(org.dhatim.fastexcel.PaperSize.A4_PAPER);
    }

    /// Whether a column holds sentences.
    private boolean prose(int column) {
        return table.rows().stream()
                .anyMatch(row -> row.cells().get(column).plain().length() > LONG);
    }

    private int head(int first) {
        boolean[][] taken = new boolean[table.head().size()][table.columns()];
        for (int r = 0; r < table.head().size(); r++) {
            int column = 0;
            for (Table.HeadCell cell : table.head().get(r)) {
                while (taken[r][column]) {
                    column++;
                }
                sheet.value(first + r, column, cell.text());
                for (int i = r; i < Math.min(r + cell.rows(), taken.length); i++) {
                    for (int j = column; j < column + cell.columns(); j++) {
                        taken[i][j] = true;
                    }
                }
                int bottom = first + r + cell.rows() - 1;
                int right = column + cell.columns() - 1;
                StyleSetter style =
                        sheet.range(first + r, column, bottom, right).style();
                style.bold().wrapText(true).verticalAlignment("bottom").fillColor("E8EDF2");
                style.horizontalAlignment(cell.columns() > 1 ? "center" : cell.number() ? "right" : "left");
                if (bottom > first + r || right > column) {
                    style.merge();
                }
                style.set();
                column = right + 1;
            }
        }
        return first + table.head().size();
    }

    private void body(int row, Table.Row line) {
        for (int column = 0; column < line.cells().size(); column++) {
            Table.Cell cell = line.cells().get(column);
            List<BoundFigure> figures = cell.text().figures();
            StyleSetter style = sheet.style(row, column);
            if (figures.size() == 1
                    && figures.getFirst().number().isPresent()
                    && cell.text().spans().size() == 1) {
                sheet.value(row, column, figures.getFirst().number().get());
                style.format(format(figures.getFirst()));
            } else {
                sheet.value(row, column, cell.plain());
            }
            if (cell.plain().length() > LONG) {
                style.wrapText(true).verticalAlignment("top");
            }
            if (column == 0 && line.kind() == Table.Kind.MEMBER) {
                style.indent(1);
            }
            if (line.kind() != Table.Kind.PLAIN && line.kind() != Table.Kind.MEMBER) {
                style.bold();
            }
            if (line.kind() == Table.Kind.TOTAL) {
                style.borderStyle(BorderSide.TOP, BorderStyle.THIN);
            }
            style.set();
        }
    }

    /// The exact number in a cell, shown with its printed decimals; a word where there is no number.
    static void number(Worksheet sheet, int row, int column, BoundFigure figure) {
        if (figure.number().isPresent()) {
            sheet.value(row, column, figure.number().get());
            sheet.style(row, column).format(format(figure)).set();
        } else {
            sheet.value(row, column, figure.printed());
        }
    }

    private static String format(BoundFigure figure) {
        int decimals = figure.measure().decimals();
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }
}
