package org.clearground.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.clearground.quantity.Period;
import org.clearground.record.Fields;
import org.clearground.record.FixedContext;
import org.clearground.record.Sample;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    private static final Period QUARTER = Period.parse("2025-Q1");
    private static final Freshness USUAL = Freshness.of(_ -> Optional.empty());

    private final FixedContext context = new FixedContext();

    private static Sample agreement(String... more) {
        return Sample.of(
                        new AgreementType(),
                        "number",
                        "AGR-1",
                        "title",
                        "Memorandum",
                        "kind",
                        "memorandum",
                        "signed_on",
                        "2022-05-01",
                        "status",
                        "in_force")
                .with(more);
    }

    private static Sample list(String asOf, String state) {
        return Sample.of(new NeedsListType(), "number", "NL-" + asOf, "title", "Needs", "as_of", asOf)
                .row(NeedsListType.NEEDS, "need", "Dogs", "state", state);
    }

    private static Fields meeting(String from, String to) {
        return council(from, to).fields();
    }

    private static Sample council(String from, String to) {
        return Sample.of(
                new MeetingType(),
                "number",
                "M-1",
                "title",
                "Council",
                "kind",
                "coordination_council",
                "from_day",
                from,
                "to_day",
                to);
    }

    private static Optional<Stale> stale(Sample agreement) {
        return USUAL.agreement(agreement.fields(), QUARTER);
    }

    @Test
    void anAgreementIsOldFromTheDayAfterTheDaysThatTheCountryAllows() {
        assertThat(stale(agreement("as_of", "2024-10-01"))).isEmpty();
        assertThat(stale(agreement("as_of", "2024-09-30"))).contains(Stale.OLD);
        assertThat(stale(agreement())).as("the day of signing").contains(Stale.OLD);
        assertThat(stale(agreement("signed_on", "2024-10-01"))).isEmpty();
    }

    @Test
    void theDaysAreASetting() {
        Freshness strict = Freshness.of(
                key -> Optional.ofNullable(Map.of("check.narrative_days", "0").get(key)));
        assertThat(strict.agreement(agreement("as_of", "2025-01-01").fields(), QUARTER))
                .isEmpty();
        assertThat(strict.agreement(agreement("as_of", "2024-12-31").fields(), QUARTER))
                .contains(Stale.OLD);
        assertThat(new Freshness(92, 10).needs(list("2024-12-22", "open").fields(), QUARTER))
                .isEmpty();
        assertThat(new Freshness(92, 10).needs(list("2024-12-21", "open").fields(), QUARTER))
                .contains(Stale.NOT_RENEWED);
    }

    @Test
    void anAgreementPastItsLastDayIsExpiredUnlessItSaysThatItEnded() {
        assertThat(stale(agreement("as_of", "2025-02-01", "valid_to", "2025-03-31")))
                .isEmpty();
        assertThat(stale(agreement("as_of", "2025-02-01", "valid_to", "2025-03-30")))
                .contains(Stale.EXPIRED);
        assertThat(stale(agreement("valid_to", "2025-03-30", "status", "ended")))
                .isEmpty();
    }

    @Test
    void aListOfNeedsIsOfThePeriodOrStale() {
        assertThat(USUAL.needs(list("2025-01-01", "open").fields(), QUARTER)).isEmpty();
        assertThat(USUAL.needs(list("2024-12-31", "open").fields(), QUARTER)).contains(Stale.NOT_RENEWED);
        assertThat(USUAL.needs(list("2024-12-31", "").fields(), QUARTER))
                .as("of unknown state")
                .contains(Stale.NOT_RENEWED);
        assertThat(USUAL.needs(list("2024-12-31", "met").fields(), QUARTER))
                .as("nothing is needed any more")
                .isEmpty();
    }

    @Test
    void aMeetingRecordedBeforeItsFirstDayIsOnlyAnnounced() {
        LocalDate day = LocalDate.of(2025, 2, 10);
        Fields council = meeting("2025-02-10", "2025-02-11");
        assertThat(USUAL.meeting(council, day, QUARTER)).isEmpty();
        assertThat(USUAL.meeting(council, day.minusDays(1), QUARTER)).contains(Stale.ANNOUNCED);
        assertThat(USUAL.meeting(meeting("2025-03-31", "2025-04-01"), day, QUARTER))
                .as("not over")
                .isEmpty();
        LocalDate later = LocalDate.of(2025, 4, 1);
        assertThat(USUAL.meeting(meeting("2024-09-30", "2024-10-01"), later, QUARTER))
                .isEmpty();
        assertThat(USUAL.meeting(meeting("2024-09-30", "2024-09-30"), later, QUARTER))
                .contains(Stale.BEFORE);
    }

    @Test
    void theQuarterThatEndedLastEndsOnItsLastDay() {
        assertThat(Freshness.lastQuarter(LocalDate.of(2025, 4, 30))).isEqualTo(QUARTER);
        assertThat(Freshness.lastQuarter(LocalDate.of(2025, 3, 31))).isEqualTo(QUARTER);
        assertThat(Freshness.lastQuarter(LocalDate.of(2025, 3, 30))).isEqualTo(Period.parse("2024-Q4"));
        assertThat(Freshness.lastQuarter(LocalDate.of(2025, 12, 31))).isEqualTo(Period.parse("2025-Q4"));
        assertThat(Freshness.lastQuarter(LocalDate.of(2026, 1, 1))).isEqualTo(Period.parse("2025-Q4"));
        assertThat(Freshness.lastQuarter(LocalDate.of(2026, 2, 28))).isEqualTo(Period.parse("2025-Q4"));
    }

    @Test
    void theChecksTellOfStaleRecords() {
        assertThat(agreement("as_of", "2024-10-01").findings(context)).isEmpty();
        assertThat(agreement("as_of", "2024-09-30").findings(context)).containsExactly("narrative.stale");
        assertThat(agreement("as_of", "2025-04-01", "valid_to", "2025-04-29").findings(context))
                .containsExactly("agreement.expired");
        assertThat(agreement("as_of", "2025-04-01", "valid_to", "2025-04-30").findings(context))
                .isEmpty();
        assertThat(agreement("as_of", "2022-04-30").findings(context)).containsExactly("date.order");
        assertThat(agreement("as_of", "2025-05-01").findings(context)).containsExactly("date.future");
        assertThat(agreement("as_of", "2024-09-30").findings(new FixedContext().setting("check.narrative_days", "93")))
                .isEmpty();
        assertThat(list("2024-12-31", "open").findings(context)).containsExactly("narrative.stale");
        assertThat(list("2025-01-01", "open").findings(context)).isEmpty();
    }

    @Test
    void aListThatANewerOneReplacesIsNotFound() {
        FixedContext books = new FixedContext()
                .record(
                        NeedsListType.TYPE,
                        list("2025-03-31", "open").with("organisation", "A").fields());
        Sample old = list("2024-12-31", "open");
        assertThat(old.with("organisation", "A").findings(books)).isEmpty();
        assertThat(old.with("organisation", "B").findings(books)).containsExactly("narrative.stale");
        FixedContext nobodys = new FixedContext()
                .only(NeedsListType.TYPE, "NL-2025-03-31")
                .record(NeedsListType.TYPE, list("2025-03-31", "open").fields());
        assertThat(list("2024-12-31", "open").findings(nobodys)).isEmpty();
    }

    @Test
    void aMeetingThatPassedIsToldOf() {
        Sample council = council("2025-04-29", "2025-04-30");
        assertThat(council.findings(context)).as("on its last day").isEmpty();
        assertThat(council.with("to_day", "2025-04-29").findings(context)).containsExactly("meeting.not-told");
        assertThat(council.with("participants", "12").findings(context)).isEmpty();
    }
}
