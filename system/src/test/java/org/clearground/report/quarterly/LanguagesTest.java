package org.clearground.report.quarterly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.clearground.books.Books;
import org.clearground.quantity.Period;
import org.clearground.report.document.Texts;
import org.clearground.report.draw.Typeface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z0-9_]+}");
    private static final String FOLDER = "/org/clearground/";

    @ParameterizedTest
    @CsvSource({
        "report/quarterly/report.properties, report/quarterly/report_az.properties",
        "report/document/words.properties, report/document/words_az.properties",
        "report/dossier/dossier.properties, report/dossier/dossier_az.properties",
        "labels/labels_en.properties, labels/labels_az.properties",
        "rules/findings_en.properties, rules/findings_az.properties"
    })
    void everyTextIsThereInEachLanguageWithTheSamePlaceholders(String english, String other) throws IOException {
        Map<String, String> originals = bundle(english);
        Map<String, String> translations = bundle(other);
        assertThat(translations.keySet()).as("keys of %s", other).isEqualTo(originals.keySet());
        originals.forEach((key, text) -> {
            String translation = translations.getOrDefault(key, "");
            assertThat(placeholders(translation)).as(key).isEqualTo(placeholders(text));
            assertThat(Typeface.REGULAR.prints(translation)).as(key).isTrue();
            if (!text.isBlank() && !key.startsWith("ordinal")) {
                assertThat(translation).as(key).isNotBlank();
            }
        });
    }

    private static TreeSet<String> placeholders(String text) {
        TreeSet<String> names = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().map(MatchResult::group).forEach(names::add);
        return names;
    }

    private static Map<String, String> bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(
                java.util.Objects.requireNonNull(LanguagesTest.class.getResourceAsStream(FOLDER + name)),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    @Test
    void noLanguageHasADigitOutsideAPlaceholder() {
        for (String language : QuarterlyReport.LANGUAGES) {
            assertThat(Texts.of(QuarterlyReport.class, "report", language).faults())
                    .as(language)
                    .isEmpty();
        }
    }

    @Test
    void azerbaijaniNamesYearsAndQuartersWithTheirEndings() {
        Voice voice = new Voice("az");
        assertThat(voice.period(Period.quarter(2025, 1))).isEqualTo("2025-ci ilin birinci rübü");
        assertThat(voice.shortPeriod(Period.quarter(2024, 3))).isEqualTo("2024-cü il, 3-cü rüb");
        assertThat(voice.period(Period.parse("2026"))).isEqualTo("2026-cı il");
        assertThat(voice.date(LocalDate.of(2020, 11, 10))).isEqualTo("10 noyabr 2020-ci il");
        assertThat(List.of(2023, 2029, 2030, 2040, 2100, 3000))
                .extracting(voice::ordinal)
                .containsExactly("2023-cü", "2029-cu", "2030-cu", "2040-cı", "2100-cü", "3000-ci");
        assertThat(voice.numbers().print(new java.math.BigDecimal("-179791.84"), 1))
                .isEqualTo("–179\u00a0791,8");
    }

    @Test
    void theSameReportIsWrittenInAzerbaijaniBesideTheEnglishOne(@TempDir Path folder) throws IOException {
        try (Books books = SampleBooks.in(folder)) {
            QuarterlyReport english = report(books, "en");
            QuarterlyReport other = report(books, "az");
            List<Path> files = ReportFiles.write(other, folder.resolve("out"), List.of("html", "pdf", "xlsx"), n -> {});
            ReportFiles.write(english, folder.resolve("out"), List.of("html"), n -> {});
            assertThat(files)
                    .extracting(f -> f.getFileName().toString())
                    .containsExactly(
                            "mine-action-2031-Q1-az.html", "mine-action-2031-Q1-az.pdf", "mine-action-2031-Q1-az.xlsx");
            assertThat(Files.readString(files.getFirst()))
                    .contains("lang=\"az\"", "Təmizlənmiş ərazi", "Kəlbəcər", "Шуша", "records-az/")
                    .doesNotContain("href=\"records/", "ingiliscə");
            assertThat(folder.resolve("out/records-az/area.cleared.period-1.html"))
                    .content()
                    .contains("Hesabata qayıt", "../mine-action-2031-Q1-az.html");
            assertThat(numbers(other)).isEqualTo(numbers(english));
            assertThatThrownBy(() -> report(books, "xx"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("en, az");
        }
    }

    /// What each language binds; the order inside a sentence is the language's own.
    private static TreeSet<String> numbers(QuarterlyReport report) {
        TreeSet<String> numbers = new TreeSet<>();
        report.document().figures().forEach(f -> numbers.add(f.id() + " " + f.number()));
        return numbers;
    }

    private static QuarterlyReport report(Books books, String language) {
        return QuarterlyReport.of(
                books.ledger(), Period.quarter(2031, 1), books.ledger().head().prefix(), language);
    }
}
