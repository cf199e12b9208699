package org.clearground.report.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.clearground.attachment.AttachmentStore;
import org.clearground.books.Books;
import org.clearground.land.ActivityStatus;
import org.clearground.land.Disposal;
import org.clearground.land.TaskStatus;
import org.clearground.report.document.Block;
import org.clearground.report.document.Document;
import org.clearground.report.document.HtmlWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The dossier of one task over real books.
class TaskDossierTest {

    @TempDir
    private Path folder;

    private DossierBooks dossiers;
    private Books books;

    @BeforeEach
    void create() {
        dossiers = new DossierBooks(folder);
        books = dossiers.books;
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void knowsNoTaskThatNothingNames() {
        assertThat(TaskDossier.of(books, store(), "T-1", books.ledger().head().prefix(), "en"))
                .isEmpty();
        assertThat(lines()).isEmpty();
    }

    @Test
    void namesWhatIsMissingInATaskKnownFromOneReportAlone() {
        dossiers.report(ActivityStatus.COMPLETED, Disposal.UNKNOWN, DossierBooks.box(47, 40, 47.001, 40.001));
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo("T-1");
            assertThat(line.status()).isEqualTo(TaskStatus.UNKNOWN);
            assertThat(line.missing())
                    .contains(TaskGap.ORDER, TaskGap.ITEMS, TaskGap.GROUND, TaskGap.COMPLETION)
                    .contains(TaskGap.INSPECTION, TaskGap.HANDOVER)
                    .doesNotContain(TaskGap.HAZARD, TaskGap.REPORT, TaskGap.UNFINISHED, TaskGap.DEPTH);
        });
    }

    @Test
    void missesNothingOfWorkInATaskThatIsOrderedDoneAndSigned() {
        dossiers.order();
        dossiers.report(ActivityStatus.COMPLETED, Disposal.DESTROYED_IN_SITU, DossierBooks.box(47, 40, 47.002, 40.002));
        dossiers.completion();
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
    void countsWhatAnotherTaskReleasedAsReleased() {
        dossiers.order();
        dossiers.report(ActivityStatus.COMPLETED, Disposal.DESTROYED_IN_SITU, DossierBooks.box(47, 40, 47.001, 40.002));
        assertThat(lines().getFirst().missing()).contains(TaskGap.GROUND);
        long half = books.ledger().head().seq();
        byte[] before = HtmlWriter.write(dossier(half));

        dossiers.task = "T-2";
        dossiers.report(
                "CR-2",
                "Team 2",
                ActivityStatus.COMPLETED,
                Disposal.DESTROYED_IN_SITU,
                DossierBooks.box(47.001, 40, 47.002, 40.002));

        assertThat(lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.missing()).doesNotContain(TaskGap.GROUND));
        assertThat(TaskList.of(books, books.ledger().prefix(Long.toString(half)))
                        .getFirst()
                        .missing())
                .as("as known before the other task")
                .contains(TaskGap.GROUND);
        assertThat(HtmlWriter.write(dossier(half))).isEqualTo(before);
    }

    @Test
    void leavesNoGroundForASliverAndSomeForALittleMore() {
        dossiers.order();
        // A strip of a metre or so in width along 222 m: about 95 m² at 0.000005 degrees, about 38 m² at 0.000002.
        dossiers.report(
                ActivityStatus.COMPLETED, Disposal.DESTROYED_IN_SITU, DossierBooks.box(47, 40, 47.001995, 40.002));
        assertThat(lines().getFirst().missing()).contains(TaskGap.GROUND);
        dossiers.report(
                "CR-2",
                "Team 1",
                ActivityStatus.COMPLETED,
                Disposal.DESTROYED_IN_SITU,
                DossierBooks.box(47.001, 40, 47.001998, 40.002));
        assertThat(lines().getFirst().missing()).doesNotContain(TaskGap.GROUND);
    }

    @Test
    void saysWhenWorkIsNotFinished() {
        dossiers.order();
        dossiers.report(ActivityStatus.ONGOING, Disposal.DESTROYED_IN_SITU, DossierBooks.box(47, 40, 47.001, 40.001));
        assertThat(lines().getFirst().missing()).contains(TaskGap.UNFINISHED).doesNotContain(TaskGap.GROUND);
    }

    @Test
    void printsTheWayFromPointToPointBesideWhatWasReported() {
        dossiers.order();
        dossiers.report(ActivityStatus.COMPLETED, Disposal.DESTROYED_IN_SITU, DossierBooks.box(47, 40, 47.002, 40.002));
        dossiers.completion();
        String page = page();
        assertThat(page)
                .contains("RP", "TP-1", "90.0°,\u00a0170.8\u00a0m", "91.0°,\u00a0170.0\u00a0m", "concrete post");
        assertThat(page).contains("Completion map of task T-1", "Amina, hotline");
    }

    @Test
    void drawsTheCornersOfTheReleasedPolygonsWhereNoPointWasReported() {
        dossiers.report(ActivityStatus.COMPLETED, Disposal.DESTROYED_IN_SITU, DossierBooks.box(47, 40, 47.001, 40.001));
        List<Leg> legs = Leg.ofOutline(DossierBooks.box(47, 40, 47.001, 40.001), "A");
        assertThat(legs).extracting(Leg::label).containsExactly("A1", "A2", "A3", "A4", "A1");
        assertThat(legs.getFirst().way()).isEmpty();
        assertThat(page()).contains("corners of the released polygons");
    }

    @Test
    void neverWordsUnsurveyedGroundAsSafe() {
        dossiers.report(ActivityStatus.COMPLETED, Disposal.DESTROYED_IN_SITU, DossierBooks.box(47, 40, 47.001, 40.001));
        assertThat(page())
                .contains("White ground is unknown")
                .contains("Nothing on this page says that ground outside");
    }

    @Test
    void printsTheSameForTheSamePrefixWhateverCameLater() {
        dossiers.report(ActivityStatus.COMPLETED, Disposal.DESTROYED_IN_SITU, DossierBooks.box(47, 40, 47.001, 40.001));
        long known = books.ledger().head().seq();
        byte[] before = HtmlWriter.write(dossier(known));
        dossiers.order();
        dossiers.completion();
        assertThat(HtmlWriter.write(dossier(known))).isEqualTo(before);
        assertThat(HtmlWriter.write(dossier(books.ledger().head().seq()))).isNotEqualTo(before);
    }

    private AttachmentStore store() {
        return AttachmentStore.in(folder);
    }

    private Document dossier(long known) {
        return TaskDossier.of(books, store(), "T-1", books.ledger().prefix(Long.toString(known)), "en")
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
}
