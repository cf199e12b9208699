package org.clearground.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.clearground.agreement.AgreementType;
import org.clearground.agreement.MeetingType;
import org.clearground.agreement.NeedState;
import org.clearground.agreement.NeedsListType;
import org.clearground.books.Books;
import org.clearground.books.Submission;
import org.clearground.ledger.Author;
import org.clearground.ledger.store.TestStores;
import org.clearground.quantity.Period;
import org.clearground.record.RecordType;
import org.clearground.record.Sample;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the report of the first quarter of 2024 prints of dated records.
class NarrativeFiguresTest {

    private static final Author AUTHOR = new Author("officer", "director");
    private static final Period QUARTER = Period.parse("2024-Q1");

    @TempDir
    Path folder = Path.of("");

    private @Nullable Books opened;
    private Instant now = Instant.parse("2023-01-01T08:00:00Z");

    @BeforeEach
    void open() {
        opened = Books.create(TestStores.at(folder.resolve("books.gpkg")), ZoneOffset.UTC, () -> now);
    }

    @AfterEach
    void close() {
        books().close();
    }

    private Books books() {
        return java.util.Objects.requireNonNull(opened);
    }

    private NarrativeFigures figures() {
        long seq = books().ledger().head().seq();
        Register register = Register.read(books().ledger(), seq, QUARTER.to());
        Scope scope = new Scope(
                QUARTER, LocalDate.of(2024, 1, 1), books().ledger().head().prefix());
        return NarrativeFigures.of(books().ledger(), register, scope);
    }

    private static List<String> told(List<DatedLine> lines) {
        return lines.stream()
                .map(l -> l.number() + " " + l.standing() + " " + l.asOf()
                        + l.stale().map(s -> " " + s).orElse(""))
                .toList();
    }

    private void record(RecordType type, String number, String... more) {
        Sample sample = Sample.of(type, "number", number, "title", number).with(more);
        book(type, sample);
    }

    private void book(RecordType type, Sample sample) {
        books().work(desk -> desk.record(new Submission(type, sample.fields(), AUTHOR, "test", null)));
    }

    private void agreement(String number, String signed, String validTo, String status, String asOf) {
        record(
                new AgreementType(),
                number,
                "kind",
                "grant",
                "signed_on",
                signed,
                "valid_to",
                validTo,
                "status",
                status,
                "as_of",
                asOf);
    }

    private void meeting(String number, String kind, String from, String to) {
        record(new MeetingType(), number, "kind", kind, "from_day", from, "to_day", to);
    }

    private void needs(String number, String organisation, String asOf, String state) {
        book(
                new NeedsListType(),
                Sample.of(
                                new NeedsListType(),
                                "number",
                                number,
                                "title",
                                number,
                                "as_of",
                                asOf,
                                "organisation",
                                organisation)
                        .row(NeedsListType.NEEDS, "need", "Dogs", "state", state));
    }

    @Test
    void anAgreementIsNewStandingEndedOrOverdue() {
        agreement("FIRST-DAY", "2024-01-01", "", "in_force", "");
        agreement("LAST-DAY", "2024-03-31", "", "signed", "");
        agreement("NEXT-DAY", "2024-04-01", "", "in_force", "");
        agreement("EARLIER", "2023-05-01", "2024-04-01", "in_force", "2023-12-01");
        agreement("FORGOTTEN", "2021-05-01", "", "in_force", "");
        agreement("ENDS", "2023-05-01", "2024-03-31", "in_force", "2024-02-01");
        agreement("RAN-OUT", "2023-05-01", "2024-01-01", "in_force", "2024-01-01");
        agreement("OVERDUE", "2023-05-01", "2023-12-31", "in_force", "2023-12-01");
        agreement("PAST", "2023-05-01", "2023-12-31", "ended", "");
        agreement("BROKEN-OFF", "2023-05-01", "", "ended", "2024-02-10");
        assertThat(told(figures().agreements()))
                .containsExactly(
                        "FORGOTTEN EARLIER 2021-05-01 OLD",
                        "BROKEN-OFF ENDED 2024-02-10",
                        "EARLIER EARLIER 2023-12-01",
                        "ENDS ENDED 2024-02-01",
                        "OVERDUE OVERDUE 2023-12-01 EXPIRED",
                        "RAN-OUT ENDED 2024-01-01 EXPIRED",
                        "FIRST-DAY SIGNED 2024-01-01",
                        "LAST-DAY SIGNED 2024-03-31");
        assertThat(figures().signed().value()).isEqualByComparingTo("2");
        assertThat(figures().ended().value()).isEqualByComparingTo("3");
        assertThat(figures().inForce().behind())
                .isEqualTo(new Behind.Statements(
                        AgreementType.TYPE, List.of("FORGOTTEN", "EARLIER", "ENDS", "FIRST-DAY")));
    }

    @Test
    void aMeetingIsHeldAheadOrTheLastOfItsKind() {
        now = Instant.parse("2024-02-09T08:00:00Z");
        meeting("UNTOLD", "visit", "2024-02-10", "2024-02-10");
        meeting("AHEAD", "conference", "2024-03-31", "2024-04-01");
        now = Instant.parse("2024-04-20T08:00:00Z");
        meeting("HELD", "donor_meeting", "2023-12-31", "2024-01-01");
        meeting("OLDER-DONORS", "donor_meeting", "2023-06-01", "2023-06-01");
        meeting("COUNCIL-1", "coordination_council", "2023-03-01", "2023-03-01");
        meeting("COUNCIL-2", "coordination_council", "2023-09-01", "2023-09-01");
        meeting("HEARING", "hearing", "2023-12-20", "2023-12-20");
        assertThat(told(figures().meetings()))
                .containsExactly(
                        "COUNCIL-2 BEFORE 2023-09-01 BEFORE",
                        "HEARING BEFORE 2023-12-20",
                        "HELD HELD 2024-01-01",
                        "UNTOLD HELD 2024-02-09 ANNOUNCED",
                        "AHEAD AHEAD 2024-02-09");
        assertThat(figures().held().value()).isEqualByComparingTo("1");
        assertThat(figures().ahead().value()).isEqualByComparingTo("1");
        assertThat(figures().stale())
                .extracting(Cell::id, c -> c.value().intValue())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("stale.meeting", 2));
    }

    @Test
    void aMeetingToldOfAfterwardsIsHeld() {
        now = Instant.parse("2024-02-09T08:00:00Z");
        meeting("VISIT", "visit", "2024-02-10", "2024-02-10");
        now = Instant.parse("2024-02-10T08:00:00Z");
        Sample told = Sample.of(
                new MeetingType(),
                "number",
                "VISIT",
                "title",
                "VISIT",
                "kind",
                "visit",
                "from_day",
                "2024-02-10",
                "to_day",
                "2024-02-10",
                "participants",
                "7");
        books().work(desk -> desk.correct(new Submission(new MeetingType(), told.fields(), AUTHOR, "test", null)));
        assertThat(told(figures().meetings())).containsExactly("VISIT HELD 2024-02-10");
    }

    @Test
    void theNewestListOfEachOrganisationIsPrinted() {
        needs("A-1", "A", "2024-01-01", "open");
        needs("A-2", "A", "2024-03-31", "partly_met");
        needs("A-3", "A", "2024-04-01", "open");
        needs("B-1", "B", "2023-12-31", "");
        needs("C-1", "C", "2023-12-31", "met");
        needs("D-1", "D", "2024-02-01", "met");
        assertThat(told(figures().lists()))
                .containsExactly("A-2 NEWEST 2024-03-31", "B-1 NEWEST 2023-12-31 NOT_RENEWED", "D-1 NEWEST 2024-02-01");
        assertThat(figures().needs("met", List.of(NeedState.MET)).value()).isEqualByComparingTo("1");
        assertThat(figures().needs("unknown", List.of(NeedState.UNKNOWN)).behind())
                .isEqualTo(new Behind.Statements(NeedsListType.TYPE, List.of("B-1")));
    }

    @Test
    void ofNothingNothingIsTold() {
        assertThat(figures().agreements()).isEmpty();
        assertThat(figures().meetings()).isEmpty();
        assertThat(figures().lists()).isEmpty();
        assertThat(figures().stale()).isEmpty();
    }
}
