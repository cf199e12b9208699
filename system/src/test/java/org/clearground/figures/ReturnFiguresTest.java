package org.clearground.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.clearground.books.Books;
import org.clearground.books.Desk;
import org.clearground.books.Submission;
import org.clearground.ledger.Author;
import org.clearground.ledger.store.TestStores;
import org.clearground.quantity.Period;
import org.clearground.record.RecordType;
import org.clearground.record.Sample;
import org.clearground.resource.StaffStatementType;
import org.clearground.returns.ExpectedReturnType;
import org.clearground.returns.NilReturnType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two operators are expected to state their staff every month of a quarter.
class ReturnFiguresTest {

    private static final Author AUTHOR = new Author("officer", "director");
    private static final Period QUARTER = Period.parse("2024-Q1");

    @TempDir
    Path folder = Path.of("");

    private @Nullable Books opened;

    @BeforeEach
    void open() {
        opened = Books.create(
                TestStores.at(folder.resolve("books.gpkg")),
                ZoneOffset.UTC,
                () -> Instant.parse("2024-05-01T08:00:00Z"));
        expect("E-A", "A", "month");
        expect("E-B", "B", "month");
    }

    @AfterEach
    void close() {
        books().close();
    }

    private Books books() {
        return java.util.Objects.requireNonNull(opened);
    }

    @Test
    void whatDidNotComeIsNotReported() {
        staff("S-1", "A", "2024-01-31");
        staff("S-2", "A", "2024-03-01");
        assertThat(missing()).containsExactly("A 2024-02", "B 2024-01", "B 2024-02", "B 2024-03");
    }

    @Test
    void whoStatesThatThereIsNothingHasReported() {
        book(
                new NilReturnType(),
                "number",
                "N-1",
                "organisation",
                "B",
                "expected",
                "staff_statement",
                "from_day",
                "2024-02-01",
                "to_day",
                "2024-02-29");
        book(
                new NilReturnType(),
                "number",
                "N-2",
                "organisation",
                "B",
                "expected",
                "clearance_report",
                "from_day",
                "2024-03-01",
                "to_day",
                "2024-03-31");
        assertThat(missing()).doesNotContain("B 2024-02").contains("B 2024-01", "B 2024-03");
        assertThat(returns().lines())
                .filteredOn(ReturnFigures.Line::nil)
                .allMatch(line -> line.records() == 0)
                .hasSize(1);
    }

    @Test
    void aReturnThatIsWithdrawnDidNotCome() {
        staff("S-1", "A", "2024-01-31");
        long before = books().ledger().head().seq();
        books().work(desk -> desk.withdraw(
                new Desk.Withdrawal(StaffStatementType.TYPE, "S-1", "another organisation's", AUTHOR, "letter")));
        assertThat(missing()).contains("A 2024-01");
        assertThat(ReturnFigures.of(books().ledger(), QUARTER, before).missing())
                .hasSize(5);
    }

    @Test
    void nothingIsExpectedOutsideTheTimeOfTheExpectation() {
        book(
                new ExpectedReturnType(),
                "number",
                "E-C",
                "organisation",
                "C",
                "expected",
                "staff_statement",
                "every",
                "month",
                "valid_from",
                "2024-02-29",
                "valid_to",
                "2024-03-30");
        assertThat(missing()).contains("C 2024-02").doesNotContain("C 2024-01", "C 2024-03");
    }

    private ReturnFigures returns() {
        return ReturnFigures.of(
                books().ledger(), QUARTER, books().ledger().head().seq());
    }

    private List<String> missing() {
        return returns().missing().stream()
                .map(line -> line.organisation() + " " + line.period().code())
                .toList();
    }

    private void expect(String number, String organisation, String every) {
        book(
                new ExpectedReturnType(),
                "number",
                number,
                "organisation",
                organisation,
                "expected",
                "staff_statement",
                "every",
                every);
    }

    private void staff(String number, String organisation, String day) {
        book(
                new StaffStatementType(),
                "number",
                number,
                "as_of",
                day,
                "organisation",
                organisation,
                "staff_unspecified",
                "3");
    }

    private void book(RecordType type, String... columnsAndTexts) {
        Submission submission =
                new Submission(type, Sample.of(type, columnsAndTexts).fields(), AUTHOR, "test", null);
        books().work(desk -> desk.record(submission));
    }
}
