package org.clearground.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearground.land.LandSamples;
import org.clearground.quantity.Period;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.Fields;
import org.clearground.record.FixedContext;
import org.clearground.record.Sample;
import org.junit.jupiter.api.Test;

class CoverageTest {

    /// R-1 has two cleared polygons.
    private static final Fields REPORT = LandSamples.polygon(
                    LandSamples.clearance(), "cleared", LandSamples.square(46.51, 39.5, 0.001))
            .fields();

    private static Fields inspection(String kind, String day, String result, String sampled) {
        return Sample.of(
                        new InspectionType(), "number", "I-" + day, "kind", kind, "inspected_on", day, "result", result)
                .row(InspectionType.POLYGONS, "report", "R-1", "polygon", "2", "sampled", sampled)
                .fields();
    }

    private static Draw draw(Period period) {
        Draw draw = new Draw(period, LocalDate.of(2025, 4, 10), key -> Optional.empty());
        draw.report(REPORT);
        return draw;
    }

    private static Coverage.Row second(Coverage coverage) {
        return coverage.of(REPORT).get(1);
    }

    @Test
    void aPolygonThatNobodySampledIsCoveredByNothing() {
        Coverage.Row row = second(new Coverage());
        assertThat(row.drawn()).isFalse();
        assertThat(row.isOwed()).isFalse();
        assertThat(row.sampled()).isEqualTo(SquareMetres.ZERO);
        assertThat(row.external()).isEmpty();
    }

    @Test
    void aDrawnPolygonIsOwedUntilExternalControlPassesIt() {
        Coverage coverage = new Coverage();
        coverage.draw(Sample.of(new SamplingDrawType(), "number", "D")
                .row(SamplingDrawType.POLYGONS, "report", "R-1", "polygon", "2")
                .fields());
        assertThat(second(coverage).isOwed()).isTrue();
        assertThat(coverage.of(REPORT).getFirst().isOwed()).isFalse();
        coverage.inspection(inspection("internal_qc", "2025-03-01", "passed", "100"));
        assertThat(second(coverage).isOwed()).isTrue();
        coverage.inspection(inspection("external_qc", "2025-03-02", "failed", "100"));
        assertThat(second(coverage).isOwed()).isTrue();
        coverage.inspection(inspection("external_qc", "2025-03-20", "passed_with_remarks", "100"));
        assertThat(second(coverage).isOwed()).isFalse();
        assertThat(second(coverage).sampled()).isEqualTo(new SquareMetres(300));
    }

    @Test
    void theNewestResultCountsAndOfTwoOnADayTheFailure() {
        Coverage coverage = new Coverage();
        coverage.inspection(inspection("external_qc", "2025-03-02", "passed", "100"));
        coverage.inspection(inspection("external_qc", "2025-03-02", "failed", "100"));
        coverage.inspection(inspection("external_qc", "2025-03-01", "passed", "100"));
        assertThat(second(coverage).external()).contains(InspectionResult.FAILED);
    }

    @Test
    void inspectingTheProcessCoversNoPolygonAndNoSampleExceedsIt() {
        Coverage coverage = new Coverage();
        coverage.inspection(inspection("external_qa", "2025-03-02", "passed", "100"));
        assertThat(second(coverage).sampled()).isEqualTo(SquareMetres.ZERO);
        coverage.inspection(inspection("external_qc", "2025-03-02", "passed", "9999999"));
        assertThat(second(coverage).sampled()).isEqualTo(second(coverage).area());
    }

    @Test
    void drawsWhatWasClearedInThePeriodAndNothingElse() {
        // both polygons were completed on 20 February
        assertThat(draw(Period.parse("2025-02-20..2025-02-20"))
                        .strata("s")
                        .getFirst()
                        .all())
                .hasSize(2);
        assertThat(draw(Period.parse("2025-02-21..2025-03-31")).strata("s")).isEmpty();
        Draw cancelled = new Draw(Period.parse("2025-Q1"), LocalDate.of(2025, 4, 10), key -> Optional.empty());
        cancelled.report(LandSamples.polygon(LandSamples.report("nts"), "cancelled", LandSamples.SQUARE)
                .fields());
        assertThat(cancelled.strata("s")).isEmpty();
    }

    @Test
    void aFailedExternalInspectionRaisesTheShare() {
        Draw draw = draw(Period.parse("2025-Q1"));
        assertThat(draw.strata("s").getFirst().percent()).isEqualByComparingTo("10");
        Fields failed = Sample.of(
                        new InspectionType(),
                        "number",
                        "I",
                        "kind",
                        "external_qa",
                        "inspected_on",
                        "2025-03-01",
                        "organisation",
                        "ANAMA",
                        "result",
                        "failed")
                .fields();
        draw.inspection(failed);
        assertThat(draw.strata("s").getFirst().percent()).isEqualByComparingTo("20");
    }

    @Test
    void theRecordOfADrawPassesItsChecks() {
        Fields record = draw(Period.parse("2025-Q1")).record("D-1", new Draw.Seed("s", Optional.of("lottery")), 77);
        FixedContext context = new FixedContext().record("clearance_report", REPORT);
        assertThat(new SamplingDrawType().check(record, context)).isEmpty();
        assertThat(record.list(SamplingDrawType.POLYGONS)).hasSize(1);
        assertThat(record.get(SamplingDrawType.SEED)).isEqualTo("s");
    }

    private static Sample drawn(String drawn, String share, String area) {
        return Sample.of(
                        new SamplingDrawType(),
                        "number",
                        "D-1",
                        "drawn_on",
                        "2025-04-10",
                        "seed",
                        "s",
                        "from_day",
                        "2025-01-01",
                        "to_day",
                        "2025-03-31")
                .row(
                        SamplingDrawType.STRATA,
                        "organisation",
                        "ANAMA",
                        "share_percent",
                        share,
                        "polygons",
                        "2",
                        "area",
                        "19000",
                        "drawn",
                        drawn,
                        "drawn_area",
                        area)
                .row(SamplingDrawType.POLYGONS, "report", "R-1", "polygon", "1");
    }

    @Test
    void aDrawAddsUpAndReachesItsShare() {
        FixedContext context = new FixedContext().record("clearance_report", REPORT);
        assertThat(drawn("1", "10", "1900").findings(context)).isEmpty();
        assertThat(drawn("1", "10", "1899").findings(context)).containsExactly("draw.less-than-share");
        assertThat(drawn("2", "10", "1900").findings(context)).containsExactly("draw.sum");
        assertThat(drawn("1", "100.1", "19100").findings(context)).containsExactly("draw.share");
        assertThat(drawn("1", "-1", "0").findings(context)).containsExactly("draw.share");
        assertThat(drawn("1", "10", "1900").with("drawn_on", "2025-03-30").findings(context))
                .containsExactly("date.order");
    }

    @Test
    void saysThatADrawnPolygonIsGone() {
        assertThat(drawn("1", "10", "1900").findings(new FixedContext())).isEqualTo(List.of("draw.polygon-gone"));
    }
}
