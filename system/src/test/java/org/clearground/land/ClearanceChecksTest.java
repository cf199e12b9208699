package org.clearground.land;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.clearground.record.BadText;
import org.clearground.record.FixedContext;
import org.clearground.record.Formats;
import org.clearground.record.Sample;
import org.junit.jupiter.api.Test;

class ClearanceChecksTest {

    private final FixedContext context = new FixedContext();

    @Test
    void findsNothingWrongWithAGoodReport() {
        assertThat(LandSamples.clearance().findings(context)).isEmpty();
    }

    @Test
    void letsOnlyNonTechnicalSurveyCancel() {
        assertThat(with("nts", "cancelled")).isEmpty();
        assertThat(with("ts", "cancelled")).containsExactly("guard.cancelled_by_nts");
    }

    @Test
    void letsOnlyTechnicalSurveyReduce() {
        assertThat(with("ts", "reduced")).isEmpty();
        assertThat(with("clearance", "reduced")).containsExactly("guard.reduced_by_ts");
    }

    @Test
    void letsOnlyClearanceClear() {
        assertThat(with("clearance", "cleared")).isEmpty();
        assertThat(with("road", "cleared")).isEmpty();
        assertThat(with("ts", "cleared")).containsExactly("guard.cleared_by_clearance");
        assertThat(with("nts", "cleared")).containsExactly("guard.cleared_by_clearance");
    }

    private List<String> with(String activity, String outcome) {
        return LandSamples.polygon(LandSamples.report(activity), outcome, LandSamples.SQUARE)
                .findings(context);
    }

    @Test
    void refusesClearedGroundWithoutADepthAndTakesTheSurface() {
        assertThat(polygon("clearance", "depth", "")).containsExactly("guard.cleared_depth");
        assertThat(polygon("clearance", "depth", "0")).isEmpty();
    }

    @Test
    void neverLetsBattleAreaClearanceCloseAMinedArea() {
        assertThat(polygon("bac", "kind", "mined_area")).containsExactly("guard.bac_map");
        assertThat(polygon("bac", "kind", "unknown")).containsExactly("guard.bac_map");
        assertThat(polygon("bac", "kind", "battle_area")).isEmpty();
        assertThat(polygon("bac", "kind", "cluster_strike")).isEmpty();
    }

    @Test
    void refusesAPolygonDatedOutsideItsReport() {
        assertThat(polygon("clearance", "completed_on", "2025-01-31")).containsExactly("date.outside-report");
        assertThat(polygon("clearance", "completed_on", "2025-02-01")).isEmpty();
        assertThat(polygon("clearance", "completed_on", "2025-02-28")).isEmpty();
        assertThat(polygon("clearance", "completed_on", "2025-03-01")).containsExactly("date.outside-report");
    }

    @Test
    void refusesAnUnknownOutcome() {
        assertThat(polygon("clearance", "outcome", "unknown")).containsExactly("polygon.outcome-unknown");
    }

    /// A report with one good polygon but for one column.
    private List<String> polygon(String activity, String column, String text) {
        Map<String, String> columns = new LinkedHashMap<>(Map.of(
                "outcome",
                "cleared",
                "kind",
                "mined_area",
                "completed_on",
                "2025-02-20",
                "depth",
                "20",
                "geometry",
                LandSamples.SQUARE));
        columns.put(column, text);
        String[] turn = columns.entrySet().stream()
                .flatMap(e -> Stream.of(e.getKey(), e.getValue()))
                .toArray(String[]::new);
        return LandSamples.report(activity).row(ReleasedPolygon.LIST, turn).findings(context);
    }

    @Test
    void refusesGroundReleasedByAnEodSpotTask() {
        assertThat(with("eod_spot", "cleared")).contains("eod.polygon");
        assertThat(LandSamples.report("eod_spot").findings(context)).isEmpty();
    }

    @Test
    void refusesFindsOfNonTechnicalSurvey() {
        assertThat(LandSamples.find(LandSamples.report("nts"), "1", "", "left").findings(context))
                .containsExactly("guard.nts_finds");
        assertThat(LandSamples.find(LandSamples.report("ts"), "1", "", "left").findings(context))
                .isEmpty();
    }

    @Test
    void pointsToTheRowAndThePlace() {
        assertThat(LandSamples.polygon(LandSamples.clearance(), "reduced", LandSamples.square(46.6, 39.5, 0.001))
                        .findings(context, "guard.reduced_by_ts"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.where().field()).isEqualTo("polygons[2].outcome");
                    assertThat(f.where().lon()).isEqualTo(46.6);
                });
    }

    @Test
    void refusesThePolygonThatIsThereAlready() {
        assertThat(LandSamples.polygon(LandSamples.clearance(), "cleared", LandSamples.SQUARE)
                        .findings(context))
                .containsExactly("polygon.duplicate");
    }

    @Test
    void warnsOfPolygonsThatOverlapByMoreThanNinePerMille() {
        assertThat(besides(46.50099)).containsExactly("polygon.overlap");
        assertThat(besides(46.5010)).isEmpty();
    }

    private List<String> besides(double lon) {
        return LandSamples.polygon(
                        LandSamples.clearance(),
                        "cleared",
                        String.format(
                                Locale.ROOT,
                                "POLYGON((%1$.5f 39.5,46.502 39.5,46.502 39.501,%1$.5f 39.501,%1$.5f 39.5))",
                                lon))
                .findings(context);
    }

    @Test
    void warnsOfASumThatDoesNotAddUp() throws BadText {
        long m2 = Formats.OUTLINE.parse(LandSamples.SQUARE).area().value();
        Sample report = LandSamples.report("clearance")
                .row(
                        ReleasedPolygon.LIST,
                        "outcome",
                        "cleared",
                        "kind",
                        "mined_area",
                        "completed_on",
                        "2025-02-20",
                        "depth",
                        "20",
                        "stated_area",
                        "" + m2,
                        "geometry",
                        LandSamples.SQUARE);
        assertThat(report.with("stated_area", "" + m2).findings(context)).isEmpty();
        assertThat(report.with("stated_area", "" + (m2 + 1)).findings(context)).containsExactly("sum.stated-area");
    }

    @Test
    void warnsOfMoreThanFiftyHectaresWithoutAFind() {
        // 0.0078 degrees square is about 58 ha, 0.007 about 47 ha.
        Sample large =
                LandSamples.polygon(LandSamples.report("clearance"), "cleared", LandSamples.square(46.5, 39.5, 0.0078));
        assertThat(large.findings(context)).containsExactly("finds.none");
        assertThat(LandSamples.find(large, "1", "", "left").findings(context)).isEmpty();
        Sample smaller =
                LandSamples.polygon(LandSamples.report("clearance"), "cleared", LandSamples.square(46.5, 39.5, 0.007));
        assertThat(smaller.findings(context)).isEmpty();
        assertThat(smaller.findings(context.setting("check.no_finds_hectares", "40")))
                .containsExactly("finds.none");
    }

    @Test
    void warnsOfTwentyTimesTheCountrysItemsPerHectare() {
        // The square is 0.95 ha: at one item per hectare, 20 times are 19 items.
        context.setting("country.items_per_hectare", "1");
        assertThat(LandSamples.find(LandSamples.clearance(), "18", "", "left").findings(context))
                .isEmpty();
        assertThat(LandSamples.find(LandSamples.clearance(), "20", "", "left").findings(context))
                .containsExactly("finds.many");
    }

    @Test
    void holdsFindsAgainstTheBooksWithoutASetting() {
        Sample report = LandSamples.find(LandSamples.clearance(), "20", "", "left");
        assertThat(report.findings(context)).isEmpty();
        assertThat(report.findings(context.itemsPerHectare("1"))).containsExactly("finds.many");
        assertThat(report.findings(context.itemsPerHectare("1.1"))).isEmpty();
        assertThat(report.findings(context.setting("country.items_per_hectare", "1")))
                .containsExactly("finds.many");
        assertThat(report.findings(context.setting("check.items_times_country", "22")))
                .isEmpty();
    }

    @Test
    void refusesAFindDatedOutsideItsReport() {
        assertThat(LandSamples.find(LandSamples.clearance(), "1", "2025-03-01", "left")
                        .findings(context))
                .containsExactly("date.outside-report");
        assertThat(LandSamples.find(LandSamples.clearance(), "1", "2025-02-01", "left")
                        .findings(context))
                .isEmpty();
    }

    @Test
    void warnsOfAFindThatCountsNothing() {
        assertThat(LandSamples.find(LandSamples.clearance(), "0", "", "left").findings(context))
                .containsExactly("find.zero");
    }

    @Test
    void warnsOfAReportThatLiesNowhere() {
        assertThat(LandSamples.report("nts").with("lon", "", "lat", "").findings(context))
                .containsExactly("position.missing");
    }

    @Test
    void warnsOfGroundReleasedByWorkThatWasNotDone() {
        assertThat(LandSamples.clearance().with("status", "aborted").findings(context))
                .containsExactly("activity.not-done");
    }

    @Test
    void keepsEstimatesInTheirRange() {
        Sample estimate = Sample.of(
                new ContaminationEstimateType(),
                "number",
                "E",
                "as_of",
                "2025-03-31",
                "measure",
                "share_percent",
                "value",
                "100",
                "qualifier",
                "approximately",
                "base",
                "territory of the country");
        assertThat(estimate.findings(context)).isEmpty();
        assertThat(estimate.with("value", "100.01").findings(context)).containsExactly("estimate.range");
        assertThat(estimate.with("value", "13.47", "base", "").findings(context))
                .containsExactly("estimate.base-missing");
        assertThat(estimate.with("base", "area", "measure", "terrain_share_percent")
                        .findings(context))
                .containsExactly("estimate.terrain-missing");
        assertThat(estimate.with("terrain", "mountainous").findings(context)).isEmpty();
    }
}
