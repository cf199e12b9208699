package org.clearground.report.quarterly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clearground.books.Books;
import org.clearground.books.RecordTypes;
import org.clearground.quantity.Period;
import org.clearground.record.RecordType;
import org.clearground.report.document.Block;
import org.clearground.report.document.BoundFigure;
import org.clearground.report.document.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetailSectionsTest {

    @TempDir
    private static @Nullable Path folder;

    private static @Nullable QuarterlyReport plain;
    private static @Nullable QuarterlyReport detailed;

    @BeforeAll
    static void write() throws IOException {
        Path dir = Objects.requireNonNull(folder);
        for (String name : List.of("plain", "detailed", "out")) {
            java.nio.file.Files.createDirectories(dir.resolve(name));
        }
        try (Books books = SampleBooks.in(dir.resolve("plain"))) {
            plain = report(books);
        }
        try (Books books = SampleBooks.in(dir.resolve("detailed"))) {
            detail(books);
            detailed = report(books);
            ReportFiles.write(Objects.requireNonNull(detailed), dir.resolve("out"), List.of("html"), n -> {});
        }
    }

    private static void detail(Books books) {
        book(
                books,
                "education_session number=E2 from_day=2031-02-03 to_day=2031-02-03 place=D-B organisation=OP "
                        + "method=liaison direct_women=7 direct_girls=5 direct_unspecified=8 indirect_men=40 "
                        + "first_time=9 counting=estimated");
        book(books, "staff_statement number=S2 as_of=2031-03-30 organisation=OP staff_women=6 staff_men=14");
        book(
                books,
                "training_course number=T2 kind=in_service subject=eod from_day=2031-02-01 to_day=2031-02-04 women=3 "
                        + "men=4");
        book(
                books,
                "contribution number=C2 donor=OP stage=pledged form=in_cash amount=2500.50 currency=EUR "
                        + "day=2031-02-01");
        book(books, "contribution number=C3 donor=OP stage=received form=in_kind unit=dogs quantity=8 day=2031-02-01");
    }

    private static void book(Books books, String typeAndValues) {
        List<String> parts = List.of(typeAndValues.split(" ", -1));
        Map<String, String> values = new HashMap<>();
        parts.subList(1, parts.size())
                .forEach(pair ->
                        values.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1)));
        RecordType type = RecordTypes.STANDARD.require(parts.getFirst());
        SampleBooks.book(books, type, SampleBooks.fill(type.columns(), values));
    }

    private static QuarterlyReport report(Books books) {
        return QuarterlyReport.of(
                books.ledger(), Period.quarter(2031, 1), books.ledger().head().prefix(), "en");
    }

    private static QuarterlyReport detailed() {
        return Objects.requireNonNull(detailed);
    }

    private static List<String> rows(String id) {
        return detailed().document().tables().stream()
                .filter(t -> t.id().equals(id))
                .flatMap(t -> t.rows().stream())
                .map(r -> String.join(
                        " | ", r.cells().stream().map(Table.Cell::plain).toList()))
                .toList();
    }

    private static String words(QuarterlyReport report) {
        return String.join(
                "\n",
                report.document().blocks().stream()
                        .filter(Block.Paragraph.class::isInstance)
                        .map(b -> ((Block.Paragraph) b).text().plain())
                        .toList());
    }

    @Test
    void attendancesAreShownByOrganisationAndByMethodWithSexAndAge() {
        assertThat(rows("attendances-by-organisation"))
                .contains("Operator | 7 | 0 | 5 | 0 | 8 | 20", "Total | 7 | 0 | 5 | 0 | 38 | 50");
        assertThat(rows("attendances-by-method"))
                .containsExactly(
                        "Interpersonal | 0 | 0 | 0 | 0 | 30 | 30",
                        "Community liaison | 7 | 0 | 5 | 0 | 8 | 20",
                        "Total | 7 | 0 | 5 | 0 | 38 | 50");
        assertThat(words(detailed()))
                .contains("12 of the 50\u00a0attendances of the period state sex and age: 7 of women")
                .contains("40\u00a0people were reached through others")
                .contains("9\u00a0people attended for the first time");
    }

    @Test
    void estimatedAttendancesAreMarkedAsEstimates() {
        assertThat(detailed().document().figures())
                .filteredOn(f -> f.definition().equals("attendances-estimated"))
                .singleElement()
                .matches(BoundFigure::estimate);
    }

    @Test
    void whereNothingSaysTheSexALineSaysSo() {
        assertThat(words(Objects.requireNonNull(plain)))
                .contains("None of the 30\u00a0attendances of the period states sex and age.")
                .contains("No statement of staff says")
                .contains("No training course of the period says");
        assertThat(Objects.requireNonNull(plain).document().tables())
                .extracting(Table::id)
                .doesNotContain("staff-by-sex", "trained-by-sex");
    }

    @Test
    void staffAndTraineesAreShownBySexAndTableTwoStaysAsItIs() {
        assertThat(rows("staff-by-sex")).contains("National agency | 0 | 0 | 40 | 40", "Total | 6 | 14 | 40 | 60");
        assertThat(rows("trained-by-sex"))
                .containsExactly("Basic | 0 | 0 | 12 | 12", "In-service | 3 | 4 | 0 | 7", "Total | 3 | 4 | 12 | 19");
        assertThat(rows("resources")).contains("National agency | 40 | 3 | 1");
    }

    @Test
    void eachDonorsMoneyStaysInItsCurrencyAndThingsStayThings() {
        assertThat(rows("funding-by-donor"))
                .containsExactly(
                        "Operator | EUR | 2,500.5 | 0 | 0 | 0",
                        "All donors | EUR | 2,500.5 | 0 | 0 | 0",
                        "National agency | USD | 0 | 0 | 1,000,000 | 0",
                        "All donors | USD | 0 | 0 | 1,000,000 | 0",
                        "Operator | dogs (in kind) | 0 | 0 | 8 | 0");
    }

    @Test
    void theNewNumbersOpenTheirRecordsToo() {
        opens("attendances-by-method.liaison.women", "E2");
        opens("funding-by-donor.dogs.op.received", "C3");
        opens("resources.op.staff.women", "S2");
    }

    private static void opens(String figure, String record) {
        String page = detailed().document().figures().stream()
                .filter(f -> f.id().equals(figure))
                .findFirst()
                .flatMap(BoundFigure::link)
                .orElseThrow();
        assertThat(Objects.requireNonNull(folder).resolve("out").resolve(page))
                .content()
                .contains(record);
    }
}
