package org.clearground.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.clearground.intake.Desktop;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.CompletionReportType;
import org.clearground.land.LandSamples;
import org.clearground.land.TaskOrderType;
import org.clearground.quality.InspectionType;
import org.clearground.quality.NonconformityType;
import org.clearground.quality.SamplingDrawType;
import org.clearground.record.FixedContext;
import org.clearground.record.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoverTypesTest {

    private final FixedContext context = new FixedContext();

    private static Sample handover() {
        return Sample.of(
                new HandoverType(),
                "number",
                "HC-1",
                "handed_over_on",
                "2025-04-01",
                "task",
                "T-1",
                "organisation",
                "ANAMA",
                "place",
                "AG",
                "receiver",
                "Village council",
                "receiver_kind",
                "community",
                "area",
                "9500",
                "residual_risk",
                "below_depth",
                "women",
                "12",
                "boys",
                "3");
    }

    @Test
    void countsWhoWasToldAndTheAreaOfTheCertificate() {
        assertThat(handover().postings())
                .containsExactly(
                        "people_told outside 2025-04-01 -12 group=women;organisation=ANAMA;place=AG",
                        "people_told told 2025-04-01 12 group=women;organisation=ANAMA;place=AG",
                        "people_told outside 2025-04-01 -3 group=boys;organisation=ANAMA;place=AG",
                        "people_told told 2025-04-01 3 group=boys;organisation=ANAMA;place=AG",
                        "area_handed_over outside 2025-04-01 -9500 organisation=ANAMA;place=AG",
                        "area_handed_over handed_over 2025-04-01 9500 organisation=ANAMA;place=AG");
    }

    @Test
    void somebodyIsToldAndTheRiskIsNamed() {
        assertThat(handover().findings(context)).isEmpty();
        assertThat(handover().with("women", "", "boys", "0").findings(context)).containsExactly("handover.nobody-told");
        assertThat(handover().with("residual_risk", "unknown").findings(context))
                .containsExactly("handover.risk-unknown");
        assertThat(handover().with("residual_risk", "none_known").findings(context))
                .isEmpty();
    }

    @Test
    void followsOrderAndCompletion() {
        context.record(
                        TaskOrderType.TYPE,
                        Sample.of(new TaskOrderType(), "number", "T-1", "ordered_on", "2025-02-01")
                                .fields())
                .record(
                        CompletionReportType.TYPE,
                        Sample.of(new CompletionReportType(), "number", "C-1", "completed_on", "2025-04-01")
                                .fields());
        Sample completed = handover().with("completion", "C-1");
        assertThat(completed.findings(context)).isEmpty();
        assertThat(completed.with("handed_over_on", "2025-03-31").findings(context))
                .containsExactly("handover.before-completion");
        assertThat(handover().with("handed_over_on", "2025-01-31").findings(context))
                .containsExactly("date.before-task");
    }

    /// The task's report R-1 has one polygon.
    private FixedContext worked() {
        return context.record(
                ClearanceReportType.TYPE,
                LandSamples.clearance().with("task", "T-1").fields());
    }

    private void draw() {
        context.record(
                SamplingDrawType.TYPE,
                Sample.of(new SamplingDrawType(), "number", "D-1")
                        .row(SamplingDrawType.POLYGONS, "report", "R-1", "polygon", "1")
                        .fields());
    }

    private void inspect(String kind, String day, String result) {
        context.record(
                InspectionType.TYPE,
                Sample.of(new InspectionType(), "number", "I-1", "kind", kind, "inspected_on", day, "result", result)
                        .row(InspectionType.POLYGONS, "report", "R-1", "polygon", "1")
                        .fields());
    }

    @Test
    void needsQualityControlOnlyWhereThePlanDrewIt() {
        assertThat(handover().findings(worked())).isEmpty();
        draw();
        assertThat(handover().findings(context)).containsExactly("guard.qc_where_drawn");
        inspect("internal_qc", "2025-03-20", "passed");
        assertThat(handover().findings(context)).containsExactly("guard.qc_where_drawn");
        inspect("external_qc", "2025-03-20", "failed");
        assertThat(handover().findings(context)).containsExactly("guard.qc_where_drawn");
        inspect("external_qc", "2025-04-02", "passed");
        assertThat(handover().findings(context)).containsExactly("guard.qc_where_drawn");
        inspect("external_qc", "2025-04-01", "passed");
        assertThat(handover().findings(context)).isEmpty();
    }

    @Test
    void aCountryMaySoftenTheGuardOrTurnItOff() {
        worked();
        draw();
        context.setting("guard.qc_where_drawn", "warning");
        assertThat(handover().findings(context, "guard.qc_where_drawn"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.isFault()).isFalse());
        context.setting("guard.qc_where_drawn", "off");
        assertThat(handover().findings(context)).isEmpty();
    }

    private static Sample nonconformity(String severity, String closed) {
        return Sample.of(
                new NonconformityType(), "number", "N-1", "task", "T-1", "severity", severity, "closed_on", closed);
    }

    @Test
    void waitsForNonconformitiesThatAreNotMinor() {
        context.record(NonconformityType.TYPE, nonconformity("minor", "").fields());
        assertThat(handover().findings(context)).isEmpty();
        context.record(NonconformityType.TYPE, nonconformity("major", "").fields());
        assertThat(handover().findings(context)).containsExactly("guard.nonconformity_open");
        context.record(
                NonconformityType.TYPE, nonconformity("critical", "2025-04-02").fields());
        assertThat(handover().findings(context)).containsExactly("guard.nonconformity_open");
        context.record(
                NonconformityType.TYPE, nonconformity("critical", "2025-04-01").fields());
        assertThat(handover().findings(context)).isEmpty();
    }

    private static Sample visit() {
        return Sample.of(
                new LandUseSurveyType(),
                "number",
                "V-1",
                "surveyed_on",
                "2025-04-20",
                "handover",
                "HC-1",
                "place",
                "AG",
                "use",
                "agriculture",
                "area_in_use",
                "8000",
                "women",
                "4");
    }

    @Test
    void landIsVisitedAfterItWasHandedOver() {
        context.record(HandoverType.TYPE, handover().fields());
        assertThat(visit().findings(context)).isEmpty();
        assertThat(visit().with("surveyed_on", "2025-04-01").findings(context)).isEmpty();
        assertThat(visit().with("surveyed_on", "2025-03-31").findings(context)).containsExactly("use.before-handover");
        assertThat(visit().postings()).isEmpty();
    }

    @Test
    void landThatIsNotUsedHasNoAreaInUseAndAReason() {
        Sample idle = visit().with("use", "not_used");
        assertThat(idle.with("why_not", "no water").findings(context)).containsExactly("use.idle-but-used");
        assertThat(idle.with("area_in_use", "0").findings(context)).isEmpty();
        assertThat(idle.with("why_not", "").findings(context)).containsExactly("use.idle-unexplained");
        assertThat(idle.with("disputed", "yes").findings(context)).isEmpty();
    }

    @Test
    void anItemFoundOnReleasedLandIsSaid() {
        assertThat(visit().with("items_found", "0").findings(context)).isEmpty();
        assertThat(visit().with("items_found", "1").findings(context)).containsExactly("use.item-found");
    }

    @Test
    void comeFromFilesAndAGuardIsOverriddenOnlyWithAReason(@TempDir Path folder) {
        try (Desktop desktop = Desktop.withRegistry(folder)) {
            desktop.file("task_order.csv", """
                    number,organisation,ordered_on,activity,place,status
                    T-1,ANAMA,2025-02-01,nts,AGD,completed
                    """).file("nonconformity.csv", """
                    number,raised_on,organisation,task,kind,severity,text,closed_on
                    N-1,2025-02-20,ANAMA,T-1,marking,minor,A stone was not painted.,
                    """).file("handover.csv", """
                    number,handed_over_on,task,organisation,place,receiver,receiver_kind,residual_risk,women,men
                    HC-1,2025-04-01,T-1,ANAMA,AGD,Village council,community,none_known,4,5
                    """);
            assertThat(desktop.booked()).isEmpty();
            desktop.clear();
            desktop.file("nonconformity.csv", """
                    number,raised_on,organisation,task,kind,severity,text
                    N-2,2025-02-20,ANAMA,T-1,depth,critical,An item lay at 12 cm.
                    """).file("handover.csv", """
                    number,handed_over_on,task,organisation,place,receiver,receiver_kind,residual_risk,women,men
                    HC-2,2025-04-01,T-1,ANAMA,AGD,Village council,community,none_known,4,5
                    """);
            assertThat(desktop.refusals()).containsExactly("guard.nonconformity_open");
        }
    }
}
