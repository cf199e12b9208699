package org.clearground.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// A workbook put together part by part as Excel writes it, for tests; its parts can be changed into bad ones.
public final class Workbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private int count;

    /// A workbook with the styles of Excel: style 1 is a short date, style 2 a format of its own with a year.
    public Workbook() {
        put(
                "[Content_Types].xml",
                XML + "<Types xmlns=\"x\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
        put(
                "_rels/.rels",
                XML + "<Relationships><Relationship Id=\"rId1\" Type=\"" + TYPES
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        put(
                "xl/styles.xml",
                XML + "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\""
                        + " formatCode=\"[$-409]dd\\.mm\\.yyyy;@\"/></numFmts><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf"
                        + " numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
    }

    /// The parts of a workbook that somebody else wrote.
    public static Workbook of(Path file) {
        Workbook workbook = new Workbook();
        workbook.parts.clear();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                workbook.parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
            return workbook;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Adds a sheet with these rows as XML.
    public Workbook sheet(String name, String rows) {
        return sheet(name, rows, "", "");
    }

    /// Adds a sheet with attributes of its entry and XML after its cells.
    public Workbook sheet(String name, String rows, String attributes, String after) {
        count++;
        sheets.append(
                "<sheet name=\"" + name + "\" sheetId=\"" + count + "\" r:id=\"rId" + count + "\"" + attributes + "/>");
        relations.append("<Relationship Id=\"rId" + count + "\" Type=\"" + TYPES
                + "/worksheet\" Target=\"worksheets/sheet" + count + ".xml\"/>");
        return put(
                "xl/worksheets/sheet" + count + ".xml",
                XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData>" + after + "</worksheet>");
    }

    /// The texts that cells of the kind `s` name.
    public Workbook texts(String... texts) {
        StringBuilder all = new StringBuilder();
        for (String text : texts) {
            all.append("<si><t xml:space=\"preserve\">").append(text).append("</t></si>");
        }
        return put("xl/sharedStrings.xml", XML + "<sst xmlns=\"" + MAIN + "\">" + all + "</sst>");
    }

    /// Sets a part.
    public Workbook put(String part, String text) {
        parts.put(part, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /// Changes a text inside a part; fails when it is not there.
    public Workbook change(String part, String from, String to) {
        String text = text(part);
        if (!text.contains(from)) {
            throw new AssertionError(part + " has no " + from);
        }
        return put(part, text.replace(from, to));
    }

    /// The text of a part.
    public String text(String part) {
        return new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
    }

    /// A row of texts, written into the cells.
    public static String row(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < texts.length; i++) {
            String at = SheetCells.columnName(i) + number;
            if (texts[i].startsWith("<")) {
                row.append(texts[i].replace("<c", "<c r=\"" + at + "\""));
            } else if (!texts[i].isEmpty()) {
                row.append("<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + texts[i] + "</t></is></c>");
            }
        }
        return row + "</row>";
    }

    /// The bytes of the file.
    public byte[] bytes() {
        if (count > 0) {
            put(
                    "xl/workbook.xml",
                    XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + TYPES + "\"><workbookPr/><sheets>" + sheets
                            + "</sheets></workbook>");
            put("xl/_rels/workbook.xml.rels", XML + "<Relationships>" + relations + "</Relationships>");
        }
        return zipped();
    }

    /// The bytes of the file with its parts as they are.
    public byte[] zipped() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
