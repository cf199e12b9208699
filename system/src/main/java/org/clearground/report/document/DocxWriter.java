package org.clearground.report.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearground.exchange.FixedZip;
import org.clearground.report.draw.Drawing;

/// Writes a document as DOCX for editors: real headings, lists and tables with header rows, drawings as vectors
/// with pixels for programs that read none, and the stamp on every page. Numbers are locked content controls.
public final class DocxWriter {

    /// Pixels of a drawing from left to right: about 170 to an inch on paper.
    private static final int PIXELS = 1200;

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String SPACES = """
            xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
            xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
            xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" \
            xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" \
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
            xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w15\"""";

    private final Document document;
    private final Texts words;
    private final Map<String, byte[]> parts = new TreeMap<>();

    private DocxWriter(Document document) {
        this.document = document;
        words = Texts.of(DocxWriter.class, "words", document.language());
    }

    /// The file's bytes, the same for the same document.
    ///
    /// @param document what is written
    /// @param made     the day that the file names as its date, never the clock's
    public static byte[] write(Document document, LocalDate made) throws IOException {
        return new DocxWriter(document).file(made);
    }

    private byte[] file(LocalDate made) throws IOException {
        DocxBody body = new DocxBody(document, words);
        String written = body.write(document);
        part("word/document.xml", "<w:document " + SPACES + "><w:body>" + written + """
                <w:sectPr><w:headerReference w:type="default" r:id="header"/>\
                <w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/>\
                <w:pgMar w:top="1304" w:right="964" w:bottom="1247" w:left="964" w:header="567" w:footer="510"\
                 w:gutter="0"/></w:sectPr></w:body></w:document>""");
        part("word/header.xml", "<w:hdr " + SPACES + ">" + header() + "</w:hdr>");
        part("word/footer.xml", "<w:ftr " + SPACES + ">" + footer() + "</w:ftr>");
        part("word/styles.xml", Resources.text("docx-styles.xml").replace("LANGUAGE", words.text("locale")));
        part("word/numbering.xml", Resources.text("docx-numbering.xml"));
        part("word/settings.xml", Resources.text("docx-settings.xml").replace("LANGUAGE", words.text("locale")));
        part("docProps/core.xml", core(made));
        part("[Content_Types].xml", contentTypes(body.photos().isEmpty()));
        part(
                "_rels/.rels",
                relations(List.of(
                        relation("document", OFFICE + "officeDocument", "word/document.xml"),
                        relation("core", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml"))));
        pictures(body.drawings(), body.photos());
        return FixedZip.pack(parts);
    }

    private void part(String name, String xml) {
        parts.put(name, (xml.startsWith("<?xml") ? xml : HEAD + xml).getBytes(StandardCharsets.UTF_8));
    }

    private void pictures(List<Drawing> drawings, List<Block.Photo> photos) {
        List<String> relations = new java.util.ArrayList<>();
        for (String name : List.of("styles", "numbering", "settings", "header", "footer")) {
            relations.add(relation(name, OFFICE + name, name + ".xml"));
        }
        for (int number = 1; number <= drawings.size(); number++) {
            Drawing drawing = drawings.get(number - 1);
            parts.put("word/media/figure-" + number + ".png", Png.write(drawing.pixels(PIXELS)));
            part("word/media/figure-" + number + ".svg", drawing.outlinedSvg());
            for (String format : List.of("png", "svg")) {
                relations.add(relation(format + number, OFFICE + "image", "media/figure-" + number + "." + format));
            }
        }
        for (int number = 1; number <= photos.size(); number++) {
            parts.put(
                    "word/media/photo-" + number + ".jpg",
                    photos.get(number - 1).jpeg());
            relations.add(relation("photo" + number, OFFICE + "image", "media/photo-" + number + ".jpg"));
        }
        part("word/_rels/document.xml.rels", relations(relations));
    }

    private static String contentTypes(boolean noPhotos) {
        String types = Resources.text("docx-content-types.xml");
        String vectors = "<Default Extension=\"svg\"";
        String photos = "<Default Extension=\"jpg\" ContentType=\"image/jpeg\"/>";
        return noPhotos ? types : types.replace(vectors, photos + vectors);
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(List<String> relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + String.join("", relations)
                + "</Relationships>";
    }

    private String header() {
        return DocxBody.paragraph(
                "Header",
                DocxRuns.run(document.title(), "") + "<w:r><w:tab/></w:r>"
                        + DocxRuns.run(document.stamp().banner().orElse(""), "Warning"));
    }

    private String footer() {
        String stamp = DocxRuns.run(DocxBody.stamp(document.stamp(), words), "");
        return DocxBody.paragraph("Footer", stamp)
                + DocxBody.paragraph(
                        "Footer",
                        "<w:r><w:tab/></w:r>"
                                + DocxRuns.run(words.text("page") + " ", "") + field("PAGE")
                                + DocxRuns.run(" " + words.text("of") + " ", "") + field("NUMPAGES"));
    }

    private static String field(String name) {
        return "<w:fldSimple w:instr=\" " + name + " \"><w:r><w:t>1</w:t></w:r></w:fldSimple>";
    }

    private String core(LocalDate made) {
        return """
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%1$s</dc:title>\
                <dc:subject>%2$s</dc:subject><dc:creator>Clearground</dc:creator><dc:language>%3$s</dc:language>\
                <dcterms:created xsi:type="dcterms:W3CDTF">%4$sT00:00:00Z</dcterms:created>\
                <dcterms:modified xsi:type="dcterms:W3CDTF">%4$sT00:00:00Z</dcterms:modified></cp:coreProperties>""".formatted(
                        Markup.escape(document.title()),
                        Markup.escape(DocxBody.stamp(document.stamp(), words)),
                        words.text("locale"),
                        made);
    }
}
