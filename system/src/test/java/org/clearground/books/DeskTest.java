package org.clearground.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.clearground.land.HazardClass;
import org.clearground.land.Outcome;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.store.TestStores;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.registry.OrdnanceCategory;
import org.clearground.registry.SettingType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the desk takes, what it knows already, and what it refuses.
class DeskTest {

    @TempDir
    private Path folder;

    private final ScriptedClock clock = new ScriptedClock("2025-04-01");
    private Books books;

    @BeforeEach
    void create() {
        books = Books.create(TestStores.at(folder.resolve("books.gpkg")), ZoneId.of("Asia/Baku"), clock);
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void booksTheSameRecordOnce() {
        Booked first = record(setting("5"));
        Booked again = record(setting("5"));
        assertThat(first.already()).isFalse();
        assertThat(again.already()).isTrue();
        assertThat(again.cause()).isEqualTo(first.cause());
        assertThat(books.ledger().head().seq()).isEqualTo(first.cause().seq());
    }

    @Test
    void booksTheSameRecordOnceAlsoAfterItWasDecidedAgain() {
        Submission hazard = Samples.hazard("HA-1", HazardClass.CHA, "2024-06-01", Samples.cells(0, 0, 10, 10));
        Submission report = Samples.clearance("CR-1", "2025-02-01", Samples.cells(0, 0, 4, 10));
        record(report);
        assertThat(record(hazard).redecided()).hasSize(1);
        Booked again = record(report);
        assertThat(again.already()).isTrue();
        assertThat(again.cause().draft().kind()).isEqualTo(EntryKind.RECORDED);
    }

    @Test
    void knowsHowMuchGroundOfARecordIsOpen() {
        record(Samples.hazard("HA-1", HazardClass.CHA, "2024-06-01", Samples.cells(0, 0, 10, 10)));
        long all = Samples.cells(0, 0, 10, 10).area().value();
        assertThat(open("HA-1")).isEqualTo(all);
        record(Samples.clearance("CR-1", "2025-02-01", Samples.cells(0, 0, 4, 10)));
        assertThat(open("HA-1"))
                .isEqualTo(all - Samples.cells(0, 0, 4, 10).area().value());
        record(Samples.clearance("CR-2", "2025-02-02", Samples.cells(4, 0, 6, 10)));
        assertThat(open("HA-1")).isZero();
        assertThat(open("HA-2")).isZero();
    }

    private long open(String number) {
        return books.context().openGround("hazard_area", number).value();
    }

    @Test
    void countsTheCountrysItemsPerHectareOnceEnoughIsCleared() {
        record(Samples.hazard("HA-1", HazardClass.CHA, "2024-06-01", Samples.cells(0, 0, 10, 10)));
        record(new Samples.Report("CR-1", "2025-02-01")
                .released(Outcome.CLEARED, Samples.cells(0, 0, 5, 10))
                .found(OrdnanceCategory.UXO, 96)
                .submission());
        assertThat(books.context().itemsPerHectare()).isEmpty();
        record(Samples.clearance("CR-2", "2025-02-02", Samples.cells(5, 0, 5, 10)));
        assertThat(books.context().itemsPerHectare())
                .hasValueSatisfying(rate -> assertThat(rate).isBetween(new BigDecimal("0.99"), new BigDecimal("1.01")));
    }

    @Test
    void refusesARecordThatIsThereWithOtherContent() {
        record(setting("5"));
        assertThatThrownBy(() -> record(setting("6")))
                .isInstanceOf(BookingRefused.class)
                .hasMessageContaining("is a correction and must be said");
    }

    @Test
    void refusesACorrectionOfNothingAndOneThatChangesNothing() {
        assertThatThrownBy(() -> correct(setting("5")))
                .isInstanceOf(BookingRefused.class)
                .hasMessageContaining("not in the books");
        record(setting("5"));
        assertThatThrownBy(() -> correct(setting("5")))
                .isInstanceOf(BookingRefused.class)
                .hasMessageContaining("changes nothing");
        assertThat(correct(setting("6")).cause().draft().version()).isEqualTo(2);
    }

    @Test
    void withdrawsOnce() {
        assertThatThrownBy(this::withdraw).isInstanceOf(BookingRefused.class);
        record(setting("5"));
        assertThat(withdraw().already()).isFalse();
        assertThat(withdraw().already()).isTrue();
        assertThat(books.find("setting", "check.area_tolerance_percent", Long.MAX_VALUE))
                .isEmpty();
    }

    @Test
    void aWithdrawnRecordStaysSoUntilACorrectionBringsItBack() {
        record(setting("5"));
        withdraw();
        Booked again = record(setting("5"));
        assertThat(again.already()).isTrue();
        assertThat(again.findings()).extracting(f -> f.code()).containsExactly("record.withdrawn");
        assertThatThrownBy(() -> record(setting("6"))).isInstanceOf(BookingRefused.class);
        assertThat(correct(setting("5")).cause().draft().version()).isEqualTo(3);
        assertThat(books.find("setting", "check.area_tolerance_percent", Long.MAX_VALUE))
                .isPresent();
    }

    @Test
    void aHazardBroughtBackTakesItsGroundAgain() {
        Submission hazard = Samples.hazard("HA-1", HazardClass.CHA, "2024-06-01", Samples.cells(0, 0, 10, 10));
        record(hazard);
        record(Samples.clearance("CR-1", "2025-02-01", Samples.cells(0, 0, 4, 10)));
        books.work(desk ->
                desk.withdraw(new Desk.Withdrawal("hazard_area", "HA-1", "a mistake", Samples.AUTHOR, "letter 1")));
        assertThat(correct(hazard).redecided()).hasSize(1);
        assertThat(new DeepVerification(books.types()).firstFault(books.ledger(), _ -> {}))
                .isEmpty();
    }

    @Test
    void aRefusalInTheMiddleOfAWorkTakesAllOfItBack() {
        record(setting("5"));
        long head = books.ledger().head().seq();
        assertThatThrownBy(() -> books.work(desk -> {
                    desk.record(Samples.hazard("HA-1", HazardClass.CHA, "2024-06-01", Samples.cells(0, 0, 10, 10)));
                    return desk.record(setting("6"));
                }))
                .isInstanceOf(BookingRefused.class);
        assertThat(books.ledger().head().seq()).isEqualTo(head);
        assertThat(books.find("hazard_area", "HA-1", Long.MAX_VALUE)).isEmpty();
        assertThat(record(Samples.clearance("CR-1", "2025-02-01", Samples.cells(0, 0, 4, 10)))
                        .findings())
                .hasSize(1);
    }

    @Test
    void checksSeeWhatTheSameWorkBooked() {
        books.work(desk -> {
            assertThat(desk.context().exists("setting", "check.area_tolerance_percent"))
                    .isFalse();
            assertThat(desk.context()
                            .setting(
                                    "check.area_tolerance_percent",
                                    desk.context().today()))
                    .isEmpty();
            desk.record(setting("5"));
            assertThat(desk.context().exists("setting", "check.area_tolerance_percent"))
                    .isTrue();
            assertThat(desk.context().numbers("setting"))
                    .containsExactlyInAnyOrder("authority.zone", "check.area_tolerance_percent");
            assertThat(desk.context()
                            .setting(
                                    "check.area_tolerance_percent",
                                    desk.context().today()))
                    .contains("5");
            desk.correct(setting("6"));
            assertThat(desk.context()
                            .setting(
                                    "check.area_tolerance_percent",
                                    desk.context().today()))
                    .contains("6");
            return true;
        });
    }

    @Test
    void aSettingHoldsFromItsDayOn() {
        record(setting("5"));
        record(Samples.submission(
                new SettingType(),
                Fields.builder()
                        .put(Columns.NUMBER, "check.area_tolerance_percent@2025-01-01")
                        .put(SettingType.VALUE, "3")
                        .put(SettingType.VALID_FROM, LocalDate.parse("2025-01-01"))
                        .build()));
        long head = books.ledger().head().seq();
        String key = "check.area_tolerance_percent";
        assertThat(books.setting(key, LocalDate.parse("2024-12-31"), head)).contains("5");
        assertThat(books.setting(key, LocalDate.parse("2025-01-01"), head)).contains("3");
        assertThat(books.setting(key, LocalDate.parse("2025-01-01"), head - 1)).contains("5");
    }

    private Booked record(Submission submission) {
        return books.work(desk -> desk.record(submission));
    }

    private Booked correct(Submission submission) {
        return books.work(desk -> desk.correct(submission));
    }

    private Booked withdraw() {
        return books.work(desk -> desk.withdraw(new Desk.Withdrawal(
                "setting", "check.area_tolerance_percent", "a mistake", Samples.AUTHOR, "letter 1")));
    }

    private static Submission setting(String value) {
        return Samples.submission(
                new SettingType(),
                Fields.builder()
                        .put(Columns.NUMBER, "check.area_tolerance_percent")
                        .put(SettingType.VALUE, value)
                        .build());
    }
}
