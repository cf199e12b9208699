package org.clearground.report.quarterly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.clearground.books.Books;
import org.clearground.quantity.Period;
import org.clearground.report.document.BoundFigure;
import org.clearground.report.document.Infographic;
import org.clearground.report.document.InfographicWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfographicTest {

    private static final Pattern LETTERS = Pattern.compile("<text[^>]*>([^<]*)</text>");
    private static final Pattern WORDS = Pattern.compile(">([^<]+)<");

    @TempDir
    private static @Nullable Path folder;

    private static @Nullable Books books;

    @BeforeAll
    static void open() {
        books = SampleBooks.in(Objects.requireNonNull(folder));
    }

    @AfterAll
    static void close() {
        Objects.requireNonNull(books).close();
    }

    private static QuarterlyReport report(String language) {
        Books open = Objects.requireNonNull(books);
        return QuarterlyReport.of(
                open.ledger(), Period.quarter(2031, 1), open.ledger().head().prefix(), language);
    }

    private static Infographic page(String language) {
        return new InfographicPage(report(language)).infographic();
    }

    @Test
    void itsNumbersAreThoseOfTheReport() {
        Map<String, BoundFigure> reported = new HashMap<>();
        report("en").document().figures().forEach(f -> reported.put(f.id(), f));
        List<BoundFigure> figures = page("en").figures();
        assertThat(figures).hasSizeGreaterThan(15);
        assertThat(figures).allSatisfy(f -> {
            assertThat(reported).containsKey(f.id());
            assertThat(Objects.requireNonNull(reported.get(f.id())).number()).isEqualTo(f.number());
        });
    }

    /// What is left of the page's words without its figures, its stamp and the names of its times has no digit.
    @Test
    void noDigitStandsOutsideAFigure() {
        for (String language : QuarterlyReport.LANGUAGES) {
            Infographic page = page(language);
            QuarterlyReport report = report(language);
            Voice voice = report.context().voice();
            List<String> known = new ArrayList<>(
                    page.figures().stream().map(BoundFigure::printed).toList());
            known.add(page.stamp().knownAt());
            known.add(page.stamp().head());
            known.addAll(List.of(
                    page.subtitle(),
                    voice.text("infographic.subtitle"),
                    page.stamp().period()));
            known.add(voice.date(LocalDate.of(2030, 1, 1)));
            String html = new String(InfographicWriter.html(page), StandardCharsets.UTF_8);
            String words = WORDS.matcher(html.substring(html.indexOf("<body>")))
                    .results()
                    .map(m -> m.group(1))
                    .reduce("", (a, b) -> a + "\n" + b);
            known.sort(Comparator.comparing(String::length).reversed());
            for (String text : known) {
                words = words.replace(text, "");
            }
            assertThat(words).as(language).doesNotContainPattern("\\p{Nd}");
        }
    }

    @Test
    void releasedGroundIsShownByKindAndNeverAdded() {
        Infographic.Panel released = page("en").panels().getFirst();
        assertThat(released.figures())
                .extracting(BoundFigure::definition)
                .containsExactly("area-cleared", "area-reduced", "area-cancelled");
        assertThat(released.note().plain()).contains("never added");
    }

    @Test
    void thePictureIsWellFormedAndSaysWhatItShows() throws Exception {
        byte[] svg = InfographicWriter.svg(page("az"));
        var root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg))
                .getDocumentElement();
        assertThat(root.getElementsByTagName("text").getLength()).isZero();
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                .contains("Təmizlənmiş ərazi: 78,9 hektar");
    }

    @Test
    void nothingOnThePosterLeavesThePage() {
        for (String language : QuarterlyReport.LANGUAGES) {
            Infographic page = page(language);
            String svg = page.poster().svg();
            List<String> words =
                    LETTERS.matcher(svg).results().map(MatchResult::group).toList();
            assertThat(words).hasSizeGreaterThan(40);
            assertThat(page.poster().height() / page.poster().width()).isBetween(1.41, 1.42);
            assertThat(words).anyMatch(w -> w.contains("Demonstration data"));
            assertThat(words).anyMatch(w -> w.contains(page.stamp().head().substring(0, 6)));
        }
    }

    @Test
    void thePdfIsOnePage() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(InfographicWriter.pdf(page("en"), LocalDate.of(2031, 4, 20)))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void thePageAsksNothingFromOutsideAndLeadsNowhere() {
        assertThat(new String(InfographicWriter.html(page("en")), StandardCharsets.UTF_8))
                .doesNotContain("<script", "<link", "@import", "url(", "href=", "src=")
                .contains("width=device-width", "default-src 'none'");
    }

    @Test
    void theReportIsTheSameWithAndWithoutIt() throws IOException {
        Path with = Objects.requireNonNull(folder).resolve("with");
        Path without = Objects.requireNonNull(folder).resolve("without");
        ReportFiles.write(report("en"), with, List.of("infographic", "html"), n -> {});
        ReportFiles.write(report("en"), without, List.of("html"), n -> {});
        for (String name : List.of("mine-action-2031-Q1.html", "records/area.cleared.period-1.html")) {
            assertThat(with.resolve(name)).hasSameBinaryContentAs(without.resolve(name));
        }
        assertThat(with.resolve("mine-action-2031-Q1-infographic.svg")).exists();
    }

    @Test
    void refusesAnUnknownFormatBeforeAnythingIsWritten() {
        Path out = Objects.requireNonNull(folder).resolve("refused");
        assertThatThrownBy(() -> ReportFiles.write(report("en"), out, List.of("html", "odt"), n -> {}))
                .hasMessageContaining("'odt' is not a format: html, pdf, xlsx, docx, infographic");
        assertThat(Files.exists(out)).isFalse();
    }
}
