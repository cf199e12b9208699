package org.clearground.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearground.accident.AccidentActivity;
import org.clearground.accident.AccidentSetting;
import org.clearground.accident.AccidentStatus;
import org.clearground.accident.AccidentType;
import org.clearground.accident.AgeGroup;
import org.clearground.accident.Casualty;
import org.clearground.accident.CasualtyOutcome;
import org.clearground.accident.CivilStatus;
import org.clearground.accident.DuplicateVerdict;
import org.clearground.accident.PositionAccuracy;
import org.clearground.accident.Sex;
import org.clearground.accident.Zone;
import org.clearground.books.Books;
import org.clearground.books.Kept;
import org.clearground.books.Submission;
import org.clearground.ledger.Author;
import org.clearground.ledger.BalanceLine;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.store.TestStores;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.registry.Links;
import org.clearground.registry.OrdnanceCategory;
import org.clearground.registry.YesNo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two sources that report one accident.
class AccidentDuplicatesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
    private static final Author PERSON = new Author("clerk", "officer");

    @TempDir
    private Path folder;

    private Books books;
    private AccidentDuplicates duplicates;

    @BeforeEach
    void create() {
        InstantSource clock = InstantSource.fixed(Instant.parse("2025-04-01T08:00:00Z"));
        books = Books.create(TestStores.at(folder.resolve("books.gpkg")), ZoneId.of("Asia/Baku"), clock);
        duplicates = new AccidentDuplicates(books);
    }

    @AfterEach
    void close() {
        assertThat(books.ledger().verify(List.of()).findings()).isEmpty();
        books.close();
    }

    @Test
    void proposesTwoReportsOfOneDayAndPlaceWithTheSamePeople() {
        accident("A-1", DAY, 47.0, CasualtyOutcome.INJURED);
        accident("A-2", DAY, 47.003, CasualtyOutcome.INJURED);
        assertThat(duplicates.proposed()).singleElement().satisfies(pair -> {
            assertThat(pair.one().number()).isEqualTo("A-1");
            assertThat(pair.other().number()).isEqualTo("A-2");
            assertThat(pair.likeness().reasons()).contains("same_day", "near", "same_people", "same_device");
            assertThat(pair.likeness().score()).isEqualTo(100);
        });
    }

    @Test
    void neverComparesAccidentsMoreThanThreeDaysApart() {
        accident("A-1", DAY, 47.0, CasualtyOutcome.INJURED);
        accident("A-2", DAY.plusDays(3), 47.0, CasualtyOutcome.INJURED);
        assertThat(duplicates.proposed()).hasSize(1);
        accident("A-3", DAY.minusDays(4), 47.0, CasualtyOutcome.INJURED);
        assertThat(duplicates.proposed()).hasSize(1);
    }

    @Test
    void doesNotProposeAccidentsOfOneDayFarFromEachOther() {
        accident("A-1", DAY, 47.0, CasualtyOutcome.INJURED);
        accident("A-2", DAY, 47.1, CasualtyOutcome.INJURED);
        assertThat(duplicates.proposed()).isEmpty();
    }

    @Test
    void mergesNothingUnlessAPersonSaysSo() {
        accident("A-1", DAY, 47.0, CasualtyOutcome.INJURED);
        accident("A-2", DAY, 47.0, CasualtyOutcome.INJURED);
        duplicates.proposed();
        assertThat(injured()).isEqualTo(2);
    }

    @Test
    void countsOnceWhatAPersonSaidIsTheSameAndKeepsBothSources() {
        accident("A-1", DAY, 47.0, CasualtyOutcome.INJURED);
        accident("A-2", DAY, 47.0, CasualtyOutcome.INJURED);
        duplicates.decide("A-1", "A-2", DuplicateVerdict.SAME, "police and hospital", PERSON);
        assertThat(injured()).isEqualTo(1);
        assertThat(duplicates.proposed()).isEmpty();
        assertThat(books.view("accident", "A-2").orElseThrow().withdrawn()).isTrue();
        assertThat(books.view("accident", "A-2")
                        .orElseThrow()
                        .entries()
                        .getFirst()
                        .entry()
                        .draft()
                        .source())
                .isEqualTo("source of A-2");
        assertThat(books.pointing("accident", "A-1", books.ledger().head().seq()))
                .extracting(Kept::number)
                .containsExactly("A-1+A-2");
    }

    @Test
    void doesNotProposeAgainWhatAPersonSaidIsDifferent() {
        accident("A-1", DAY, 47.0, CasualtyOutcome.INJURED);
        accident("A-2", DAY, 47.0, CasualtyOutcome.INJURED);
        duplicates.decide("A-2", "A-1", DuplicateVerdict.DIFFERENT, "two cars", PERSON);
        assertThat(duplicates.proposed()).isEmpty();
        assertThat(injured()).isEqualTo(2);
    }

    @Test
    void refusesADecisionOnARecordThatIsNotThereAndBooksNothing() {
        accident("A-1", DAY, 47.0, CasualtyOutcome.INJURED);
        long before = books.ledger().head().seq();
        assertThatThrownBy(() -> duplicates.decide("A-1", "A-9", DuplicateVerdict.SAME, "x", PERSON))
                .hasMessageContaining("A-9");
        assertThat(books.ledger().head().seq()).isEqualTo(before);
    }

    private long injured() {
        BalanceQuery query = new BalanceQuery(
                "people",
                Set.of("injured"),
                Map.of(),
                Optional.empty(),
                books.ledger().head().seq());
        return books.ledger().balances(query).stream()
                .mapToLong(BalanceLine::amount)
                .sum();
    }

    private void accident(String number, LocalDate day, double lon, CasualtyOutcome outcome) {
        Fields person = Fields.builder()
                .put(Casualty.REF, "1")
                .put(Casualty.OUTCOME, outcome)
                .put(Casualty.SEX, Sex.MALE)
                .put(Casualty.AGE, AgeGroup.ADULT)
                .put(Casualty.CIVIL_STATUS, CivilStatus.CIVILIAN)
                .put(Casualty.DEMINER_ON_DUTY, YesNo.NO)
                .put(Casualty.ACTIVITY, AccidentActivity.UNKNOWN)
                .put(Casualty.TAMPERED, YesNo.UNKNOWN)
                .build();
        Fields fields = Fields.builder()
                .put(Columns.NUMBER, number)
                .put(AccidentType.FROM_DAY, day)
                .put(AccidentType.TO_DAY, day)
                .put(Links.PLACE, "P-1")
                .put(Columns.LON, BigDecimal.valueOf(lon))
                .put(Columns.LAT, BigDecimal.valueOf(40))
                .put(AccidentType.ACCURACY, PositionAccuracy.EXACT)
                .put(AccidentType.ZONE, Zone.UNKNOWN)
                .put(AccidentType.SETTING, AccidentSetting.UNKNOWN)
                .put(AccidentType.DEVICE, OrdnanceCategory.AP_MINE)
                .put(AccidentType.STATUS, AccidentStatus.CONFIRMED)
                .rows(Casualty.LIST, List.of(person))
                .build();
        books.work(
                desk -> desk.record(new Submission(new AccidentType(), fields, PERSON, "source of " + number, null)));
    }
}
