package org.clearground.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearground.land.HazardClass;
import org.clearground.land.Outcome;
import org.clearground.ledger.BalanceLine;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.Hash;
import org.clearground.ledger.store.TestStores;
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
        books = Books.create(TestStores.at(folder.resolve("books.gpkg")), ZoneOffset.UTC, clock);
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
        assertThat(Books.verify(TestStores.at(folder.resolve("books.gpkg")), List.<Hash>of(), clock, done -> {})
                        .findings())
                .isEmpty();
    }

    @Test
    void oneOpeningBalanceNeverDrawsOnAnother() {
        books.work(desk -> desk.record(opening("OB-2", "ORG-1", 40)));
        assertThat(foundInOpenings()).isEqualTo(140);
    }

    @Test
    void loweringAnOpeningBalanceTakesBackWhatWasDrawnTooMuch() {
        books.work(desk -> desk.record(report("2023-05-01", 30)));
        books.work(desk -> desk.record(other("2023-06-01", 50)));
        Booked lowered = books.work(desk -> desk.correct(opening("ORG-1", 60)));
        assertThat(numbers(lowered)).containsExactly("CR-2");
        assertThat(foundInOpenings()).isZero();
        assertThat(found()).isEqualTo(80);
        assertSound();
    }

    @Test
    void loweringAnOpeningBalanceThatSufficesReachesEveryoneThatDrewButNobodyElse() {
        books.work(desk -> desk.record(report("2023-05-01", 30)));
        books.work(desk -> desk.record(other("2025-01-15", 50)));
        Booked lowered = books.work(desk -> desk.correct(opening("ORG-1", 30)));
        assertThat(lowered.redecided()).isEmpty();
        assertThat(foundInOpenings()).isZero();
        assertThat(found()).isEqualTo(80);
        assertSound();
    }

    @Test
    void raisingAnOpeningBalanceServesWhoFoundItEmpty() {
        books.work(desk -> desk.record(report("2023-05-01", 90)));
        books.work(desk -> desk.record(other("2023-06-01", 50)));
        assertThat(found()).isEqualTo(140);
        Booked raised = books.work(desk -> desk.correct(opening("ORG-1", 120)));
        assertThat(numbers(raised)).containsExactly("CR-2");
        assertThat(found()).isEqualTo(140);
        assertThat(foundInOpenings()).isZero();
        books.work(desk -> desk.correct(opening("ORG-1", 150)));
        assertThat(found()).isEqualTo(150);
        assertThat(foundInOpenings()).isEqualTo(10);
        assertSound();
    }

    @Test
    void withdrawingAnOpeningBalanceLeavesTheSingleRecordsWhole() {
        books.work(desk -> desk.record(report("2023-05-01", 30)));
        Booked withdrawn = books.work(desk -> desk.withdraw(
                new Desk.Withdrawal(OpeningBalanceType.TYPE, "OB-1", "counted twice", Samples.AUTHOR, "test")));
        assertThat(numbers(withdrawn)).containsExactly("CR-1");
        assertThat(withdrawn.redecided().getFirst().draft().source()).contains("OB-1");
        assertThat(found()).isEqualTo(30);
        assertThat(foundInOpenings()).isZero();
        assertSound();
    }

    @Test
    void anOpeningBalanceBroughtBackIsDrawnAgainByWhoCameAfterIt() {
        books.work(desk -> desk.record(report("2023-05-01", 30)));
        books.work(desk -> desk.withdraw(
                new Desk.Withdrawal(OpeningBalanceType.TYPE, "OB-1", "counted twice", Samples.AUTHOR, "test")));
        Booked back = books.work(desk -> desk.correct(opening("ORG-1", 100)));
        assertThat(numbers(back)).containsExactly("CR-1");
        assertThat(found()).isEqualTo(100);
        assertSound();
    }

    @Test
    void anOpeningBalanceMovedToAnotherOrganisationGivesAllBack() {
        books.work(desk -> desk.record(report("2023-05-01", 30)));
        books.work(desk -> desk.correct(opening("ORG-2", 100)));
        assertThat(found()).isEqualTo(130);
        assertThat(foundInOpenings()).isEqualTo(100);
        assertSound();
    }

    @Test
    void aWordChangedInAnOpeningBalanceConcernsNobody() {
        books.work(desk -> desk.record(report("2023-05-01", 30)));
        Submission worded = Samples.submission(
                new OpeningBalanceType(),
                fields("OB-1", "ORG-1", 100)
                        .put(OpeningBalanceType.CATEGORY, OrdnanceCategory.UXO)
                        .put(OpeningBalanceType.ASSUMPTION, "as printed")
                        .build());
        assertThat(books.work(desk -> desk.correct(worded)).redecided()).isEmpty();
        assertThat(found()).isEqualTo(100);
        assertSound();
    }

    @Test
    void whatWasRecordedBeforeTheOpeningBalanceWasLeftOutOfIt() {
        books.work(desk -> desk.record(report("2023-05-01", 30)));
        books.work(desk -> desk.record(opening("OB-2", "ORG-1", 40)));
        assertThat(foundInOpenings()).isEqualTo(110);
        books.work(desk -> desk.correct(report("2023-05-01", 120)));
        assertThat(foundInOpenings()).isEqualTo(40);
        assertThat(found()).isEqualTo(160);
        assertSound();
    }

    @Test
    void aLateRecordComesBeforeThoseOfLaterDaysWhereNotEnoughIsLeft() {
        books.work(desk -> desk.record(report("2023-05-01", 80)));
        books.work(desk -> desk.record(other("2023-06-01", 20)));
        Booked late = books.work(desk -> desk.record(new Samples.Report("CR-3", "2021-01-01")
                .found(OrdnanceCategory.UXO, 30)
                .submission()));
        assertThat(numbers(late)).containsExactly("CR-1", "CR-2");
        assertThat(found()).isEqualTo(130);
        assertThat(foundInOpenings()).isZero();
        assertSound();
    }

    @Test
    void whatARecordGivesBackGoesToTheNext() {
        books.work(desk -> desk.record(report("2023-05-01", 80)));
        books.work(desk -> desk.record(other("2023-06-01", 70)));
        Booked withdrawn = books.work(desk ->
                desk.withdraw(new Desk.Withdrawal("clearance_report", "CR-1", "booked twice", Samples.AUTHOR, "test")));
        assertThat(numbers(withdrawn)).containsExactly("CR-2");
        assertThat(found()).isEqualTo(100);
        assertThat(foundInOpenings()).isEqualTo(30);
        assertSound();
    }

    @Test
    void releasedGroundThatIsDecidedAgainDrawsAgain() {
        books.work(desk -> desk.record(area("OB-2", 1_000_000)));
        books.work(desk ->
                desk.record(Samples.hazard("HA-1", HazardClass.CHA, "2021-01-01", Samples.cells(0, 0, 10, 10))));
        books.work(desk -> desk.record(Samples.clearance("CR-1", "2023-02-01", Samples.cells(0, 0, 4, 10))));
        assertThat(cleared()).isEqualTo(1_000_000);
        // an earlier release takes half of its ground, so that it clears and draws half as much
        Booked late = books.work(desk -> desk.record(new Samples.Report("CR-2", "2022-02-01")
                .released(Outcome.CANCELLED, Samples.cells(0, 0, 2, 10))
                .submission()));
        assertThat(numbers(late)).containsExactly("CR-1");
        assertThat(cleared()).isEqualTo(1_000_000);
        assertSound();
        books.work(desk ->
                desk.withdraw(new Desk.Withdrawal("clearance_report", "CR-2", "booked twice", Samples.AUTHOR, "test")));
        assertThat(cleared()).isEqualTo(1_000_000);
        assertSound();
    }

    @Test
    void groundIsStillHeldByAReportThatOnlyDrawsOtherwise() {
        books.work(desk -> desk.record(area("OB-2", 1_000_000)));
        books.work(desk ->
                desk.record(Samples.hazard("HA-1", HazardClass.CHA, "2021-01-01", Samples.cells(0, 0, 10, 10))));
        books.work(desk -> desk.record(Samples.clearance("CR-1", "2023-02-01", Samples.cells(0, 0, 4, 10))));
        Booked withdrawn = books.work(desk -> desk.withdraw(
                new Desk.Withdrawal(OpeningBalanceType.TYPE, "OB-2", "counted twice", Samples.AUTHOR, "test")));
        assertThat(numbers(withdrawn)).containsExactly("CR-1");
        assertThat(cleared()).isEqualTo(Samples.cells(0, 0, 4, 10).area().value());
        books.work(desk -> desk.record(Samples.clearance("CR-2", "2023-03-01", Samples.cells(2, 0, 4, 10))));
        assertThat(cleared()).isEqualTo(Samples.cells(0, 0, 6, 10).area().value());
        assertThat(books.mapFault()).isEmpty();
        assertSound();
    }

    @Test
    void whatWasTriedOutOrWrittenElsewhereIsNotRemembered() {
        books.work(desk -> desk.record(report("2023-05-01", 30)));
        books.tryOut(desk -> desk.record(other("2023-06-01", 50)));
        try (Books elsewhere = Books.open(TestStores.at(folder.resolve("books.gpkg")), clock)) {
            elsewhere.work(desk -> desk.correct(opening("ORG-1", 60)));
        }
        books.work(desk -> desk.record(other("2023-06-01", 50)));
        assertThat(found()).isEqualTo(80);
        assertThat(foundInOpenings()).isZero();
        assertSound();
    }

    @Test
    void theOpeningBalanceThatNamesMostIsDrawnFirst() {
        books.work(desk -> desk.record(Samples.submission(
                new OpeningBalanceType(), fields("OB-0", "ORG-1", 1000).build())));
        books.work(desk -> desk.record(report("2023-05-01", 130)));
        assertThat(foundInOpenings()).isEqualTo(970);
        assertThat(found()).isEqualTo(1100);
        assertSound();
    }

    @Test
    void twoOpeningBalancesOnOneLineAreToldApart() {
        books.work(desk -> desk.record(opening("OB-2", "ORG-1", 40)));
        books.work(desk -> desk.record(report("2023-05-01", 110)));
        assertThat(foundInOpenings()).isEqualTo(30);
        Booked lowered = books.work(desk -> desk.correct(opening("OB-2", "ORG-1", 5)));
        assertThat(numbers(lowered)).containsExactly("CR-1");
        assertThat(foundInOpenings()).isZero();
        assertThat(found()).isEqualTo(110);
        assertSound();
    }

    private void assertSound() {
        assertThat(new DeepVerification(books.types()).firstFault(books.ledger(), _ -> {}))
                .isEmpty();
    }

    private static List<String> numbers(Booked booked) {
        return booked.redecided().stream().map(e -> e.draft().record().number()).toList();
    }

    private static Submission other(String day, long items) {
        return new Samples.Report("CR-2", day)
                .found(OrdnanceCategory.UXO, items)
                .submission();
    }

    private static Submission area(String number, long squareMetres) {
        return Samples.submission(
                new OpeningBalanceType(),
                Fields.builder()
                        .put(Columns.NUMBER, number)
                        .put(OpeningBalanceType.MEASURE, "area")
                        .put(OpeningBalanceType.ACCOUNT, "cleared")
                        .put(OpeningBalanceType.AMOUNT, new Count(squareMetres))
                        .put(OpeningBalanceType.FROM_DAY, LocalDate.of(2020, 1, 1))
                        .put(OpeningBalanceType.TO_DAY, LocalDate.of(2024, 12, 31))
                        .put(Links.ORGANISATION_IF_ANY, "ORG-1")
                        .build());
    }

    private long cleared() {
        return books
                .ledger()
                .balances(new BalanceQuery(
                        "area",
                        Set.of("cleared"),
                        Map.of(),
                        Optional.empty(),
                        books.ledger().head().seq()))
                .stream()
                .mapToLong(BalanceLine::amount)
                .sum();
    }

    private static Submission opening(String organisation, long amount) {
        return opening("OB-1", organisation, amount);
    }

    private static Submission opening(String number, String organisation, long amount) {
        return Samples.submission(
                new OpeningBalanceType(),
                fields(number, organisation, amount)
                        .put(OpeningBalanceType.CATEGORY, OrdnanceCategory.UXO)
                        .build());
    }

    private static Fields.Builder fields(String number, String organisation, long amount) {
        return Fields.builder()
                .put(Columns.NUMBER, number)
                .put(OpeningBalanceType.MEASURE, "items")
                .put(OpeningBalanceType.ACCOUNT, "found")
                .put(OpeningBalanceType.AMOUNT, new Count(amount))
                .put(OpeningBalanceType.FROM_DAY, LocalDate.of(2020, 1, 1))
                .put(OpeningBalanceType.TO_DAY, LocalDate.of(2024, 12, 31))
                .put(Links.ORGANISATION_IF_ANY, organisation);
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
