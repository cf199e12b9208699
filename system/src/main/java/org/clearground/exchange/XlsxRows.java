package org.clearground.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearground.finding.Finding;
import org.clearground.record.Format.Storage;

/// Reads the rows of one sheet of a workbook, the first row being the column names, and refuses what a workbook
/// can hold beside data.
final class XlsxRows implements SheetCells.Taker {

    private final Map<String, Storage> storages;
    private final RowSink sink;
    private final XlsxBook book;
    private final CellStyles styles;
    private final SharedStrings strings;
    private final Map<Integer, String> header = new LinkedHashMap<>();
    private final Map<String, String> cells = new LinkedHashMap<>();
    private long row;
    private long rows;
    private long hidden;
    private boolean faulty;
    private boolean headerTold;
    private boolean refused;

    private XlsxRows(
            XlsxBook book, CellStyles styles, SharedStrings strings, Map<String, Storage> storages, RowSink sink) {
        this.book = book;
        this.styles = styles;
        this.strings = strings;
        this.storages = storages;
        this.sink = sink;
    }

    /// Hands every row of the sheet to the sink.
    ///
    /// @param storages what the known columns hold
    /// @return whether the sheet was read to its end
    static boolean read(Path file, String sheet, Map<String, Storage> storages, RowSink sink) throws IOException {
        try (XlsxBook book = XlsxBook.open(file);
                SharedStrings strings = book.strings()) {
            XlsxRows rows = new XlsxRows(book, book.styles(), strings, storages, sink);
            for (XlsxBook.Sheet one : book.sheets()) {
                if (one.name().equals(sheet)) {
                    return rows.read(one);
                }
            }
            sink.finding(0, Finding.fault("sheet.missing", "The workbook has no sheet " + sheet + "."));
            return false;
        } catch (BadWorkbook e) {
            sink.finding(0, e.finding());
            return false;
        } catch (XlsxPackage.TooLarge e) {
            sink.finding(0, e.workbook().finding());
            return false;
        }
    }

    private boolean read(XlsxBook.Sheet sheet) throws IOException, BadWorkbook {
        try (Xml xml = book.cells(sheet)) {
            new SheetCells(xml).walk(this);
        }
        if (!refused) {
            endRow();
        }
        if (!refused && rows == 0) {
            sink.finding(
                    1,
                    Finding.fault(
                            "file.no-rows",
                            "The sheet " + Shortened.of(sheet.name())
                                    + " has no row under its column names: fill it in, or leave the file out."));
            return false;
        }
        if (hidden > 0) {
            sink.finding(
                    0,
                    Finding.note(
                            "row.hidden",
                            "The sheet " + Shortened.of(sheet.name()) + " has " + hidden
                                    + " hidden rows; what stands in them is read too."));
        }
        return !refused;
    }

    @Override
    public boolean cell(SheetCells.Cell cell) throws IOException, BadWorkbook {
        if (cell.row() != row) {
            endRow();
            row = cell.row();
        }
        if (refused) {
            return false;
        }
        if (cell.formula()) {
            fault(
                    cell,
                    Finding.fault(
                            "cell.formula",
                            "The cell " + cell.name()
                                    + " holds a formula: replace it by its value (copy, paste special, values), so that what is booked is what"
                                    + " was seen."));
        } else if (row == 1) {
            name(cell);
        } else {
            value(cell);
        }
        return true;
    }

    private void name(SheetCells.Cell cell) throws IOException, BadWorkbook {
        if (isText(cell)) {
            String name = text(cell).strip();
            if (!name.isEmpty()) {
                header.put(cell.column(), name);
            }
            return;
        }
        fault(
                cell,
                Finding.fault(
                        "column.nameless", "The cell " + cell.name() + " is no column name: write its name as text."));
    }

    private void value(SheetCells.Cell cell) throws IOException, BadWorkbook {
        String column = header.get(cell.column());
        CellValue value = converted(cell, storages.getOrDefault(column == null ? "" : column, Storage.TEXT));
        Finding fault = value.fault();
        if (fault != null) {
            fault(cell, column == null ? fault : fault.inField(column));
            return;
        }
        String text = value.text().strip();
        if (text.isEmpty()) {
            return;
        }
        if (column == null) {
            fault(
                    cell,
                    Finding.fault(
                            "row.ragged",
                            "The cell " + cell.name() + " stands under no column name: name its column, or empty it."));
            return;
        }
        cells.put(column, text);
    }

    private CellValue converted(SheetCells.Cell cell, Storage storage) throws IOException, BadWorkbook {
        return switch (cell.kind()) {
            case "s", "inlineStr", "str" -> CellValue.ofText(text(cell), storage);
            case "b" ->
                CellValue.fault("cell.boolean", "The cell holds true or false: write a word that the column takes.");
            case "e" -> CellValue.fault("cell.error", "The cell holds the error " + Shortened.of(cell.value()) + ".");
            case "d" -> CellValue.ofIsoDay(cell.value(), storage);
            default -> CellValue.ofNumber(cell.value(), styles.isDate(cell.style()), book.from1904(), storage);
        };
    }

    private static boolean isText(SheetCells.Cell cell) {
        return Set.of("s", "inlineStr", "str").contains(cell.kind());
    }

    private String text(SheetCells.Cell cell) throws IOException, BadWorkbook {
        if (!cell.kind().equals("s")) {
            return cell.value();
        }
        if (!cell.value().matches("[0-9]{1,9}")) {
            throw new BadWorkbook(
                    "workbook.damaged", "The cell " + cell.name() + " names no text: save the workbook again.");
        }
        return strings.get(Integer.parseInt(cell.value()));
    }

    private void endRow() {
        if (!headerTold) {
            endHeader();
        } else if (!cells.isEmpty() || faulty) {
            rows++;
            sink.row(new Row(row, cells, null, faulty));
        }
        cells.clear();
        faulty = false;
    }

    private void endHeader() {
        if (row == 0) {
            // The first cell is yet to come.
            return;
        }
        headerTold = true;
        List<String> names = new ArrayList<>(header.values());
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                refuse(Finding.fault("column.twice", "The column '" + name + "' stands twice: keep one of them."));
                return;
            }
        }
        if (row > 1) {
            refuse(Finding.fault(
                    "file.header",
                    "The first row of the sheet is empty: it holds the column names, and nothing stands above."));
            return;
        }
        sink.header(1, names);
    }

    private void refuse(Finding finding) {
        refused = true;
        sink.finding(1, finding);
    }

    private void fault(SheetCells.Cell cell, Finding finding) {
        faulty = true;
        sink.finding(cell.row(), finding);
    }

    @Override
    public void merged(String range) {
        sink.finding(
                0,
                Finding.fault(
                        "sheet.merged",
                        "The cells " + Shortened.of(range)
                                + " are merged: unmerge them and write every column name and value into its own cell."));
    }

    @Override
    public void hiddenRow(long number) {
        hidden++;
    }
}
