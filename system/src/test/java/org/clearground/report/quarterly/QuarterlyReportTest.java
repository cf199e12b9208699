package org.clearground.report.quarterly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearground.books.Books;
import org.clearground.books.Submission;
import org.clearground.ledger.Author;
import org.clearground.quantity.Period;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.registry.SettingType;
import org.clearground.report.document.Block;
import org.clearground.report.document.BoundFigure;
import org.clearground.report.document.HtmlWriter;
import org.clearground.report.document.Rich;
import org.clearground.report.document.Texts;
import org.clearground.report.draw.Typeface;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarterlyReportTest {

    private static final Pattern LINK = Pattern.compile("href=\"(records/[^\"]+)\"");

    @TempDir
    private static @Nullable Path folder;

    private static @Nullable Books books;
    private static @Nullable QuarterlyReport report;

    @BeforeAll
    static void write() {
        books = SampleBooks.in(dir());
        report = report();
    }

    @AfterAll
    static void close() {
        if (books != null) {
            books.close();
        }
    }

    private static Path dir() {
        return java.util.Objects.requireNonNull(folder);
    }

    private static QuarterlyReport report() {
        Books open = java.util.Objects.requireNonNull(books);
        return QuarterlyReport.of(
                open.ledger(), Period.quarter(2031, 1), open.ledger().head().prefix(), "en");
    }

    private static QuarterlyReport written() {
        return java.util.Objects.requireNonNull(report);
    }

    private static String html() {
        return new String(HtmlWriter.write(written().document()), StandardCharsets.UTF_8);
    }

    private static List<Block.Remark> remarks() {
        return remarks(written());
    }

    private static List<Block.Remark> remarks(QuarterlyReport of) {
        return of.document().blocks().stream()
                .filter(Block.Remarks.class::isInstance)
                .flatMap(b -> ((Block.Remarks) b).remarks().stream())
                .toList();
    }

    @Test
    void theTextsAreTemplatesThatTheShippedLettersPrint() {
        assertThat(Texts.of(QuarterlyReport.class, "report", "en").faults()).isEmpty();
        Voice voice = new Voice("en");
        assertThat(voice.keys().stream()
                        .map(k ->
                                Texts.of(QuarterlyReport.class, "report", "en").raw(k)))
                .allMatch(Typeface.REGULAR::prints);
    }

    @Test
    void groundWithoutFindsAndAPlaceWithFarMoreFindsComeOutOfTheRules() {
        assertThat(remarks())
                .anySatisfy(r -> {
                    assertThat(r.code()).isEqualTo("finds.none");
                    assertThat(r.text().plain()).contains("Kəlbəcər");
                })
                .anySatisfy(r -> {
                    assertThat(r.code()).isEqualTo("finds.many");
                    assertThat(r.text().plain()).contains("Шуша");
                });
    }

    @Test
    void theThresholdsOfTheRulesAreSettings(@TempDir Path other) {
        try (Books softer = SampleBooks.in(other)) {
            softer.work(desk ->
                    List.of(desk.record(setting("no_finds_hectares")), desk.record(setting("items_times_country"))));
            QuarterlyReport of = QuarterlyReport.of(
                    softer.ledger(),
                    Period.quarter(2031, 1),
                    softer.ledger().head().prefix(),
                    "en");
            assertThat(remarks(of))
                    .extracting(Block.Remark::code)
                    .contains("finds.shares")
                    .doesNotContain("finds.none", "finds.many");
        }
    }

    private static Submission setting(String name) {
        Fields fields = Fields.builder()
                .put(Columns.NUMBER, "check." + name)
                .put(SettingType.VALUE, "100000")
                .build();
        return new Submission(new SettingType(), fields, new Author("officer", "officer"), "test", null);
    }

    @Test
    void theSharesOfThePeriodHaveTheirBaseBesideThem() {
        assertThat(html()).contains("of the finds of the period").contains("of all finds since then");
        assertThat(written().document().figures())
                .filteredOn(f -> f.id().equals("finds.period.erw.share"))
                .extracting(BoundFigure::printed)
                .contains("90.0%");
    }

    @Test
    void anEstimateIsMarkedAndAShareOfItToo() {
        assertThat(written().document().figures())
                .filteredOn(f -> f.definition().equals("contamination-estimate")
                        || f.definition().equals("cleared-of-estimate"))
                .isNotEmpty()
                .allMatch(BoundFigure::estimate);
    }

    @Test
    void everyLinkLeadsToAPageOfRecords() throws IOException {
        Path out = dir().resolve("out");
        List<Path> files = ReportFiles.write(written(), out, List.of("html"), name -> {});
        String page = Files.readString(files.getFirst());
        Matcher links = LINK.matcher(page);
        int count = 0;
        while (links.find()) {
            assertThat(out.resolve(links.group(1))).exists();
            count++;
        }
        assertThat(count).isGreaterThan(80);
        assertThat(out.resolve("records/area.cleared.period-1.html"))
                .content()
                .contains("R-A", "R-B", "R-C", "team leader / officer", "Demonstration data");
    }

    @Test
    void everyNumberOfTheBooksHasALink() {
        assertThat(written().document().figures())
                .filteredOn(f -> f.number().isPresent()
                        && !f.id().startsWith("threshold")
                        && !f.id().startsWith("map.")
                        && !f.definition().equals("rule-finding"))
                .allMatch(f -> f.link().isPresent());
    }

    @Test
    void aFiguresRecordsSumToIt() throws IOException {
        Path out = dir().resolve("sums");
        ReportFiles.write(written(), out, List.of("html"), name -> {});
        assertThat(Files.readString(out.resolve("records/finds.period-1.html")))
                .contains("Items found: 1,000", ">900<", ">100<");
    }

    @Test
    void theFilesAreTheSameInAnotherZoneLocaleAndFolder() throws IOException {
        Path here = dir().resolve("here");
        Path there = dir().resolve("elsewhere/deeper");
        List<String> formats = ReportFiles.FORMATS;
        List<Path> first = ReportFiles.write(report(), here, formats, name -> {});
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            List<Path> second = ReportFiles.write(report(), there, formats, name -> {});
            for (int i = 0; i < first.size(); i++) {
                assertThat(second.get(i)).hasSameBinaryContentAs(first.get(i));
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(names(there)).isEqualTo(names(here));
    }

    @Test
    void theKeyFiguresAreThoseOfThePage() {
        assertThat(written().keyFigures())
                .extracting(Block.Card::value)
                .extracting(Rich::plain)
                .contains("1,000\u00a0items", "2\u00a0people", "10.0%");
    }

    @Test
    void whatIsKnownOnlyAsALargerTotalIsNotDivisible() {
        Books open = java.util.Objects.requireNonNull(books);
        QuarterlyReport before = QuarterlyReport.of(
                open.ledger(), Period.quarter(2030, 4), open.ledger().head().prefix(), "en");
        assertThat(before.document().figures())
                .filteredOn(f -> f.id().startsWith("area.cleared.period"))
                .isNotEmpty()
                .allSatisfy(f -> {
                    assertThat(f.printed()).isEqualTo("not divisible");
                    assertThat(f.number()).isEmpty();
                });
        assertThat(before.document().figures())
                .filteredOn(f -> f.id().equals("finds.period"))
                .allMatch(f -> f.printed().startsWith("0"));
    }

    @Test
    void thePeriodIsNamedAsPeopleNameIt() {
        Voice voice = new Voice("en");
        assertThat(voice.period(Period.quarter(2031, 1))).isEqualTo("the first quarter of 2031");
        assertThat(voice.period(Period.parse("2031"))).isEqualTo("2031");
        assertThat(voice.period(Period.parse("2031-01-05..2031-02-07"))).isEqualTo("5 January to 7 February 2031");
        assertThat(voice.period(Period.parse("2030-12-05..2031-02-07")))
                .isEqualTo("5 December 2030 to 7 February 2031");
    }

    private static List<String> names(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.map(folder::relativize).map(Path::toString).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
