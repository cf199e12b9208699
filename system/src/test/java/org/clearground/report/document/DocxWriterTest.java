package org.clearground.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DocxWriterTest {

    private static final LocalDate MADE = LocalDate.of(2031, 4, 30);
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static @Nullable Map<String, byte[]> parts;

    @BeforeAll
    static void write() throws IOException {
        parts = unzip(DocxWriter.write(Samples.document(), MADE));
    }

    private static Map<String, byte[]> unzip(byte[] file) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(files.isEmpty()).isEqualTo(entry.getName().equals("[Content_Types].xml"));
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] part(String name) {
        return Objects.requireNonNull(Objects.requireNonNull(parts).get(name), name);
    }

    private static Element xml(String name) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(part(name)))
                .getDocumentElement();
    }

    private static List<Element> all(Element in, String name) {
        NodeList found = in.getElementsByTagNameNS(WORD, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static List<Element> styled(String style) throws Exception {
        return all(xml("word/document.xml"), "p").stream()
                .filter(p -> all(p, "pStyle").stream()
                        .anyMatch(s -> s.getAttributeNS(WORD, "val").equals(style)))
                .toList();
    }

    @Test
    void everyRelationLeadsToAPartOfAKnownKind() throws Exception {
        String kinds = new String(part("[Content_Types].xml"), StandardCharsets.UTF_8);
        for (String from : List.of("_rels/.rels", "word/_rels/document.xml.rels")) {
            NodeList relations = xml(from).getElementsByTagName("Relationship");
            assertThat(relations.getLength()).isPositive();
            for (int i = 0; i < relations.getLength(); i++) {
                String target = ((Element) relations.item(i)).getAttribute("Target");
                String name = from.startsWith("word") ? "word/" + target : target;
                assertThat(Objects.requireNonNull(parts)).containsKey(name);
                assertThat(kinds)
                        .containsAnyOf("PartName=\"/" + name, "Extension=\"" + name.substring(name.length() - 3));
            }
        }
        String body = new String(part("word/document.xml"), StandardCharsets.UTF_8);
        assertThat(body.split("r:embed=\"", -1).length - 1)
                .isEqualTo(2
                        * Samples.document().blocks().stream()
                                .filter(Block.Figure.class::isInstance)
                                .mapToInt(_ -> 1)
                                .sum());
    }

    @Test
    void everyStyleThatIsUsedIsDefined() throws Exception {
        List<String> defined = all(xml("word/styles.xml"), "style").stream()
                .map(s -> s.getAttributeNS(WORD, "styleId"))
                .toList();
        for (String part : List.of("word/document.xml", "word/header.xml", "word/footer.xml")) {
            for (String kind : List.of("pStyle", "rStyle", "tblStyle")) {
                assertThat(all(xml(part), kind))
                        .extracting(s -> s.getAttributeNS(WORD, "val"))
                        .isSubsetOf(defined);
            }
        }
    }

    @Test
    void headingsAreHeadingsAndTheTitleIsTheTitle() throws Exception {
        assertThat(styled("Title"))
                .extracting(Element::getTextContent)
                .containsExactly(Samples.document().title());
        assertThat(styled("Heading1"))
                .extracting(Element::getTextContent)
                .contains("Key findings", "Tables", "Definitions");
    }

    @Test
    void eachTableHasHeaderRowsAndAFullGrid() throws Exception {
        List<Element> tables = all(xml("word/document.xml"), "tbl");
        assertThat(tables).hasSize(1 + Samples.document().tables().size());
        for (Element table : tables) {
            int columns = all(table, "gridCol").size();
            assertThat(all(table, "tblHeader")).isNotEmpty();
            assertThat(all(table, "tblCaption").getFirst().getAttributeNS(WORD, "val"))
                    .isNotBlank();
            for (Element row : all(table, "tr")) {
                int spanned = all(row, "tc").stream()
                        .mapToInt(c -> all(c, "gridSpan").stream()
                                .mapToInt(s -> Integer.parseInt(s.getAttributeNS(WORD, "val")))
                                .findFirst()
                                .orElse(1))
                        .sum();
                assertThat(spanned).as("cells of a row").isEqualTo(columns);
            }
        }
    }

    @Test
    void everyFigureIsLockedAndNamesItself() throws Exception {
        List<Element> controls = all(xml("word/document.xml"), "sdt");
        assertThat(controls).hasSize(Samples.document().figures().size());
        assertThat(controls)
                .allMatch(c ->
                        all(c, "lock").getFirst().getAttributeNS(WORD, "val").equals("contentLocked"));
        assertThat(controls)
                .extracting(c -> all(c, "tag").getFirst().getAttributeNS(WORD, "val") + " " + c.getTextContent())
                .contains("items-q 13,956", "area-q 1,234.6");
    }

    @Test
    void anEstimateNeverLooksLikeACount() throws Exception {
        assertThat(xml("word/document.xml").getTextContent()).contains("11,667 (estimate)");
    }

    @Test
    void theStampIsOnEveryPageAndTheLanguageIsNamed() throws Exception {
        assertThat(xml("word/header.xml").getTextContent()).contains("Demonstration data: a made-up country");
        assertThat(xml("word/footer.xml").getTextContent())
                .contains("1 January to 31 March 2031", "30 April 2031", "3f9a0c41d2be");
        assertThat(all(xml("word/footer.xml"), "fldSimple")).hasSize(2);
        assertThat(all(xml("word/styles.xml"), "lang").getFirst().getAttributeNS(WORD, "val"))
                .isEqualTo("en-GB");
        assertThat(new String(part("docProps/core.xml"), StandardCharsets.UTF_8))
                .contains("2031-04-30T00:00:00Z");
    }

    @Test
    void drawingsHaveVectorsPixelsAndWordsForThoseWhoCannotSeeThem() throws Exception {
        assertThat(ImageIO.read(new ByteArrayInputStream(part("word/media/figure-1.png")))
                        .getWidth())
                .isEqualTo(1200);
        assertThat(new String(part("word/media/figure-1.svg"), StandardCharsets.UTF_8))
                .contains("<svg")
                .doesNotContain("<text");
        NodeList described = xml("word/document.xml").getElementsByTagName("wp:docPr");
        for (int i = 0; i < described.getLength(); i++) {
            assertThat(((Element) described.item(i)).getAttribute("descr")).isNotBlank();
        }
    }

    @Test
    void theBytesAreTheSameInAnotherZoneAndLocale() {
        byte[] first = bytes();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(bytes()).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static byte[] bytes() {
        try {
            return DocxWriter.write(Samples.document(), MADE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
