package org.clearground.report.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.clearground.books.Kept;
import org.clearground.geo.Position;
import org.clearground.land.ActivityStatus;
import org.clearground.land.Disposal;
import org.clearground.land.ground.Verb;
import org.clearground.report.document.HtmlWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a point on released ground back to who released it.
class TraceDossierTest {

    private static final LocalDate LATER = DossierBooks.DAY.plusDays(20);
    private static final Position INSIDE = new Position(47.0005, 40.0005);

    @TempDir
    private Path folder;

    private DossierBooks dossiers;

    @BeforeEach
    void create() {
        dossiers = new DossierBooks(folder);
        dossiers.order();
        report("CR-1", "Team 1", 47.0);
        report("CR-2", "Team 1", 47.0012);
        report("CR-3", "Team 2", 47.0015);
        dossiers.completion();
    }

    @AfterEach
    void close() {
        dossiers.books.close();
    }

    @Test
    void leadsFromAMissedItemToTheReportThatReleasedItsPlace() {
        dossiers.missed("MI-1", 47.0005, 40.0005, LATER);
        TraceFile trace = TraceFile.from(dossiers.books, "missed_item", "MI-1").orElseThrow();
        assertThat(trace.releases()).extracting(Kept::number).containsExactly("CR-1");
        assertThat(trace.there()).extracting(c -> c.act().verb()).containsExactly(Verb.CONFIRM, Verb.CLEAR);
        assertThat(trace.day()).isEqualTo(LATER);
    }

    @Test
    void bringsTheOrderAndTheCompletionOfTheReportsTask() {
        TraceFile trace = TraceFile.at(dossiers.books, INSIDE, LATER);
        assertThat(trace.checks()).extracting(Kept::number).containsExactly("T-1", "CO-1");
    }

    @Test
    void listsTheOtherWorkOfTheSameTeamAndOfNoOther() {
        TraceFile trace = TraceFile.at(dossiers.books, INSIDE, LATER);
        assertThat(trace.others()).extracting(Kept::number).containsExactly("CR-2");
    }

    @Test
    void whatWasReleasedAfterTheDayDidNotReleaseItThen() {
        assertThat(TraceFile.at(dossiers.books, INSIDE, DossierBooks.DAY).releases())
                .hasSize(1);
        assertThat(TraceFile.at(dossiers.books, INSIDE, DossierBooks.DAY.minusDays(1))
                        .releases())
                .isEmpty();
    }

    @Test
    void tellsWhenNothingWasEverRecordedAtThePoint() {
        TraceFile trace = TraceFile.at(dossiers.books, new Position(47.5, 40.5), LATER);
        assertThat(trace.there()).isEmpty();
        assertThat(page(trace)).contains("nothing was recorded and nothing was released there");
    }

    @Test
    void printsWhoWroteAndApprovedEachVersionOfTheRelease() {
        assertThat(page(TraceFile.at(dossiers.books, INSIDE, LATER)))
                .contains("Versions of CR-1", "writer", "officer", "Cleared, 20 days before");
    }

    @Test
    void beginsOnlyWithAnAccidentOrAMissedItem() {
        assertThat(TraceFile.from(dossiers.books, "missed_item", "MI-9")).isEmpty();
        assertThatThrownBy(() -> TraceFile.from(dossiers.books, "task_order", "T-1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void report(String number, String team, double west) {
        dossiers.report(
                number,
                team,
                ActivityStatus.COMPLETED,
                Disposal.DESTROYED_IN_SITU,
                DossierBooks.box(west, 40, west + 0.0005 + (west == 47.0 ? 0.0005 : 0), 40.001));
    }

    private String page(TraceFile trace) {
        return new String(HtmlWriter.write(TraceDossier.of(dossiers.books, trace, "en")), StandardCharsets.UTF_8);
    }
}
