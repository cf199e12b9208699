package org.clearground.report.document;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A table of a text document: its header rows repeat on every page, its caption is its alternative text.
final class DocxTable {

    /// Twentieths of a point between the margins of the page.
    static final int WIDTH = 9978;

    private static final int MANY_COLUMNS = 7;

    /// Letters that the narrowest column holds, and those beyond which a cell may break its lines.
    private static final int SHORTEST = 7;

    private static final int LONGEST = 42;

    /// Letters of a table that stand side by side on a page.
    private static final int LETTERS = 96;

    private final Table table;
    private final DocxRuns runs;
    private final int[] widths;
    private final StringBuilder out = new StringBuilder();

    DocxTable(Table table, DocxRuns runs) {
        this.table = table;
        this.runs = runs;
        widths = widths(table);
    }

    String write() {
        out.append(DocxBody.paragraph("Caption", runs.of(table.caption())));
        out.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"Figures\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>")
                .append("<w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\"")
                .append(" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/><w:tblCaption w:val=\"")
                .append(Markup.escape(table.caption().plain()))
                .append("\"/></w:tblPr><w:tblGrid>");
        for (int column = 0; column < table.columns(); column++) {
            out.append("<w:gridCol w:w=\"").append(widths[column]).append("\"/>");
        }
        out.append("</w:tblGrid>");
        head();
        boolean numbers = table.head().getLast().stream().anyMatch(Table.HeadCell::number);
        table.rows().forEach(r -> row(r, numbers));
        out.append("</w:tbl>");
        if (table.notes().isEmpty()) {
            out.append(DocxBody.paragraph("TableNote", ""));
        }
        table.notes().forEach(n -> out.append(DocxBody.paragraph("TableNote", runs.of(n))));
        return out.toString();
    }

    /// Shares the page's width by what stands in the columns: each gets its longest word, and what is left goes
    /// to those whose lines are longer.
    private static int[] widths(Table table) {
        int[] word = new int[table.columns()];
        Arrays.fill(word, SHORTEST);
        int[] line = word.clone();
        List<Table.HeadCell> last = table.head().getLast();
        for (int i = 0; i < last.size(); i++) {
            int column = word.length - last.size() + i;
            word[column] = Math.max(word[column], longestWord(last.get(i).text()) + 1);
        }
        for (Table.Row row : table.rows()) {
            for (int column = 0; column < word.length; column++) {
                String text = row.cells().get(column).plain();
                word[column] = Math.max(word[column], longestWord(text) + 2);
                line[column] = Math.max(line[column], Math.min(LONGEST, text.length() + 1));
            }
        }
        int words = Arrays.stream(word).sum();
        int more = IntStream.range(0, word.length)
                .map(c -> Math.max(0, line[c] - word[c]))
                .sum();
        int free = Math.max(0, Math.min(more, LETTERS - words));
        double sum = words + free;
        return IntStream.range(0, word.length)
                .map(c -> (int) ((word[c] + (more == 0 ? 0 : Math.max(0.0, line[c] - word[c]) * free / more))
                        * WIDTH
                        / sum))
                .toArray();
    }

    private static int longestWord(String text) {
        return Arrays.stream(text.split(" ", -1)).mapToInt(String::length).max().orElse(0);
    }

    private int width(int column, int columns) {
        return Arrays.stream(widths, column, column + columns).sum();
    }

    private String text() {
        return table.columns() > MANY_COLUMNS ? "TableSmall" : "TableText";
    }

    private void head() {
        int[] covered = new int[table.columns()];
        for (List<Table.HeadCell> row : table.head()) {
            out.append("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
            int column = 0;
            for (Table.HeadCell cell : row) {
                column = continued(covered, column);
                out.append(cell(
                        "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E8EDF2\"/>",
                        width(column, cell.columns()),
                        cell));
                for (int i = 0; i < cell.columns(); i++) {
                    covered[column++] = cell.rows() - 1;
                }
            }
            continued(covered, column);
            out.append("</w:tr>");
        }
    }

    /// Cells that a cell of the row above reaches into; answers the next free column.
    private int continued(int[] covered, int from) {
        int column = from;
        while (column < covered.length && covered[column] > 0) {
            out.append("<w:tc><w:tcPr><w:tcW w:w=\"")
                    .append(widths[column])
                    .append("\" w:type=\"dxa\"/><w:vMerge/></w:tcPr>")
                    .append(DocxBody.paragraph("TableHead", ""))
                    .append("</w:tc>");
            covered[column++]--;
        }
        return column;
    }

    private String cell(String shade, int width, Table.HeadCell cell) {
        String span = cell.columns() > 1 ? "<w:gridSpan w:val=\"" + cell.columns() + "\"/>" : "";
        String merge = cell.rows() > 1 ? "<w:vMerge w:val=\"restart\"/>" : "";
        String style = cell.columns() > 1 ? "TableHeadOver" : cell.number() ? "TableHeadNumber" : "TableHead";
        return "<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>" + span + merge + shade
                + "<w:vAlign w:val=\"bottom\"/></w:tcPr>" + DocxBody.paragraph(style, DocxRuns.run(cell.text(), ""))
                + "</w:tc>";
    }

    private void row(Table.Row row, boolean numbers) {
        out.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        boolean bold = row.kind() != Table.Kind.PLAIN && row.kind() != Table.Kind.MEMBER;
        for (int column = 0; column < row.cells().size(); column++) {
            Rich text = row.cells().get(column).text();
            boolean number = column > 0 && numbers && !text.figures().isEmpty();
            String indent = column == 0 && row.kind() == Table.Kind.MEMBER ? "<w:ind w:left=\"227\"/>" : "";
            out.append("<w:tc><w:tcPr><w:tcW w:w=\"")
                    .append(widths[column])
                    .append("\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"")
                    .append(text())
                    .append("\"/>")
                    .append(indent)
                    .append(number ? "<w:jc w:val=\"right\"/>" : "")
                    .append("</w:pPr>")
                    .append(bold ? bold(runs.of(text)) : runs.of(text))
                    .append("</w:p></w:tc>");
        }
        out.append("</w:tr>");
    }

    private static String bold(String runs) {
        return runs.replace("<w:r><w:t ", "<w:r><w:rPr><w:b/></w:rPr><w:t ");
    }
}
