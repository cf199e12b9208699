package org.clearground.report.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clearground.exchange.FixedZip;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes the tables of a document as a workbook: one sheet for each, numbers as numbers, and what each figure
/// means.
public final class XlsxWriter {

    private static final int LONGEST_NAME = 31;

    private final Document document;
    private final Texts words;
    private final Set<String> names = new HashSet<>();

    private XlsxWriter(Document document) {
        this.document = document;
        words = Texts.of(XlsxWriter.class, "words", document.language());
    }

    /// The file's bytes, the same for the same document.
    ///
    /// @param document what is written
    /// @param made     the day that the file names as its date, never the clock's
    public static byte[] write(Document document, LocalDate made) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxWriter writer = new XlsxWriter(document);
        try (Workbook workbook = new Workbook(out, "Clearground", null)) {
            workbook.setGlobalDefaultFont("Calibri", 11);
            writer.about(workbook);
            for (Table table : document.tables()) {
                new Sheet(workbook.newWorksheet(writer.name(table.id())), table).write(document.stamp(), writer.words);
            }
            writer.definitions(workbook);
        }
        return FixedZip.rewrite(out.toByteArray(), made);
    }

    private void about(Workbook workbook) {
        Worksheet sheet = workbook.newWorksheet(name(words.text("sheet.about")));
        sheet.width(0, 22);
        sheet.width(1, 90);
        Stamp stamp = document.stamp();
        Map<String, String> rows = new java.util.LinkedHashMap<>();
        rows.put(words.text("title"), document.title());
        rows.put(words.text("period"), stamp.period());
        rows.put(words.text("known"), stamp.knownAt());
        rows.put(words.text("head"), stamp.head());
        int row = 0;
        for (Map.Entry<String, String> line : rows.entrySet()) {
            sheet.value(row, 0, line.getKey());
            sheet.style(row, 0).bold().set();
            sheet.value(row++, 1, line.getValue());
        }
        if (stamp.banner().isPresent()) {
            sheet.value(row + 1, 1, stamp.banner().get());
            sheet.style(row + 1, 1).bold().wrapText(true).fontColor("7A3300").set();
        }
        row += 3;
        for (Table table : document.tables()) {
            sheet.value(row, 0, table.id());
            sheet.value(row++, 1, table.caption().plain());
        }
    }

    private void definitions(Workbook workbook) {
        Worksheet sheet = workbook.newWorksheet(name(words.text("sheet.definitions")));
        List<String> head = List.of(
                "figure.id",
                "figure.printed",
                "figure.number",
                "figure.unit",
                "figure.estimate",
                "figure.term",
                "figure.definition",
                "figure.records");
        int[] widths = {34, 18, 18, 10, 10, 28, 90, 40};
        for (int i = 0; i < head.size(); i++) {
            sheet.value(0, i, words.text(head.get(i)));
            sheet.style(0, i).bold().fillColor("E8EDF2").set();
            sheet.width(i, widths[i]);
        }
        sheet.freezePane(0, 1);
        Map<String, Definition> glossary = new TreeMap<>();
        document.glossary().forEach(d -> glossary.put(d.key(), d));
        List<BoundFigure> figures = new ArrayList<>(new TreeMap<>(byId()).values());
        for (int row = 1; row <= figures.size(); row++) {
            BoundFigure figure = figures.get(row - 1);
            Definition definition = glossary.get(figure.definition());
            sheet.value(row, 0, figure.id());
            sheet.value(row, 1, figure.printed());
            Sheet.number(sheet, row, 2, figure);
            sheet.value(row, 3, figure.measure().unit());
            sheet.value(row, 4, words.text(figure.estimate() ? "yes" : "no"));
            sheet.value(row, 5, definition == null ? "" : definition.term());
            sheet.value(row, 6, definition == null ? "" : definition.text());
            sheet.value(row, 7, figure.link().orElse(""));
        }
    }

    private Map<String, BoundFigure> byId() {
        Map<String, BoundFigure> figures = new TreeMap<>();
        document.figures().forEach(f -> figures.putIfAbsent(f.id(), f));
        return figures;
    }

    /// A sheet's name: at most 31 letters, none of those that a workbook refuses, and not twice.
    private String name(String wanted) {
        String clean = wanted.replaceAll("[\\[\\]:*?/\\\\]", " ");
        String name = clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) : clean;
        for (int again = 2; !names.add(name.toLowerCase(Locale.ROOT)); again++) {
            String ending = " " + again;
            name = clean.substring(0, Math.min(clean.length(), LONGEST_NAME - ending.length())) + ending;
        }
        return name;
    }
}
