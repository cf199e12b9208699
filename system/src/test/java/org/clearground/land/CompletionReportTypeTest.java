package org.clearground.land;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.clearground.intake.Desktop;
import org.clearground.record.FixedContext;
import org.clearground.record.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionReportTypeTest {

    private final FixedContext context = new FixedContext();

    private static Sample bare() {
        return Sample.of(
                new CompletionReportType(),
                "number",
                "C-1",
                "task",
                "T-1",
                "organisation",
                "ANAMA",
                "place",
                "AG",
                "completed_on",
                "2025-03-10");
    }

    private static Sample completion() {
        return bare().row(MapPoint.LIST, "label", "RP", "kind", "reference_point", "lon", "46.5", "lat", "39.5");
    }

    private Sample next(String label, String distance, String bearing) {
        return completion()
                .row(
                        MapPoint.LIST,
                        "label",
                        label,
                        "kind",
                        "turning_point",
                        "lon",
                        "46.501",
                        "lat",
                        "39.5",
                        "distance",
                        distance,
                        "bearing",
                        bearing);
    }

    @Test
    void takesACompletionWithItsPoints() {
        assertThat(next("TP 1", "86", "90").findings(context)).isEmpty();
        assertThat(bare().findings(context)).containsExactly("completion.no-points");
        assertThat(next("RP", "86", "90").findings(context)).containsExactly("row.duplicate");
    }

    @Test
    void refusesABearingThatIsNone() {
        assertThat(next("TP 1", "86", "0").findings(context)).isEmpty();
        assertThat(next("TP 1", "86", "359.9").findings(context)).isEmpty();
        assertThat(next("TP 1", "86", "360").findings(context)).containsExactly("point.bearing");
        assertThat(next("TP 1", "86", "-1").findings(context)).containsExactly("point.bearing");
    }

    @Test
    void holdsDistancesAgainstThePositions() {
        // 0.001 degrees east are 86.0 m here; 5 m more or less may be
        assertThat(next("TP 1", "91", "90").findings(context)).isEmpty();
        assertThat(next("TP 1", "91.1", "90").findings(context)).containsExactly("point.distance-off");
        assertThat(next("TP 1", "-1", "90").findings(context)).containsExactly("point.distance", "point.distance-off");
    }

    @Test
    void isNotCompletedBeforeItWasOrderedNorSignedBefore() {
        context.record(
                TaskOrderType.TYPE,
                Sample.of(new TaskOrderType(), "number", "T-1", "ordered_on", "2025-03-10")
                        .fields());
        assertThat(completion().with("signed_on", "2025-03-10").findings(context))
                .isEmpty();
        assertThat(completion().with("signed_on", "2025-03-09").findings(context))
                .containsExactly("date.order");
        assertThat(completion().with("completed_on", "2025-03-09").findings(context))
                .containsExactly("date.before-task");
    }

    @Test
    void wantsTheDepthOfClearedGround() {
        assertThat(completion().with("cleared_area", "0").findings(context)).isEmpty();
        context.record(
                ClearanceReportType.TYPE,
                LandSamples.clearance().with("task", "T-1").fields());
        assertThat(completion().with("cleared_area", "9549").findings(context)).containsExactly("completion.no-depth");
        assertThat(completion().with("cleared_area", "9549", "depth", "0").findings(context))
                .isEmpty();
    }

    @Test
    void wantsAReasonForGroundThatWasLeft() {
        assertThat(completion().with("not_worked_area", "0").findings(context)).isEmpty();
        assertThat(completion().with("not_worked_area", "1").findings(context))
                .containsExactly("completion.left-unexplained");
        assertThat(completion()
                        .with("not_worked_area", "1", "not_worked_why", "a collapsed house")
                        .findings(context))
                .isEmpty();
    }

    @Test
    void holdsItsAreasBesideTheTasksPolygons() {
        context.record(
                ClearanceReportType.TYPE,
                LandSamples.clearance().with("task", "T-1").fields());
        long polygon = LandSamples.clearance()
                .fields()
                .list(ReleasedPolygon.LIST)
                .getFirst()
                .get(ReleasedPolygon.GEOMETRY)
                .area()
                .value();
        assertThat(cleared(polygon * 105 / 100).findings(context)).isEmpty();
        assertThat(cleared(polygon * 105 / 100 + 1).findings(context)).containsExactly("completion.area-off");
        assertThat(cleared(polygon).with("reduced_area", "1").findings(context)).containsExactly("completion.area-off");
    }

    private static Sample cleared(long area) {
        return completion().with("cleared_area", Long.toString(area), "depth", "20");
    }

    @Test
    void comesFromFilesWithItsPoints(@TempDir Path folder) {
        String report = """
                number,task,organisation,place,completed_on,not_worked_area
                C-1,T-1,ANAMA,AGD,2025-03-10,%s
                """;
        try (Desktop desktop = Desktop.withRegistry(folder)) {
            desktop.file("task_order.csv", """
                    number,organisation,ordered_on,activity,place,status
                    T-1,ANAMA,2025-02-01,nts,AGD,completed
                    """)
                    .file("completion_report.csv", report.replace("%s", "0"))
                    .file(
                            "completion_report.points.csv",
                            "number,label,kind,lon,lat\nC-1,RP,reference_point,46.9,39.9\n");
            assertThat(desktop.booked()).isEmpty();
            desktop.clear();
            desktop.file(
                    "completion_report.csv",
                    report.replace("C-1,T-1", "C-2,T-2").replace("%s", "-5"));
            assertThat(desktop.refusals()).contains("number.bad");
        }
    }
}
