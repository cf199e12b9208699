package org.clearground.report.quarterly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.clearground.books.Books;
import org.clearground.books.Submission;
import org.clearground.land.HazardAreaType;
import org.clearground.land.HazardClass;
import org.clearground.land.HazardKind;
import org.clearground.land.HazardStatus;
import org.clearground.ledger.Author;
import org.clearground.quantity.Period;
import org.clearground.record.BadText;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.registry.Links;
import org.clearground.report.document.HtmlWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingPagesTest {

    private static final int MANY = 201;

    @Test
    void whatTheAppendixLeavesOutStandsOnPagesOfItsOwn(@TempDir Path folder) throws IOException {
        try (Books books = SampleBooks.in(folder)) {
            books.work(desk -> {
                for (int i = 0; i < MANY; i++) {
                    desk.record(hazard(i));
                }
                return true;
            });
            QuarterlyReport report = QuarterlyReport.of(
                    books.ledger(),
                    Period.quarter(2031, 1),
                    books.ledger().head().prefix(),
                    "en");
            ReportFiles.write(report, folder.resolve("report"), List.of("html"), _ -> {});
            String first = FindingAppendix.page("hazard.class-unknown", 1);
            String page = new String(HtmlWriter.write(report.document()), StandardCharsets.UTF_8);
            assertThat(page)
                    .contains("href=\"records/" + first + "\"")
                    .contains("X-000")
                    .doesNotContain("X-100");
            assertThat(read(folder, first)).contains("X-000", "X-199").doesNotContain("X-200");
            assertThat(read(folder, FindingAppendix.page("hazard.class-unknown", 2)))
                    .contains("X-200")
                    .doesNotContain("X-199");
        }
    }

    private static String read(Path folder, String page) throws IOException {
        return Files.readString(folder.resolve("report").resolve("records").resolve(page));
    }

    /// A hazard of unknown class, each on ground of its own.
    private static Submission hazard(int number) {
        double west = 46.1 + number % 20 * 0.001;
        double south = 39.1 + number / 20 * 0.001;
        String square = String.format(
                Locale.ROOT,
                "POLYGON((%1$.4f %2$.4f, %3$.4f %2$.4f, %3$.4f %4$.4f, %1$.4f %4$.4f, %1$.4f %2$.4f))",
                west,
                south,
                west + 0.0005,
                south + 0.0005);
        try {
            Fields fields = Fields.builder()
                    .put(Columns.NUMBER, String.format(Locale.ROOT, "X-%03d", number))
                    .put(HazardAreaType.KIND, HazardKind.MINED_AREA)
                    .put(HazardAreaType.CLASS, HazardClass.UNKNOWN)
                    .put(HazardAreaType.RECORDED_ON, LocalDate.of(2031, 2, 1))
                    .put(Links.PLACE, "D-A")
                    .put(HazardAreaType.STATUS, HazardStatus.OPEN)
                    .put(HazardAreaType.GEOMETRY, Formats.OUTLINE.parse(square))
                    .build();
            return new Submission(new HazardAreaType(), fields, new Author("a", "b"), "test", null);
        } catch (BadText e) {
            throw new IllegalArgumentException(e);
        }
    }
}
