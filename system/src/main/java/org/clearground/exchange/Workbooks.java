package org.clearground.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Looks into workbooks before their rows are read.
public final class Workbooks {

    /// Sheets that templates have beside the data.
    public static final List<String> OWN = List.of("help", "codes");

    private Workbooks() {}

    /// A sheet of a workbook.
    ///
    /// @param name   its name
    /// @param hidden whether people do not see it
    /// @param filled whether anything stands in it
    /// @param rows   whether anything stands below its first row
    public record SheetInfo(String name, boolean hidden, boolean filled, boolean rows) {}

    /// The sheets of a workbook in their order; refuses a file that is none, or has macros, links and the like.
    public static List<SheetInfo> sheets(Path file) throws IOException, BadWorkbook {
        try (XlsxBook book = XlsxBook.open(file)) {
            List<SheetInfo> sheets = new ArrayList<>();
            for (XlsxBook.Sheet sheet : book.sheets()) {
                Look look = new Look();
                try (Xml xml = book.cells(sheet)) {
                    new SheetCells(xml).walk(look);
                }
                sheets.add(new SheetInfo(sheet.name(), sheet.hidden(), look.filled, look.rows));
            }
            return sheets;
        } catch (XlsxPackage.TooLarge e) {
            throw e.workbook();
        }
    }

    private static final class Look implements SheetCells.Taker {

        private boolean filled;
        private boolean rows;

        @Override
        public boolean cell(SheetCells.Cell cell) {
            filled = true;
            rows = cell.row() > 1;
            return !rows;
        }

        @Override
        public void merged(String range) {
            // Told when the sheet is read.
        }

        @Override
        public void hiddenRow(long row) {
            // Told when the sheet is read.
        }
    }
}
