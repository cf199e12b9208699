package org.clearground.exchange;

import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;

/// Walks the cells of one sheet in their order.
final class SheetCells {

    private static final int MOST_COLUMNS = 16_384;

    private final Xml xml;
    private final RichText text = new RichText();
    private final StringBuilder value = new StringBuilder();
    private long row;
    private int column;

    /// A cell with something in it.
    ///
    /// @param row     counted from 1
    /// @param column  counted from 0
    /// @param kind    the letter that says what its value is: n, s, inlineStr, str, b, e, d
    /// @param style   the number of its style
    /// @param formula whether a formula stands in it
    /// @param value   what stands in it: the number, the number of the text, or the text itself
    record Cell(long row, int column, String kind, int style, boolean formula, String value) {

        /// Its name, as `C7`.
        String name() {
            return columnName(column) + row;
        }
    }

    /// Takes what a sheet holds.
    interface Taker {
        /// A cell that is not empty; false ends the walk.
        boolean cell(Cell cell) throws IOException, BadWorkbook;

        /// Cells that were merged into one, as `A1:C1`.
        void merged(String range);

        /// A row that people do not see.
        void hiddenRow(long row);
    }

    SheetCells(Xml xml) {
        this.xml = xml;
    }

    /// The letters of a column counted from 0.
    static String columnName(int column) {
        StringBuilder name = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            name.insert(0, (char) ('A' + rest % 26));
        }
        return name.toString();
    }

    /// Hands everything to the taker.
    void walk(Taker taker) throws IOException, BadWorkbook {
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "row" -> row(taker);
                case "c" -> {
                    Optional<Cell> cell = cell();
                    if (cell.isPresent() && !taker.cell(cell.get())) {
                        return;
                    }
                }
                case "mergeCell" -> taker.merged(xml.attribute("ref").orElse(""));
                default -> {
                    // Widths, validations and pictures say nothing about the data.
                }
            }
        }
    }

    private void row(Taker taker) throws BadWorkbook {
        long next = xml.attribute("r").map(r -> number(r, Integer.MAX_VALUE)).orElse(row + 1);
        if (next <= row) {
            throw damaged("its rows are not in order");
        }
        row = next;
        column = -1;
        if (xml.attribute("hidden")
                .filter(h -> h.equals("1") || h.equals("true"))
                .isPresent()) {
            taker.hiddenRow(row);
        }
    }

    private static long number(String digits, long most) {
        return digits.matches("[0-9]{1,10}") ? Math.min(most, Long.parseLong(digits)) : 0;
    }

    private Optional<Cell> cell() throws IOException, BadWorkbook {
        int at = xml.attribute("r").map(SheetCells::columnOf).orElse(column + 1);
        if (at <= column || at >= MOST_COLUMNS) {
            throw damaged("its cells are not in order");
        }
        column = at;
        String kind = xml.attribute("t").orElse("n");
        int style =
                (int) (long) xml.attribute("s").map(s -> number(s, 1_000_000)).orElse(0L);
        boolean formula = false;
        boolean inValue = false;
        value.setLength(0);
        for (int event = xml.next();
                !(event == XMLStreamConstants.END_ELEMENT && xml.name().equals("c"));
                event = xml.next()) {
            if (event == XMLStreamConstants.END_DOCUMENT) {
                throw damaged("it ends in the middle of a cell");
            }
            boolean begins = event == XMLStreamConstants.START_ELEMENT;
            formula |= begins && xml.name().equals("f");
            if ((begins || event == XMLStreamConstants.END_ELEMENT)
                    && xml.name().equals("v")) {
                inValue = begins;
            } else if (inValue && event == XMLStreamConstants.CHARACTERS) {
                append(xml.text());
            } else {
                text.take(event, xml);
            }
        }
        String inline = text.end();
        String whole = kind.equals("inlineStr") ? inline : value.toString();
        boolean empty = whole.isEmpty() && !formula;
        return empty ? Optional.empty() : Optional.of(new Cell(row, column, kind, style, formula, whole));
    }

    private void append(String more) throws BadWorkbook {
        if (value.length() + more.length() > Limits.CELL) {
            throw new BadWorkbook("cell.too-large", "A cell of the workbook holds more than 1 MiB of text.");
        }
        value.append(more);
    }

    private static int columnOf(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4; i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + (c - 'A' + 1);
        }
        return column - 1;
    }

    private static BadWorkbook damaged(String why) {
        return new BadWorkbook("workbook.damaged", "The sheet cannot be read, " + why + ": save the workbook again.");
    }
}
