package org.clearground.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WritersTest {

    private static final LocalDate MADE = LocalDate.of(2031, 4, 30);

    private static byte[] pdf = new byte[0];

    @BeforeAll
    static void print() throws IOException {
        pdf = PdfWriter.write(Samples.document(), MADE);
    }

    private static String html() {
        return new String(HtmlWriter.write(Samples.document()), StandardCharsets.UTF_8);
    }

    @Test
    void thePageIsWellFormed() throws Exception {
        byte[] page = html().replace("<!DOCTYPE html>", "").getBytes(StandardCharsets.UTF_8);
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(page))
                        .getDocumentElement()
                        .getAttribute("lang"))
                .isEqualTo("en");
    }

    @Test
    void thePageAsksNothingFromOutside() {
        assertThat(html())
                .doesNotContain("<script", "<link", "src=", "url(", "@import")
                .contains("default-src 'none'");
    }

    @Test
    void thePageCanBeReadWithoutEyesAndWithoutAMouse() {
        assertThat(html())
                .contains(
                        "class=\"skip\"", "<main id=\"text\">", "scope=\"col\"", "scope=\"row\"", "scope=\"colgroup\"")
                .contains("role=\"img\"", "<caption", "aria-labelledby=\"t-area-caption\"");
    }

    @Test
    void theStampAndTheBannerAreOnThePage() {
        assertThat(html()).contains("1 January to 31 March 2031", "30 April 2031", "3f9a0c41d2be", "a made-up country");
    }

    @Test
    void anEstimateNeverLooksLikeACount() {
        assertThat(html()).contains("11,667</span> <small class=\"tag\"");
    }

    @Test
    void aFigureLeadsToItsRecords() {
        assertThat(html()).contains("href=\"records/area-q-1.html\">1,234.6</a>");
    }

    @Test
    void thePdfHasTheStampOnEveryPageAndForeignLetters() throws IOException {
        try (PDDocument printed = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            String all = stripper.getText(printed);
            assertThat(all).contains("Kəlbəcər", "Ağdam", "Шуша");
            for (int page = 1; page <= printed.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(printed))
                        .contains("3f9a0c41d2be", "30 April 2031", "made-up country")
                        .contains("Page " + page + " of " + printed.getNumberOfPages());
            }
            assertThat(printed.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(printed.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    @Test
    void theWorkbookHasRealNumbersAndTheirDefinitions() throws IOException {
        Map<String, String> parts = parts(XlsxWriter.write(Samples.document(), MADE));
        assertThat(parts.get("xl/workbook.xml")).contains("t-area", "Definitions");
        assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("<v>7642.94</v>");
        assertThat(parts.get("xl/styles.xml")).contains("#,##0.0");
        assertThat(parts.get("docProps/core.xml")).contains("2031-04-30T00:00:00Z");
        assertThat(parts.get("xl/sharedStrings.xml")).contains("Ground on which clearance was completed");
    }

    @Test
    void theBytesAreTheSameInAnotherZoneAndLocale() throws IOException {
        byte[] html = HtmlWriter.write(Samples.document());
        byte[] xlsx = XlsxWriter.write(Samples.document(), MADE);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(HtmlWriter.write(Samples.document())).isEqualTo(html);
            assertThat(PdfWriter.write(Samples.document(), MADE)).isEqualTo(pdf);
            assertThat(XlsxWriter.write(Samples.document(), MADE)).isEqualTo(xlsx);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static Map<String, String> parts(byte[] archive) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
