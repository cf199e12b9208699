package org.clearground.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;

/// An open workbook: its sheets and what their cells refer to.
final class XlsxBook implements AutoCloseable {

    private final XlsxPackage zip;
    private final List<Sheet> sheets = new ArrayList<>();
    private String folder = "";
    private boolean from1904;

    /// A sheet.
    ///
    /// @param name   its name
    /// @param hidden whether people do not see it
    /// @param part   the part that holds its cells
    record Sheet(String name, boolean hidden, String part) {}

    private XlsxBook(XlsxPackage zip) {
        this.zip = zip;
    }

    static XlsxBook open(Path file) throws IOException, BadWorkbook {
        XlsxPackage zip = XlsxPackage.open(file);
        try {
            XlsxBook book = new XlsxBook(zip);
            book.read();
            return book;
        } catch (BadWorkbook e) {
            zip.close();
            throw e;
        } catch (XlsxPackage.TooLarge e) {
            zip.close();
            throw e.workbook();
        }
    }

    private void read() throws IOException, BadWorkbook {
        refuseMacroType();
        String main = relations("_rels/.rels", "").values().stream()
                .filter(r -> r.type().endsWith("/officeDocument"))
                .map(Relation::target)
                .findFirst()
                .filter(zip::has)
                .orElseThrow(() -> new BadWorkbook(
                        "workbook.damaged", "The file is not a workbook: save it as .xlsx in a spreadsheet program."));
        int slash = main.lastIndexOf('/') + 1;
        folder = main.substring(0, slash);
        Map<String, Relation> relations = relations(folder + "_rels/" + main.substring(slash) + ".rels", folder);
        try (Xml xml = new Xml(zip.part(main).orElseThrow())) {
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    element(xml, relations);
                }
            }
        }
    }

    private void element(Xml xml, Map<String, Relation> relations) throws BadWorkbook {
        switch (xml.name()) {
            case "workbookPr" ->
                from1904 = xml.attribute("date1904")
                        .filter(v -> v.equals("1") || v.equals("true"))
                        .isPresent();
            case "externalReference" ->
                throw new BadWorkbook(
                        "workbook.links", "The workbook has links to other files: break them and keep the values.");
            case "sheet" -> {
                Optional<Relation> relation = xml.attribute("id").map(relations::get);
                if (relation.filter(r -> r.type().endsWith("/worksheet")).isPresent()) {
                    boolean hidden = xml.attribute("state")
                            .filter(s -> !s.equals("visible"))
                            .isPresent();
                    sheets.add(new Sheet(
                            xml.attribute("name").orElse(""),
                            hidden,
                            relation.orElseThrow().target()));
                }
            }
            default -> {
                // Windows, names and views say nothing about the data.
            }
        }
    }

    private void refuseMacroType() throws IOException, BadWorkbook {
        if (!zip.has("[Content_Types].xml")) {
            return;
        }
        try (Xml xml = new Xml(zip.part("[Content_Types].xml").orElseThrow())) {
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.attribute("ContentType").orElse("").contains("macroEnabled")) {
                    throw new BadWorkbook(
                            "workbook.macros", "The workbook has macros: save it as .xlsx without them (not .xlsm).");
                }
            }
        }
    }

    private record Relation(String type, String target) {}

    private Map<String, Relation> relations(String part, String from) throws IOException, BadWorkbook {
        Map<String, Relation> found = new HashMap<>();
        if (!zip.has(part)) {
            return found;
        }
        try (Xml xml = new Xml(zip.part(part).orElseThrow())) {
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event != XMLStreamConstants.START_ELEMENT || !xml.name().equals("Relationship")) {
                    continue;
                }
                if (xml.attribute("TargetMode").filter("External"::equals).isPresent()) {
                    throw new BadWorkbook(
                            "workbook.links", "The workbook has links to other files: break them and keep the values.");
                }
                String target = xml.attribute("Target").orElse("");
                found.put(
                        xml.attribute("Id").orElse(""),
                        new Relation(
                                xml.attribute("Type").orElse(""),
                                target.startsWith("/") ? target.substring(1) : from + target));
            }
        }
        return found;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    boolean from1904() {
        return from1904;
    }

    CellStyles styles() throws IOException, BadWorkbook {
        return CellStyles.read(zip, folder + "styles.xml");
    }

    SharedStrings strings() throws IOException, BadWorkbook {
        return SharedStrings.read(zip, folder + "sharedStrings.xml");
    }

    /// The XML of a sheet's cells.
    Xml cells(Sheet sheet) throws IOException, BadWorkbook {
        Optional<java.io.InputStream> part = zip.part(sheet.part());
        if (part.isEmpty()) {
            throw new BadWorkbook(
                    "workbook.damaged",
                    "The sheet " + Shortened.of(sheet.name()) + " has no cells in the file: save it again.");
        }
        return new Xml(part.get());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
