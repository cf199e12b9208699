package org.clearground.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearground.ledger.BalanceLine;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.Hash;
import org.clearground.opening.OpeningBalanceType;
import org.clearground.quantity.Count;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.registry.Links;
import org.clearground.registry.OrdnanceCategory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An opening balance of 100 UXO found by ORG-1 from 2020 to 2024, and single reports that arrive later.
class DrawdownTest {

    @TempDir
    Path folder = Path.of("");

    private final ScriptedClock clock = new ScriptedClock("2025-03-01");
    private Books books;

    @BeforeEach
    void open() {
        books = Books.create(folder.resolve("books.gpkg"), ZoneOffset.UTC, clock);
        books.work(desk -> desk.record(opening("ORG-1", 100)));
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void whatArrivesForTheSpanIsNotCountedTwice() {
        books.work(desk -> desk.record(report("2023-05-01", 30)));
        assertThat(found()).isEqualTo(100);
        assertThat(foundInOpenings()).isEqualTo(70);
    }

    @Test
    void whatIsMoreThanTheOpeningBalanceCountsOnTop() {
        books.work(desk -> desk.record(report("2023-05-01", 130)));
        assertThat(found()).isEqualTo(130);
        assertThat(foundInOpenings()).isZero();
    }

    @Test
    void theLastDayOfTheSpanIsInItAndTheNextIsNot() {
        books.work(desk -> desk.record(report("2024-12-31", 10)));
        assertThat(found()).isEqualTo(100);
        books.work(desk -> desk.record(new Samples.Report("CR-2", "2025-01-01")
                .found(OrdnanceCategory.UXO, 10)
                .submission()));
        assertThat(found()).isEqualTo(110);
    }

    @Test
    void anotherCategoryIsNotCovered() {
        books.work(desk -> desk.record(new Samples.Report("CR-1", "2023-05-01")
                .found(OrdnanceCategory.AP_MINE, 30)
                .submission()));
        assertThat(found()).isEqualTo(130);
    }

    @Test
    void aCorrectionGivesBackWhatItsVersionTook() {
        books.work(desk -> desk.record(report("2023-05-01", 30)));
        books.work(desk -> desk.correct(report("2023-05-01", 45)));
        assertThat(found()).isEqualTo(100);
        assertThat(foundInOpenings()).isEqualTo(55);
    }

    @Test
    void aWithdrawalGivesItBack() {
        books.work(desk -> desk.record(report("2023-05-01", 30)));
        books.work(desk ->
                desk.withdraw(new Desk.Withdrawal("clearance_report", "CR-1", "booked twice", Samples.AUTHOR, "test")));
        assertThat(found()).isEqualTo(100);
        assertThat(foundInOpenings()).isEqualTo(100);
    }

    @Test
    void theBooksVerifyAfterwards() {
        books.work(desk -> desk.record(report("2023-05-01", 30)));
        books.work(desk -> desk.correct(report("2023-05-01", 45)));
        assertThat(Books.verify(folder.resolve("books.gpkg"), List.<Hash>of(), clock, done -> {})
                        .findings())
                .isEmpty();
    }

    @Test
    void oneOpeningBalanceNeverDrawsOnAnother() {
        books.work(desk -> desk.record(opening("OB-2", "ORG-1", 40)));
        assertThat(foundInOpenings()).isEqualTo(140);
    }

    private static Submission opening(String organisation, long amount) {
        return opening("OB-1", organisation, amount);
    }

    private static Submission opening(String number, String organisation, long amount) {
        return Samples.submission(
                new OpeningBalanceType(),
                Fields.builder()
                        .put(Columns.NUMBER, number)
                        .put(OpeningBalanceType.MEASURE, "items")
                        .put(OpeningBalanceType.ACCOUNT, "found")
                        .put(OpeningBalanceType.AMOUNT, new Count(amount))
                        .put(OpeningBalanceType.FROM_DAY, LocalDate.of(2020, 1, 1))
                        .put(OpeningBalanceType.TO_DAY, LocalDate.of(2024, 12, 31))
                        .put(Links.ORGANISATION_IF_ANY, organisation)
                        .put(OpeningBalanceType.CATEGORY, OrdnanceCategory.UXO)
                        .build());
    }

    private static Submission report(String day, long items) {
        return new Samples.Report("CR-1", day)
                .found(OrdnanceCategory.UXO, items)
                .submission();
    }

    private long found() {
        return balances().stream().mapToLong(BalanceLine::amount).sum();
    }

    private long foundInOpenings() {
        return balances().stream()
                .filter(line -> line.dims().find("opening").isPresent())
                .mapToLong(BalanceLine::amount)
                .sum();
    }

    private List<BalanceLine> balances() {
        return books.ledger()
                .balances(new BalanceQuery(
                        "items",
                        Set.of("found"),
                        Map.of("flow", Set.of("found")),
                        Optional.empty(),
                        books.ledger().head().seq()));
    }
}
