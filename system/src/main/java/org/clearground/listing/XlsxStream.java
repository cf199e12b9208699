package org.clearground.listing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// Writes a workbook sheet after sheet and row after row, keeping nothing: a list may have half a million
/// records. It holds no time.
final class XlsxStream implements AutoCloseable {

    /// A workbook has no longer sheets.
    static final int MOST_ROWS = 1_048_576;

    private static final int LONGEST = 32_767;
    private static final LocalDateTime EPOCH = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String STYLES = XML + "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"1\"><numFmt"
            + " numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts><fonts count=\"2\"><font><sz val=\"11\"/><name"
            + " val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills"
            + " count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills><borders count=\"1\"><border/></borders>"
            + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf xfId=\"0\"/><xf xfId=\"0\" fontId=\"1\""
            + " applyFont=\"1\"/><xf xfId=\"0\" numFmtId=\"164\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";

    private final ZipOutputStream zip;
    private final Writer out;
    private final List<String> sheets = new ArrayList<>();
    private int row;

    XlsxStream(OutputStream file) {
        zip = new ZipOutputStream(file);
        out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
    }

    /// Begins the next sheet, with its first line in bold.
    void sheet(String name, List<String> heads) throws IOException {
        endSheet();
        sheets.add(name);
        row = 0;
        begin("xl/worksheets/sheet" + sheets.size() + ".xml");
        out.write(
                XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\""
                        + " topLeftCell=\"A2\" state=\"frozen\"/></sheetView></sheetViews><sheetData>");
        row(new ArrayList<>(heads), " s=\"1\"");
    }

    /// Whether the sheet takes another row.
    boolean hasRoom() {
        return row < MOST_ROWS;
    }

    /// The next row: numbers as numbers, days as days, all else as text.
    void row(List<@Nullable Object> values) throws IOException {
        row(values, "");
    }

    private void row(List<? extends @Nullable Object> values, String style) throws IOException {
        row++;
        out.write("<row r=\"" + row + "\">");
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value != null) {
                cell("<c r=\"" + column(i) + row + "\"", value, style);
            }
        }
        out.write("</row>");
    }

    private void cell(String begin, Object value, String style) throws IOException {
        out.write(begin);
        switch (value) {
            case Number number -> out.write(style + "><v>" + number + "</v></c>");
            case LocalDate day
            when !day.isBefore(FIRST_DAY) ->
                out.write(" s=\"2\"><v>" + ChronoUnit.DAYS.between(DAY_ZERO, day) + "</v></c>");
            default -> {
                out.write(style + " t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                text(value.toString());
                out.write("</t></is></c>");
            }
        }
    }

    /// A letter that XML does not take is left out; a text too long for a cell ends with a mark.
    private void text(String text) throws IOException {
        String fit = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
        for (int i = 0; i < fit.length(); i++) {
            char c = fit.charAt(i);
            switch (c) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                default -> {
                    if (c >= ' ' && c < '\ufffe' || c == '\n' || c == '\t') {
                        out.write(c);
                    }
                }
            }
        }
    }

    private static String column(int index) {
        StringBuilder letters = new StringBuilder();
        for (int i = index; i >= 0; i = i / 26 - 1) {
            letters.insert(0, (char) ('A' + i % 26));
        }
        return letters.toString();
    }

    private void endSheet() throws IOException {
        if (!sheets.isEmpty()) {
            out.write("</sheetData></worksheet>");
            end();
        }
    }

    private void begin(String part) throws IOException {
        ZipEntry entry = new ZipEntry(part);
        entry.setTimeLocal(EPOCH);
        zip.putNextEntry(entry);
    }

    private void end() throws IOException {
        out.flush();
        zip.closeEntry();
    }

    private void part(String name, String xml) throws IOException {
        begin(name);
        out.write(xml);
        end();
    }

    @Override
    public void close() throws IOException {
        endSheet();
        StringBuilder types = new StringBuilder();
        StringBuilder names = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        for (int i = 1; i <= sheets.size(); i++) {
            types.append("<Override PartName=\"/xl/worksheets/sheet")
                    .append(i)
                    .append(".xml\" ContentType=\"")
                    .append("application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
            names.append("<sheet name=\"")
                    .append(sheets.get(i - 1))
                    .append("\" sheetId=\"")
                    .append(i)
                    .append("\" r:id=\"rId")
                    .append(i)
                    .append("\"/>");
            relations
                    .append("<Relationship Id=\"rId")
                    .append(i)
                    .append("\" Type=\"")
                    .append(RELATIONS)
                    .append("/worksheet\" Target=\"worksheets/sheet")
                    .append(i)
                    .append(".xml\"/>");
        }
        part("xl/styles.xml", STYLES);
        part(
                "xl/workbook.xml",
                XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>" + names
                        + "</sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations
                        + "<Relationship Id=\"styles\" Type=\"" + RELATIONS
                        + "/styles\" Target=\"styles.xml\"/></Relationships>");
        part(
                "_rels/.rels",
                XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\""
                        + RELATIONS + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part(
                "[Content_Types].xml",
                XML + "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
                        + " ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                        + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override"
                        + " PartName=\"/xl/styles.xml\" ContentType=\""
                        + "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>" + types
                        + "</Types>");
        zip.close();
    }
}
