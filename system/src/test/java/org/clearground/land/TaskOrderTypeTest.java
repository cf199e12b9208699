package org.clearground.land;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.clearground.intake.Desktop;
import org.clearground.record.FixedContext;
import org.clearground.record.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskOrderTypeTest {

    private final FixedContext context = new FixedContext();

    private static Sample order() {
        return Sample.of(
                        new TaskOrderType(),
                        "number",
                        "T-1",
                        "organisation",
                        "ANAMA",
                        "ordered_on",
                        "2025-01-20",
                        "activity",
                        "clearance",
                        "place",
                        "AG",
                        "depth",
                        "20",
                        "status",
                        "issued")
                .row(TaskOrderType.HAZARDS, "hazard", "H-1");
    }

    @Test
    void takesAnOrderThatIsPlannedForOneDay() {
        Sample planned = order().with("planned_from", "2025-06-01", "planned_to", "2025-06-01");
        assertThat(planned.findings(context)).isEmpty();
        assertThat(planned.with("planned_to", "2025-05-31").findings(context)).containsExactly("date.order");
    }

    @Test
    void refusesAnOrderOfTomorrow() {
        assertThat(order().with("ordered_on", "2025-04-30").findings(context)).isEmpty();
        assertThat(order().with("ordered_on", "2025-05-01").findings(context)).containsExactly("date.future");
    }

    @Test
    void warnsOfWorkOnHazardsWithoutOne() {
        Sample bare = Sample.of(
                new TaskOrderType(),
                "number",
                "T-2",
                "organisation",
                "ANAMA",
                "ordered_on",
                "2025-01-20",
                "activity",
                "ts",
                "place",
                "AG",
                "status",
                "issued");
        assertThat(bare.findings(context)).containsExactly("task.no-hazard");
        assertThat(bare.with("activity", "nts").findings(context)).isEmpty();
        assertThat(bare.with("activity", "eod_spot").findings(context)).isEmpty();
    }

    @Test
    void warnsOfClearanceToNoDepthAndTakesTheSurface() {
        assertThat(order().with("depth", "").findings(context)).containsExactly("task.no-depth");
        assertThat(order().with("depth", "0").findings(context)).isEmpty();
        assertThat(order().with("depth", "", "activity", "bac").findings(context))
                .isEmpty();
    }

    @Test
    void liesInItsHazardsButForNineInAThousand() {
        context.record(HazardAreaType.TYPE, LandSamples.hazard().fields());
        assertThat(order().with("geometry", LandSamples.SQUARE).findings(context))
                .isEmpty();
        assertThat(order().with("geometry", wide("46.501009")).findings(context))
                .isEmpty();
        assertThat(order().with("geometry", wide("46.501011")).findings(context))
                .containsExactly("task.outside-hazard");
    }

    /// The hazard's square with another eastern edge.
    private static String wide(String east) {
        return "POLYGON((46.5 39.5,E 39.5,E 39.501,46.5 39.501,46.5 39.5))".replace("E", east);
    }

    @Test
    void reportsNameTasksThatWereOrderedWhereOrdersAreKept() {
        Sample report = LandSamples.clearance().with("task", "T-9");
        assertThat(report.findings(context)).isEmpty();
        assertThat(report.findings(context.only(TaskOrderType.TYPE, "T-1"))).containsExactly("task.unknown");
        assertThat(LandSamples.clearance().with("task", "T-1").findings(context))
                .isEmpty();
    }

    @Test
    void postsNothing() {
        assertThat(order().postings()).isEmpty();
    }

    @Test
    void comesFromFilesWithItsHazards(@TempDir Path folder) {
        try (Desktop desktop = Desktop.withRegistry(folder)) {
            desktop.file("hazard_area.csv", """
                    number,kind,class,recorded_on,place,status,geometry
                    H,mined_area,sha,2025-01-10,AGD,open,"POLYGON((46.9 39.9,46.902 39.9,46.902 39.901,46.9 39.901,46.9 39.9))"
                    """)
                    .file("task_order.csv", """
                    number,organisation,ordered_on,activity,place,status,priority
                    T-1,ANAMA,2025-02-01,ts,AGD,issued,high
                    """)
                    .file("task_order.hazards.csv", "number,hazard\nT-1,H\n");
            assertThat(desktop.booked()).isEmpty();
            assertThat(desktop.books
                            .find(TaskOrderType.TYPE, "T-1", desktop.head())
                            .orElseThrow()
                            .list(TaskOrderType.HAZARDS))
                    .hasSize(1);
            desktop.clear();
            desktop.file("task_order.csv", """
                    number,organisation,ordered_on,activity,place,status
                    T-2,ANAMA,2025-02-01,ts,AGD,issued
                    """).file("task_order.hazards.csv", "number,hazard\nT-2,HX\n");
            assertThat(desktop.refusals()).containsExactly("reference.unknown");
        }
    }
}
