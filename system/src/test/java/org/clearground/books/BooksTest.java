package org.clearground.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearground.land.HazardClass;
import org.clearground.land.Outcome;
import org.clearground.ledger.BalanceLine;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.LedgerRefusal;
import org.clearground.ledger.store.TestStores;
import org.clearground.quantity.Period;
import org.clearground.registry.OrdnanceCategory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Records through the desk into real books, and what the balances say then.
class BooksTest {

    private static final ZoneId BAKU = ZoneId.of("Asia/Baku");

    @TempDir
    private Path folder;

    private final ScriptedClock clock = new ScriptedClock("2025-04-01");
    private Books books;

    @BeforeEach
    void create() {
        books = Books.create(TestStores.at(folder.resolve("books.gpkg")), BAKU, clock);
    }

    @AfterEach
    void close() {
        assertThat(new DeepVerification(books.types()).firstFault(books.ledger(), _ -> {}))
                .isEmpty();
        books.close();
    }

    @Test
    void newBooksBeginWithTheAuthoritysZone() {
        assertThat(books.setting(Books.ZONE_SETTING, LocalDate.parse("2025-01-01"), 1))
                .contains("Asia/Baku");
        assertThat(books.ledger().head().seq()).isEqualTo(1);
        books.close();
        books = Books.open(TestStores.at(folder.resolve("books.gpkg")), clock);
        assertThat(books.zone()).isEqualTo(BAKU);
    }

    @Test
    void refusesToCreateBooksOverAFileAndToOpenWhatIsNone() {
        assertThatThrownBy(() -> Books.create(TestStores.at(folder.resolve("books.gpkg")), BAKU, clock))
                .isInstanceOf(LedgerRefusal.class);
        assertThatThrownBy(() -> Books.open(TestStores.at(folder.resolve("none.gpkg")), clock))
                .isInstanceOf(LedgerRefusal.class);
    }

    @Test
    void groundMovesFromConfirmedToClearedAndWhatLiesOutsideStandsOnItsOwnLine() {
        record(Samples.hazard("HA-1", HazardClass.CHA, "2024-06-01", Samples.cells(0, 0, 10, 10)));
        Booked booked = record(Samples.clearance("CR-1", "2025-02-01", Samples.cells(5, 0, 10, 10)));

        long whole = Samples.cells(0, 0, 10, 10).area().value();
        long half = Samples.cells(5, 0, 5, 10).area().value();
        assertThat(area()).containsEntry("confirmed", whole - half).containsEntry("cleared", 2 * half);
        assertThat(flow("cleared", "cleared")).isEqualTo(half);
        assertThat(flow("cleared", "at_once")).isEqualTo(half);
        assertThat(booked.findings()).extracting(f -> f.code()).containsExactly("ground.outside-hazard");
    }

    @Test
    void itemsGoFromTheGroundToFoundAndDestroyed() {
        record(new Samples.Report("CR-1", "2025-02-01")
                .found(OrdnanceCategory.AP_MINE, 12)
                .submission());

        assertThat(balances("items")).containsOnly(Map.entry("in_ground", -12L), Map.entry("destroyed", 12L));
    }

    @Test
    void aCorrectionOnTheSameDayTakesEffect() {
        record(Samples.hazard("HA-1", HazardClass.CHA, "2024-06-01", Samples.cells(0, 0, 10, 10)));
        record(Samples.clearance("CR-1", "2025-02-01", Samples.cells(0, 0, 4, 10)));
        long known = books.ledger().head().seq();
        Map<String, Long> before = area();

        Booked corrected =
                books.work(desk -> desk.correct(Samples.clearance("CR-1", "2025-02-01", Samples.cells(0, 0, 2, 10))));

        assertThat(corrected.cause().draft().version()).isEqualTo(2);
        assertThat(area())
                .containsEntry("cleared", Samples.cells(0, 0, 2, 10).area().value());
        assertThat(area(known)).isEqualTo(before);
    }

    @Test
    void withdrawingAHazardDecidesTheReleasesOnItAgain() {
        record(Samples.hazard("HA-1", HazardClass.CHA, "2024-06-01", Samples.cells(0, 0, 10, 10)));
        record(Samples.clearance("CR-1", "2025-02-01", Samples.cells(0, 0, 4, 10)));

        Booked withdrawn = books.work(desk -> desk.withdraw(withdrawal("hazard_area", "HA-1")));

        long cleared = Samples.cells(0, 0, 4, 10).area().value();
        assertThat(withdrawn.redecided()).singleElement().satisfies(entry -> {
            assertThat(entry.draft().kind()).isEqualTo(EntryKind.REDECIDED);
            assertThat(entry.draft().record().number()).isEqualTo("CR-1");
            assertThat(entry.draft().version()).isEqualTo(1);
            assertThat(entry.booking()).isEqualTo(withdrawn.cause().seq());
        });
        assertThat(area()).containsEntry("cleared", cleared).doesNotContainKey("confirmed");
        assertThat(flow("cleared", "at_once")).isEqualTo(cleared);
    }

    @Test
    void aLateHazardDatedEarlierTakesTheGroundOfTheReleaseThatCameAfterIt() {
        record(Samples.clearance("CR-1", "2025-02-01", Samples.cells(0, 0, 4, 10)));
        Booked late = record(Samples.hazard("HA-1", HazardClass.SHA, "2024-06-01", Samples.cells(0, 0, 10, 10)));

        long cleared = Samples.cells(0, 0, 4, 10).area().value();
        assertThat(late.redecided()).hasSize(1);
        assertThat(area())
                .containsEntry("suspected", Samples.cells(0, 0, 10, 10).area().value() - cleared)
                .containsEntry("cleared", cleared);
        assertThat(flow("cleared", "at_once")).isZero();
    }

    @Test
    void aReopeningOpensReleasedGroundAlone() {
        record(Samples.hazard("HA-1", HazardClass.CHA, "2024-06-01", Samples.cells(0, 0, 10, 10)));
        record(Samples.clearance("CR-1", "2025-02-01", Samples.cells(0, 0, 4, 10)));
        record(Samples.reopening("RE-1", "2025-03-01", Samples.cells(3, 0, 4, 10)));

        assertThat(area())
                .containsEntry("suspected", Samples.cells(3, 0, 1, 10).area().value());
    }

    @Test
    void tryingOutTellsWhatWouldChangeAndChangesNothing() {
        record(Samples.hazard("HA-1", HazardClass.CHA, "2024-06-01", Samples.cells(0, 0, 10, 10)));
        record(Samples.clearance("CR-1", "2025-02-01", Samples.cells(0, 0, 4, 10)));
        long head = books.ledger().head().seq();

        Booked tried = books.tryOut(desk -> desk.withdraw(withdrawal("hazard_area", "HA-1")));

        assertThat(tried.redecided()).hasSize(1);
        assertThat(books.ledger().head().seq()).isEqualTo(head);
        assertThat(area()).containsKey("confirmed");
    }

    @Test
    void aRecordShowsItsVersionsEffectsAndPostings() {
        record(Samples.hazard("HA-1", HazardClass.CHA, "2024-06-01", Samples.cells(0, 0, 10, 10)));
        record(new Samples.Report("CR-1", "2025-02-01")
                .released(Outcome.CLEARED, Samples.cells(0, 0, 4, 10))
                .submission());
        books.work(desk -> desk.withdraw(withdrawal("hazard_area", "HA-1")));

        RecordView view = books.view("clearance_report", "CR-1").orElseThrow();
        assertThat(view.withdrawn()).isFalse();
        assertThat(view.entries()).hasSize(2);
        assertThat(view.entries().getFirst().ground())
                .singleElement()
                .satisfies(g -> assertThat(g.words()).contains("from confirmed (hazard_area HA-1) to cleared"));
        assertThat(view.entries().getLast().cause())
                .hasValueSatisfying(cause -> assertThat(cause.number()).isEqualTo("HA-1"));
        assertThat(view.entries().getLast().ground())
                .extracting(g -> g.takenBack())
                .containsExactly(true, false);
        assertThat(books.view("hazard_area", "HA-1").orElseThrow().withdrawn()).isTrue();
        assertThat(books.view("hazard_area", "HA-2")).isEmpty();
    }

    private Booked record(Submission submission) {
        return books.work(desk -> desk.record(submission));
    }

    private static Desk.Withdrawal withdrawal(String type, String number) {
        return new Desk.Withdrawal(type, number, "booked by mistake", Samples.AUTHOR, "letter 12");
    }

    private Map<String, Long> area() {
        return area(books.ledger().head().seq());
    }

    private Map<String, Long> area(long known) {
        return sums(new BalanceQuery("area", Set.of(), Map.of(), Optional.empty(), known));
    }

    private Map<String, Long> balances(String measure) {
        return sums(new BalanceQuery(
                measure,
                Set.of(),
                Map.of(),
                Optional.empty(),
                books.ledger().head().seq()));
    }

    private Map<String, Long> sums(BalanceQuery query) {
        Map<String, Long> sums = books.ledger().balances(query).stream()
                .collect(Collectors.groupingBy(BalanceLine::account, Collectors.summingLong(BalanceLine::amount)));
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private long flow(String account, String flow) {
        return sums(new BalanceQuery(
                        "area",
                        Set.of(account),
                        Map.of("flow", Set.of(flow)),
                        Optional.of(Period.parse("2025")),
                        books.ledger().head().seq()))
                .getOrDefault(account, 0L);
    }
}
