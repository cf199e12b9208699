package org.clearground.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clearground.books.Books;
import org.clearground.figures.KeyCourses;
import org.clearground.figures.MonthFigures;
import org.clearground.figures.MonthFigures.Month;
import org.clearground.figures.NationalFigures;
import org.clearground.intake.Progress;
import org.clearground.ledger.Prefix;
import org.clearground.quantity.Period;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The months of the demonstration country agree with its quarter.
class MonthsIT {

    private static final Period QUARTER = Period.quarter(2025, 1);

    @TempDir
    static Path folder;

    private static Books books;
    private static MonthFigures months;
    private static NationalFigures quarter;

    @BeforeAll
    static void load() throws IOException {
        DemoLoader.Loaded loaded = DemoLoader.load(folder, Progress.NONE);
        books = Books.open(loaded.store(), () -> Instant.parse("2025-06-01T00:00:00Z"));
        Prefix known = books.ledger().prefix("2025-04-30");
        months = MonthFigures.of(books.ledger(), QUARTER, known);
        quarter = NationalFigures.of(books.ledger(), QUARTER, known);
    }

    @AfterAll
    static void close() {
        books.close();
    }

    @Test
    void theMonthsOfTheQuarterSumToIt() {
        assertThat(sum(m -> m.released().get("cleared")))
                .isEqualByComparingTo(quarter.area().cleared().value());
        assertThat(sum(m -> m.released().get("cancelled")))
                .isEqualByComparingTo(quarter.area().cancelled().value());
        assertThat(sum(m -> m.finds().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)))
                .isEqualByComparingTo(quarter.finds().period().value());
        assertThat(sum(Month::accidents))
                .isEqualByComparingTo(quarter.accidents().accidentsPeriod().value());
        assertThat(sum(Month::casualties))
                .isEqualByComparingTo(quarter.accidents().casualtiesPeriod().value());
    }

    @Test
    void aMonthThatAnOpeningBalanceCoversIsNotDividedButItsAccidentsAreCounted() {
        Month december = months.months().stream()
                .filter(m -> m.month().contains(LocalDate.of(2024, 12, 31)))
                .findFirst()
                .orElseThrow();
        assertThat(december.released()).isEmpty();
        assertThat(december.finds()).isEmpty();
        assertThat(months.months()).hasSize(12);
        assertThat(months.months().stream().map(Month::accidents).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isGreaterThan(quarter.accidents().accidentsPeriod().value());
    }

    @Test
    void theCourseOfTheYearEndsWithTheQuarterAndYearsThatAreNotDividedHaveNone() {
        assertThat(months.paces()).singleElement().satisfies(pace -> {
            assertThat(pace.year()).isEqualTo(2025);
            assertThat(pace.cleared()).hasSize(3);
            assertThat(pace.cleared().getLast())
                    .isEqualByComparingTo(quarter.area().cleared().value());
        });
    }

    @Test
    void theCoursesOfTheKeyFiguresEndWithTheFiguresAndStopAtATotalThatIsNotDivided() {
        KeyCourses courses = KeyCourses.of(months, quarter);
        assertThat(last(courses, "area.cumulative"))
                .contains(quarter.area().clearedToDate().value());
        assertThat(last(courses, "finds.cumulative"))
                .contains(quarter.finds().toDate().value());
        assertThat(last(courses, "casualties"))
                .contains(quarter.accidents().casualties().value());
        assertThat(last(courses, "funding").orElseThrow())
                .isEqualByComparingTo(quarter.funding().foreignShare().value());
        assertThat(last(courses, "plan").orElseThrow())
                .isEqualByComparingTo(
                        quarter.work().plan().targets().getLast().share().value());
        assertThat(of(courses, "area.cumulative").stream().filter(Optional::isPresent))
                .as("three months, and the end of the total before them")
                .hasSize(4);
        assertThat(of(courses, "area.period").stream().filter(Optional::isPresent))
                .hasSize(3);
        assertThat(of(courses, "casualties")).hasSize(12).allMatch(Optional::isPresent);
    }

    @Test
    void aPeriodThatEndsWithinAMonthHasNoCourseOfWhatStoodAtMonthsEnds() {
        Period odd = Period.parse("2025-01-01..2025-03-15");
        Prefix known = books.ledger().prefix("2025-04-30");
        KeyCourses courses = KeyCourses.of(
                MonthFigures.of(books.ledger(), odd, known), NationalFigures.of(books.ledger(), odd, known));
        assertThat(courses.courses()).isNotEmpty().noneMatch(KeyCourses.Course::stock);
    }

    private static Optional<BigDecimal> last(KeyCourses courses, String figure) {
        return of(courses, figure).getLast();
    }

    private static List<Optional<BigDecimal>> of(KeyCourses courses, String figure) {
        return courses.courses().stream()
                .filter(c -> c.figure().equals(figure))
                .findFirst()
                .orElseThrow()
                .values();
    }

    private static BigDecimal sum(Function<Month, BigDecimal> value) {
        return inQuarter().stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Month> inQuarter() {
        return months.months().stream()
                .filter(m -> QUARTER.contains(m.month().from()))
                .toList();
    }
}
