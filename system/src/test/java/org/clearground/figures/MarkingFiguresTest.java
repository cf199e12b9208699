package org.clearground.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.clearground.books.Books;
import org.clearground.books.Submission;
import org.clearground.ledger.Author;
import org.clearground.ledger.store.TestStores;
import org.clearground.marking.MarkingType;
import org.clearground.marking.SignType;
import org.clearground.quantity.Period;
import org.clearground.record.RecordType;
import org.clearground.record.Sample;
import org.clearground.registry.PlaceType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Marking in the first quarter of 2024: a district, a village in it, and a place that the registry does not
/// know.
class MarkingFiguresTest {

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
        book(new PlaceType(), Sample.of(new PlaceType(), "number", "D", "name", "Daglar", "level", "district"));
        book(
                new PlaceType(),
                Sample.of(new PlaceType(), "number", "V", "name", "Village", "level", "settlement", "parent", "D"));
    }

    @AfterEach
    void close() {
        books().close();
    }

    private Books books() {
        return java.util.Objects.requireNonNull(opened);
    }

    private void book(RecordType type, Sample sample) {
        books().work(desk -> desk.record(new Submission(type, sample.fields(), AUTHOR, "test", null)));
    }

    private static Sample marking(String number, String kind, String place, String length) {
        return Sample.of(
                new MarkingType(),
                "number",
                number,
                "kind",
                kind,
                "place",
                place,
                "organisation",
                "A",
                "set_up_on",
                "2019-06-01",
                "length_m",
                length);
    }

    private static Sample inspected(Sample marking, String day, String due) {
        return marking.row(MarkingType.INSPECTIONS, "inspected_on", day, "condition", "intact", "next_due", due);
    }

    private static Sample sign(String number, String quantity) {
        return Sample.of(
                new SignType(),
                "number",
                number,
                "kind",
                "both",
                "quantity",
                quantity,
                "place",
                "D",
                "organisation",
                "A",
                "placed_on",
                "2023-06-01");
    }

    private MarkingFigures figures() {
        long seq = books().ledger().head().seq();
        Register register = Register.read(books().ledger(), seq, QUARTER.to());
        Scope scope = new Scope(
                QUARTER, LocalDate.of(2024, 1, 1), books().ledger().head().prefix());
        return MarkingFigures.of(books().ledger(), register, scope);
    }

    private static List<String> rows(Sheet sheet) {
        return sheet.rows().stream()
                .map(r -> r.level() + " " + r.label() + " "
                        + String.join(
                                " ",
                                r.cells().stream()
                                        .map(c -> c.value().toPlainString())
                                        .toList()))
                .toList();
    }

    /// Standing, metres, inspected, overdue, due date unknown, removed.
    @Test
    void markingIsShownByDistrictAndKindWithWhatIsNotKnown() {
        book(new MarkingType(), inspected(marking("M-1", "fence", "D", "400"), "2024-02-01", "2024-08-01"));
        book(new MarkingType(), inspected(marking("M-2", "fence", "V", "100"), "2023-09-01", "2024-03-30"));
        book(new MarkingType(), marking("M-3", "unknown", "V", ""));
        book(new MarkingType(), marking("M-4", "tape", "ELSEWHERE", "50"));
        MarkingFigures figures = figures();
        assertThat(rows(figures.markings()))
                .containsExactly(
                        "GROUP Daglar 3 500 1 1 1 0",
                        "MEMBER marking_kind.fence 2 500 1 1 0 0",
                        "MEMBER marking_kind.unknown 1 0 0 0 1 0",
                        "GROUP ELSEWHERE 1 50 0 0 1 0",
                        "MEMBER marking_kind.tape 1 50 0 0 1 0",
                        "TOTAL row.total 4 550 1 1 2 0");
        assertThat(figures.withoutLength().behind()).isEqualTo(new Behind.Statements(MarkingType.TYPE, List.of("M-3")));
        assertThat(figures.markings().row("D").cells().get(3).behind())
                .isEqualTo(new Behind.Statements(MarkingType.TYPE, List.of("M-2")));
    }

    @Test
    void theNextInspectionIsOverdueFromTheDayAfterItsDay() {
        book(new MarkingType(), inspected(marking("M-1", "fence", "D", "1"), "2023-09-01", "2024-03-31"));
        assertThat(overdue()).isEqualTo("0");
        book(new MarkingType(), inspected(marking("M-2", "fence", "D", "1"), "2023-09-01", "2024-03-30"));
        assertThat(overdue()).isEqualTo("1");
        book(
                new MarkingType(),
                inspected(
                        inspected(marking("M-3", "fence", "D", "1"), "2023-09-01", "2024-01-01"),
                        "2024-03-31",
                        "2024-09-01"));
        assertThat(overdue()).as("inspected on the last day").isEqualTo("1");
        book(
                new MarkingType(),
                inspected(
                        inspected(marking("M-4", "fence", "D", "1"), "2023-09-01", "2024-01-01"),
                        "2024-04-01",
                        "2024-09-01"));
        assertThat(overdue()).as("inspected after the period").isEqualTo("2");
    }

    private String overdue() {
        return figures().markings().row("total").cells().get(3).value().toPlainString();
    }

    @Test
    void markingStandsUntilTheDayOfItsRemoval() {
        book(new MarkingType(), marking("BEFORE", "fence", "D", "1").with("removed_on", "2023-12-31"));
        assertThat(figures().markings().rows()).isEmpty();
        book(new MarkingType(), marking("FIRST", "fence", "D", "2").with("removed_on", "2024-01-01"));
        book(new MarkingType(), marking("LAST", "fence", "D", "4").with("removed_on", "2024-03-31"));
        book(new MarkingType(), marking("AFTER", "fence", "D", "8").with("removed_on", "2024-04-01"));
        book(new MarkingType(), marking("LATER", "fence", "D", "16").with("set_up_on", "2024-04-01"));
        assertThat(rows(figures().markings())).contains("TOTAL row.total 1 8 0 0 1 2");
    }

    /// Standing, inspected, damaged or missing, condition unknown, removed: all by quantity.
    @Test
    void signsAreCountedByQuantity() {
        book(new SignType(), sign("S-1", "5").with("inspected_on", "2024-03-31", "condition", "intact"));
        book(new SignType(), sign("S-2", "7").with("inspected_on", "2023-12-31", "condition", "missing"));
        book(new SignType(), sign("S-3", "11").with("inspected_on", "2024-04-01", "condition", "damaged"));
        book(new SignType(), sign("S-4", "13").with("removed_on", "2024-02-01"));
        assertThat(rows(figures().signs()))
                .containsExactly("PLAIN Daglar 23 5 7 11 13", "TOTAL row.total 23 5 7 11 13");
        book(new SignType(), sign("S-5", "17").with("kind", "unknown"));
        assertThat(rows(figures().signsByKind()))
                .containsExactly(
                        "PLAIN sign_kind.both 23 5 7 11 13",
                        "PLAIN sign_kind.unknown 17 0 0 17 0",
                        "TOTAL row.total 40 5 7 28 13");
    }

    @Test
    void whereNothingIsMarkedThereIsNoRow() {
        assertThat(figures().markings().rows()).isEmpty();
        assertThat(figures().signs().rows()).isEmpty();
    }
}
