package org.clearground.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.clearground.intake.Desktop;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.LandSamples;
import org.clearground.land.ReleasedPolygon;
import org.clearground.record.FixedContext;
import org.clearground.record.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTypeTest {

    /// The clearance report R-1 of ANAMA has one polygon, completed on 20 February.
    private final FixedContext context = new FixedContext()
            .record(ClearanceReportType.TYPE, LandSamples.clearance().fields());

    private static Sample bare() {
        return Sample.of(
                new InspectionType(),
                "number",
                "I-1",
                "kind",
                "external_qc",
                "inspected_on",
                "2025-03-01",
                "inspector",
                "MES",
                "organisation",
                "ANAMA",
                "place",
                "AG",
                "result",
                "passed");
    }

    private static Sample control() {
        return sampled("1", "900");
    }

    private static Sample sampled(String polygon, String area) {
        return bare().row(InspectionType.POLYGONS, "report", "R-1", "polygon", polygon, "sampled", area);
    }

    @Test
    void countsTheInspectionAndWhatItSampled() {
        String dims = " inspector=MES;kind=external_qc;organisation=ANAMA;place=AG";
        assertThat(control().postings())
                .containsExactly(
                        "inspections outside 2025-03-01 -1" + dims,
                        "inspections passed 2025-03-01 1" + dims,
                        "area_sampled outside 2025-03-01 -900" + dims,
                        "area_sampled sampled 2025-03-01 900" + dims);
        assertThat(bare().with("sample_area", "50").postings()).contains("area_sampled sampled 2025-03-01 50" + dims);
    }

    @Test
    void nobodyInspectsItselfExternally() {
        assertThat(control().findings(context)).isEmpty();
        assertThat(control().with("inspector", "ANAMA").findings(context))
                .containsExactly("inspection.not-independent");
        assertThat(control().with("inspector", "ANAMA", "kind", "internal_qc").findings(context))
                .isEmpty();
        assertThat(control().with("kind", "internal_qa").findings(context)).containsExactly("inspection.not-internal");
    }

    @Test
    void controlFollowsCompletion() {
        assertThat(control().with("inspected_on", "2025-02-20").findings(context))
                .isEmpty();
        assertThat(control().with("inspected_on", "2025-02-19").findings(context))
                .containsExactly("inspection.before-completion");
        assertThat(control()
                        .with("inspected_on", "2025-02-19", "kind", "external_qa")
                        .findings(context))
                .isEmpty();
    }

    @Test
    void namesAPolygonThatTheReportHas() {
        assertThat(sampled("0", "900").findings(context)).containsExactly("inspection.no-polygon");
        assertThat(sampled("2", "900").findings(context)).containsExactly("inspection.no-polygon");
        assertThat(control()
                        .row(InspectionType.POLYGONS, "report", "R-1", "polygon", "1")
                        .findings(context))
                .containsExactly("row.duplicate");
    }

    @Test
    void controlWithoutAPolygonCoversNone() {
        assertThat(bare().findings(context)).containsExactly("inspection.no-polygon-named");
        assertThat(bare().with("kind", "external_qa").findings(context)).isEmpty();
    }

    @Test
    void samplesNoMoreThanThePolygonHas() {
        long area = LandSamples.clearance()
                .fields()
                .list(ReleasedPolygon.LIST)
                .getFirst()
                .get(ReleasedPolygon.GEOMETRY)
                .area()
                .value();
        assertThat(sampled("1", Long.toString(area)).findings(context)).isEmpty();
        assertThat(sampled("1", Long.toString(area + 1)).findings(context))
                .containsExactly("inspection.sample-exceeds");
    }

    @Test
    void whatFoundAnItemDidNotPass() {
        assertThat(control().with("items_found", "0").findings(context)).isEmpty();
        assertThat(control().with("items_found", "1").findings(context)).containsExactly("inspection.found-but-passed");
        assertThat(control().with("items_found", "1", "result", "failed").findings(context))
                .isEmpty();
    }

    @Test
    void saysThatThePolygonIsAnothers() {
        assertThat(control().with("organisation", "OTHER").findings(context))
                .containsExactly("inspection.other-organisation");
    }

    @Test
    void comesFromFiles(@TempDir Path folder) {
        String header = "number,kind,inspected_on,inspector,organisation,place,result\n";
        try (Desktop desktop = Desktop.withRegistry(folder)) {
            desktop.file("inspection.csv", header + "I-1,external_qa,2025-03-01,MES,ANAMA,AGD,passed\n");
            assertThat(desktop.booked()).isEmpty();
            desktop.clear();
            desktop.file("inspection.csv", header + "I-2,external_qa,2025-03-01,MES,MES,AGD,passed\n");
            assertThat(desktop.refusals()).containsExactly("inspection.not-independent");
        }
    }
}
