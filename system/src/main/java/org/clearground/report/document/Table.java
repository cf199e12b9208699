package org.clearground.report.document;

import java.util.List;
import java.util.stream.Stream;

/// A table: header rows, body rows, notes. Every row has as many columns as the last header row.
///
/// @param id      unique in the document; also the name of its sheet
/// @param caption the line over it
/// @param head    one or two header rows
/// @param rows    the body
/// @param notes   lines under it
public record Table(String id, Rich caption, List<List<HeadCell>> head, List<Row> rows, List<Rich> notes) {

    /// Refuses a row of another length than the columns.
    public Table {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        int columns = columns(head);
        for (Row row : rows) {
            if (row.cells().size() != columns) {
                throw new IllegalArgumentException("table " + id + " has " + columns + " columns, a row has "
                        + row.cells().size() + ": " + row.cells().getFirst().plain());
            }
        }
    }

    /// How many columns it has.
    public int columns() {
        return columns(head);
    }

    private static int columns(List<List<HeadCell>> head) {
        return head.getFirst().stream().mapToInt(HeadCell::columns).sum();
    }

    /// All figures in it.
    public Stream<BoundFigure> figures() {
        return Stream.concat(
                Stream.concat(caption.figures().stream(), notes.stream().flatMap(n -> n.figures().stream())),
                rows.stream().flatMap(r -> r.cells().stream()).flatMap(c -> c.text().figures().stream()));
    }

    /// A cell of the header.
    ///
    /// @param text    the words
    /// @param columns how many columns it stands over
    /// @param rows    how many header rows it fills
    /// @param number  whether its column holds numbers
    public record HeadCell(String text, int columns, int rows, boolean number) {

        /// Over one column of words.
        public static HeadCell words(String text) {
            return new HeadCell(text, 1, 1, false);
        }

        /// Over one column of numbers.
        public static HeadCell number(String text) {
            return new HeadCell(text, 1, 1, true);
        }
    }

    /// What a row is to the others.
    public enum Kind {
        /// One of several.
        PLAIN,
        /// A heading of the rows after it, without numbers or with their sum.
        GROUP,
        /// One of the group before it.
        MEMBER,
        /// The sum of rows before it.
        SUBTOTAL,
        /// The sum of all.
        TOTAL
    }

    /// A row of the body; its first cell names it.
    ///
    /// @param kind  what it is to the others
    /// @param cells one for each column
    public record Row(Kind kind, List<Cell> cells) {

        /// Refuses a row without cells.
        public Row {
            cells = List.copyOf(cells);
            if (cells.isEmpty()) {
                throw new IllegalArgumentException("a row has at least one cell");
            }
        }
    }

    /// A cell: words, a figure, or both.
    ///
    /// @param text what stands in it; empty words for an empty cell
    public record Cell(Rich text) {

        /// A cell of words.
        public static Cell of(String words) {
            return new Cell(Rich.of(words));
        }

        /// A cell with a number.
        public static Cell of(BoundFigure figure) {
            return new Cell(Rich.of(figure));
        }

        /// The cell without its bindings.
        public String plain() {
            return text.plain();
        }
    }
}
