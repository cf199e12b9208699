package org.clearground.report.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.clearground.books.Books;
import org.clearground.books.Submission;
import org.clearground.geo.Outline;
import org.clearground.geo.Wkt;
import org.clearground.land.Activity;
import org.clearground.land.ActivityStatus;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.CompletionReportType;
import org.clearground.land.Disposal;
import org.clearground.land.Find;
import org.clearground.land.HazardAreaType;
import org.clearground.land.HazardClass;
import org.clearground.land.HazardKind;
import org.clearground.land.HazardStatus;
import org.clearground.land.MapPoint;
import org.clearground.land.Method;
import org.clearground.land.Outcome;
import org.clearground.land.PointKind;
import org.clearground.land.ReleasedPolygon;
import org.clearground.land.TaskLink;
import org.clearground.land.TaskOrderType;
import org.clearground.land.TaskStatus;
import org.clearground.ledger.Author;
import org.clearground.quantity.Count;
import org.clearground.quantity.Depth;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.RecordType;
import org.clearground.registry.Links;
import org.clearground.registry.OrdnanceCategory;
import org.clearground.report.document.Block;
import org.clearground.report.document.Document;
import org.clearground.report.document.HtmlWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The dossier of one task over real books.
class TaskDossierTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    @TempDir
    private Path folder;

    private Books books;

    @BeforeEach
    void create() {
        InstantSource clock = InstantSource.fixed(Instant.parse("2025-04-01T08:00:00Z"));
        books = Books.create(folder.resolve("books.gpkg"), ZoneId.of("Asia/Baku"), clock);
        book(
                new HazardAreaType(),
                Fields.builder()
                        .put(Columns.NUMBER, "HA-1")
                        .put(HazardAreaType.KIND, HazardKind.MINED_AREA)
                        .put(HazardAreaType.CLASS, HazardClass.CHA)
                        .put(HazardAreaType.RECORDED_ON, DAY.minusDays(90))
                        .put(Links.PLACE, "P-1")
                        .put(HazardAreaType.STATUS, HazardStatus.OPEN)
                        .put(HazardAreaType.GEOMETRY, box(47, 40, 47.002, 40.002)));
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void knowsNoTaskThatNothingNames() {
        assertThat(TaskDossier.of(books, "T-1", books.ledger().head().prefix(), "en"))
                .isEmpty();
        assertThat(lines()).isEmpty();
    }

    @Test
    void namesWhatIsMissingInATaskKnownFromOneReportAlone() {
        report(ActivityStatus.COMPLETED, Disposal.UNKNOWN, box(47, 40, 47.001, 40.001));
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo("T-1");
            assertThat(line.status()).isEqualTo(TaskStatus.UNKNOWN);
            assertThat(line.missing())
                    .contains(TaskGap.ORDER, TaskGap.ITEMS, TaskGap.GROUND, TaskGap.COMPLETION)
                    .doesNotContain(TaskGap.HAZARD, TaskGap.REPORT, TaskGap.UNFINISHED, TaskGap.DEPTH);
        });
    }

    @Test
    void missesNothingOfWorkInATaskThatIsOrderedDoneAndSigned() {
        order();
        report(ActivityStatus.COMPLETED, Disposal.DESTROYED_IN_SITU, box(47, 40, 47.002, 40.002));
        completion();
        assertThat(lines().getFirst().missing())
                .doesNotContain(
                        TaskGap.ORDER,
                        TaskGap.HAZARD,
                        TaskGap.ITEMS,
                        TaskGap.GROUND,
                        TaskGap.COMPLETION,
                        TaskGap.POINTS,
                        TaskGap.SIGNATURE);
    }

    @Test
    void saysWhenWorkIsNotFinished() {
        order();
        report(ActivityStatus.ONGOING, Disposal.DESTROYED_IN_SITU, box(47, 40, 47.001, 40.001));
        assertThat(lines().getFirst().missing()).contains(TaskGap.UNFINISHED).doesNotContain(TaskGap.GROUND);
    }

    @Test
    void printsTheWayFromPointToPointBesideWhatWasReported() {
        order();
        report(ActivityStatus.COMPLETED, Disposal.DESTROYED_IN_SITU, box(47, 40, 47.002, 40.002));
        completion();
        String page = page();
        assertThat(page).contains("RP", "TP-1", "90.0°, 170.8 m", "91.0°, 170.0 m", "concrete post");
        assertThat(page).contains("Completion map of task T-1", "Amina, hotline");
    }

    @Test
    void drawsTheCornersOfTheReleasedPolygonsWhereNoPointWasReported() {
        report(ActivityStatus.COMPLETED, Disposal.DESTROYED_IN_SITU, box(47, 40, 47.001, 40.001));
        List<Leg> legs = Leg.ofOutline(box(47, 40, 47.001, 40.001), "A");
        assertThat(legs).extracting(Leg::label).containsExactly("A1", "A2", "A3", "A4", "A1");
        assertThat(legs.getFirst().way()).isEmpty();
        assertThat(page()).contains("corners of the released polygons");
    }

    @Test
    void neverWordsUnsurveyedGroundAsSafe() {
        report(ActivityStatus.COMPLETED, Disposal.DESTROYED_IN_SITU, box(47, 40, 47.001, 40.001));
        assertThat(page())
                .contains("White ground is unknown")
                .contains("Nothing on this page says that ground outside");
    }

    @Test
    void printsTheSameForTheSamePrefixWhateverCameLater() {
        report(ActivityStatus.COMPLETED, Disposal.DESTROYED_IN_SITU, box(47, 40, 47.001, 40.001));
        long known = books.ledger().head().seq();
        byte[] before = HtmlWriter.write(dossier(known));
        order();
        completion();
        assertThat(HtmlWriter.write(dossier(known))).isEqualTo(before);
        assertThat(HtmlWriter.write(dossier(books.ledger().head().seq()))).isNotEqualTo(before);
    }

    private Document dossier(long known) {
        return TaskDossier.of(books, "T-1", books.ledger().prefix(Long.toString(known)), "en")
                .orElseThrow();
    }

    private String page() {
        Document document = dossier(books.ledger().head().seq());
        assertThat(document.blocks()).hasAtLeastOneElementOfType(Block.Figure.class);
        return new String(HtmlWriter.write(document), java.nio.charset.StandardCharsets.UTF_8);
    }

    private List<TaskList.Line> lines() {
        return TaskList.of(books, books.ledger().head().prefix());
    }

    private void order() {
        book(
                new TaskOrderType(),
                Fields.builder()
                        .put(Columns.NUMBER, "T-1")
                        .put(Links.ORGANISATION, "O-1")
                        .put(TaskOrderType.ORDERED_ON, DAY.minusDays(60))
                        .put(TaskOrderType.ACTIVITY, Activity.CLEARANCE)
                        .put(TaskOrderType.DEPTH, new Depth(20))
                        .put(Links.PLACE, "P-1")
                        .put(TaskOrderType.STATUS, TaskStatus.LIST.values().getFirst())
                        .rows(
                                TaskOrderType.HAZARDS,
                                List.of(Fields.builder()
                                        .put(TaskOrderType.HAZARD, "HA-1")
                                        .build())));
    }

    private void report(ActivityStatus status, Disposal disposal, Outline outline) {
        book(
                new ClearanceReportType(),
                Fields.builder()
                        .put(Columns.NUMBER, "CR-1")
                        .put(ClearanceReportType.ACTIVITY, Activity.CLEARANCE)
                        .put(ClearanceReportType.TASK, "T-1")
                        .put(Links.ORGANISATION, "O-1")
                        .put(ClearanceReportType.METHOD, Method.MANUAL)
                        .put(ClearanceReportType.STATUS, status)
                        .put(Links.PLACE, "P-1")
                        .put(ClearanceReportType.STARTED_ON, DAY.minusDays(10))
                        .put(ClearanceReportType.COMPLETED_ON, DAY)
                        .rows(
                                ReleasedPolygon.LIST,
                                List.of(Fields.builder()
                                        .put(ReleasedPolygon.OUTCOME, Outcome.CLEARED)
                                        .put(ReleasedPolygon.KIND, HazardKind.MINED_AREA)
                                        .put(ReleasedPolygon.COMPLETED_ON, DAY)
                                        .put(ReleasedPolygon.DEPTH, new Depth(20))
                                        .put(ReleasedPolygon.GEOMETRY, outline)
                                        .build()))
                        .rows(
                                Find.LIST,
                                List.of(Fields.builder()
                                        .put(Find.CATEGORY, OrdnanceCategory.AP_MINE)
                                        .put(Find.QUANTITY, new Count(3))
                                        .put(Find.DISPOSAL, disposal)
                                        .build())));
    }

    private void completion() {
        book(
                new CompletionReportType(),
                Fields.builder()
                        .put(Columns.NUMBER, "CO-1")
                        .put(TaskLink.TASK, "T-1")
                        .put(Links.ORGANISATION, "O-1")
                        .put(Links.PLACE, "P-1")
                        .put(CompletionReportType.COMPLETED_ON, DAY)
                        .put(CompletionReportType.SIGNED_ON, DAY.plusDays(3))
                        .put(CompletionReportType.CONTACT, "Amina, hotline")
                        .rows(
                                MapPoint.LIST,
                                List.of(
                                        point("RP", PointKind.REFERENCE_POINT, "47.0", "40.0")
                                                .put(MapPoint.MARKER, "concrete post")
                                                .build(),
                                        point("TP-1", PointKind.TURNING_POINT, "47.002", "40.0")
                                                .put(MapPoint.BEARING, new BigDecimal("91"))
                                                .put(MapPoint.DISTANCE, new BigDecimal("170"))
                                                .build())));
    }

    private static Fields.Builder point(String label, PointKind kind, String lon, String lat) {
        return Fields.builder()
                .put(MapPoint.LABEL, label)
                .put(MapPoint.KIND, kind)
                .put(Columns.LON, new BigDecimal(lon))
                .put(Columns.LAT, new BigDecimal(lat));
    }

    private void book(RecordType type, Fields.Builder fields) {
        books.work(desk ->
                desk.record(new Submission(type, fields.build(), new Author("writer", "officer"), "test", null)));
    }

    private static Outline box(double west, double south, double east, double north) {
        return Outline.of(Wkt.readMultiPolygon("MULTIPOLYGON(((W S,E S,E N,W N,W S)))"
                .replace("W", Double.toString(west))
                .replace("S", Double.toString(south))
                .replace("E", Double.toString(east))
                .replace("N", Double.toString(north))
                .replaceFirst("^.*?\\(", "MULTIPOLYGON(")));
    }
}
