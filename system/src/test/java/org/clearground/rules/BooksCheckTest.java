package org.clearground.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clearground.accident.AccidentType;
import org.clearground.accident.Casualty;
import org.clearground.books.Books;
import org.clearground.books.Desk;
import org.clearground.books.Submission;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.HazardAreaType;
import org.clearground.land.ReleasedPolygon;
import org.clearground.ledger.Author;
import org.clearground.ledger.Prefix;
import org.clearground.ledger.store.TestStores;
import org.clearground.quantity.Period;
import org.clearground.record.RecordType;
import org.clearground.record.Sample;
import org.clearground.registry.OrganisationType;
import org.clearground.registry.PlaceType;
import org.clearground.resource.TrainingCourseType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BooksCheckTest {

    private static final String FIELD = "POLYGON((46 39, 46.002 39, 46.002 39.002, 46 39.002, 46 39))";
    private static final Author AUTHOR = new Author("officer", "director");

    @TempDir
    Path folder = Path.of("");

    private @Nullable Books opened;

    @BeforeEach
    void open() {
        opened = Books.create(
                TestStores.at(folder.resolve("books.gpkg")),
                ZoneId.of("Asia/Baku"),
                () -> Instant.parse("2024-05-01T08:00:00Z"));
        book("test", new PlaceType(), "number", "P", "name", "Place", "level", "country");
        book("test", new OrganisationType(), "number", "O", "name", "Operator", "kind", "commercial");
    }

    @AfterEach
    void close() {
        books().close();
    }

    @Test
    void findsWhatTheRulesSayOfCurrentRecords() {
        course("test", "T-1", "2024-01-31", "");
        course("test", "T-2", "2024-01-31", "12");
        assertThat(codes(head())).containsExactly("trainees.none T-1");
    }

    @Test
    void aRecordThatPassedFailsWhenWhatItNamesIsWithdrawn() {
        course("test", "T-2", "2024-01-31", "12");
        Prefix before = head();
        books().work(desk -> desk.withdraw(new Desk.Withdrawal("organisation", "O", "twice", AUTHOR, "letter")));
        assertThat(codes(head())).containsExactly("reference.unknown T-2");
        assertThat(codes(before)).as("as known before").isEmpty();
    }

    @Test
    void ofAPeriodItLooksAtTheRecordsThatEndInIt() {
        course("test", "T-1", "2024-01-31", "");
        course("test", "T-3", "2024-04-01", "");
        BooksCheck check = new BooksCheck(books().ledger(), books().types(), head());
        assertThat(check.run(Period.parse("2024-Q1"))).extracting(Found::number).containsExactly("T-1");
    }

    @Test
    void whatAPersonOverrodeWithAReasonIsANote() {
        Sample accident = Sample.of(
                        new AccidentType(),
                        "number",
                        "A",
                        "from_day",
                        "2024-02-01",
                        "to_day",
                        "2024-02-01",
                        "place",
                        "P",
                        "zone",
                        "on",
                        "setting",
                        "non_demining",
                        "device",
                        "ap_mine",
                        "status",
                        "confirmed",
                        "lon",
                        "46.5",
                        "lat",
                        "39.5")
                .row(
                        Casualty.LIST,
                        "ref",
                        "1",
                        "outcome",
                        "injured",
                        "sex",
                        "male",
                        "age",
                        "adult",
                        "civil_status",
                        "civilian",
                        "deminer_on_duty",
                        "no",
                        "activity",
                        "farming",
                        "tampered",
                        "no");
        submit("test", new AccidentType(), accident);
        BooksCheck check = new BooksCheck(books().ledger(), books().types(), head());
        List<Found> found = check.run(Period.parse("2024-Q1"));
        assertThat(found).extracting(f -> f.finding().code()).contains("zone.line-missing");
        StringWriter out = new StringWriter();
        try (FoundOut file = new FoundOut(out)) {
            found.forEach(file::write);
        }
        assertThat(out.toString()).contains("zone.line-missing", "\"coordinates\":[46.5,39.5]");
        submit(
                "a letter; zone.line-missing overridden by director: not surveyed",
                new AccidentType(),
                accident.with("number", "B"));
        assertThat(check.run(Period.parse("2024-Q1"))).hasSize(found.size());
        List<Found> again = new BooksCheck(books().ledger(), books().types(), head()).run(Period.parse("2024-Q1"));
        assertThat(again)
                .filteredOn(f -> f.number().equals("B") && f.finding().code().equals("zone.line-missing"))
                .hasSize(1)
                .allSatisfy(f -> assertThat(f.finding().message()).endsWith("Overridden by director: not surveyed."))
                .noneMatch(f -> f.finding().isFault());
    }

    @Test
    void whatWasOverriddenIsListedAlsoWhenTheRuleFindsNothingNow() {
        hazard("letter; guard.no_open_ground overridden by director: the river took it", "HA-1", "recorded");
        BooksCheck check = new BooksCheck(books().ledger(), books().types(), head());
        List<Found> found = new ArrayList<>();
        check.run(found::add, _ -> {});
        assertThat(found)
                .singleElement()
                .satisfies(f -> assertThat(f.finding().code()).isEqualTo("guard.no_open_ground"))
                .satisfies(f -> assertThat(f.finding().isFault()).isFalse())
                .satisfies(f -> assertThat(f.finding().message()).contains("by director: the river took it."));
    }

    @Test
    void aHazardThatWasClosedIsFoundAgainWhenItsReleaseIsWithdrawn() {
        hazard("test", "HA-1", "open");
        assertThat(codes(head())).isEmpty();
        correct("HA-1", "closed");
        Prefix tooEarly = head();
        assertThat(codes(tooEarly)).containsExactly("guard.no_open_ground HA-1");
        release("CR-1");
        Prefix released = head();
        assertThat(codes(released)).isEmpty();
        books().work(desk ->
                desk.withdraw(new Desk.Withdrawal("clearance_report", "CR-1", "another field", AUTHOR, "letter")));
        assertThat(codes(head())).containsExactly("guard.no_open_ground HA-1");
        assertThat(codes(released)).as("as known before").isEmpty();
        assertThat(codes(tooEarly)).as("as known first").containsExactly("guard.no_open_ground HA-1");
    }

    @Test
    void tellsWhatARecordDidToTheGroundAtEachPrefix() {
        release("CR-1");
        Prefix alone = head();
        hazard("test", "HA-1", "open");
        assertThat(codes(head())).as("the report was decided again").isEmpty();
        assertThat(codes(alone)).containsExactly("ground.outside-hazard CR-1");
    }

    private void hazard(String source, String number, String status) {
        submit(source, new HazardAreaType(), hazardOf(number, status));
    }

    private void correct(String number, String status) {
        Submission later =
                new Submission(new HazardAreaType(), hazardOf(number, status).fields(), AUTHOR, "letter", null);
        books().work(desk -> desk.correct(later));
    }

    private static Sample hazardOf(String number, String status) {
        return Sample.of(
                new HazardAreaType(),
                "number",
                number,
                "kind",
                "mined_area",
                "class",
                "sha",
                "recorded_on",
                "2024-01-10",
                "place",
                "P",
                "status",
                status,
                "geometry",
                FIELD);
    }

    private void release(String number) {
        Sample report = Sample.of(
                        new ClearanceReportType(),
                        "number",
                        number,
                        "activity",
                        "clearance",
                        "organisation",
                        "O",
                        "method",
                        "manual",
                        "status",
                        "completed",
                        "place",
                        "P",
                        "started_on",
                        "2024-02-01",
                        "completed_on",
                        "2024-02-20")
                .row(
                        ReleasedPolygon.LIST,
                        "outcome",
                        "cleared",
                        "kind",
                        "mined_area",
                        "completed_on",
                        "2024-02-20",
                        "depth",
                        "20",
                        "geometry",
                        FIELD);
        submit("test", new ClearanceReportType(), report);
    }

    private List<String> codes(Prefix known) {
        List<String> codes = new ArrayList<>();
        new BooksCheck(books().ledger(), books().types(), known)
                .run(found -> codes.add(found.finding().code() + " " + found.number()), _ -> {});
        return codes;
    }

    private Prefix head() {
        return books().ledger().head().prefix();
    }

    private Books books() {
        return Objects.requireNonNull(opened);
    }

    private void course(String source, String number, String day, String trainees) {
        book(
                source,
                new TrainingCourseType(),
                "number",
                number,
                "kind",
                "basic",
                "subject",
                "demining",
                "from_day",
                day,
                "to_day",
                day,
                "organisation",
                "O",
                "unspecified",
                trainees);
    }

    private void book(String source, RecordType type, String... columnsAndTexts) {
        submit(source, type, Sample.of(type, columnsAndTexts));
    }

    private void submit(String source, RecordType type, Sample sample) {
        Submission submission = new Submission(type, sample.fields(), AUTHOR, source, null);
        books().work(desk -> desk.record(submission));
    }
}
