package org.clearground.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.clearground.finding.Finding;
import org.clearground.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Polygon;

class OutlineChecksTest {

    private static final String SQUARE = "POLYGON((46 39,46.01 39,46.01 39.01,46 39.01,46 39))";

    @Test
    void aGoodOutlineHasNoFindings() {
        CheckedOutline checked = check(SQUARE);
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.find().orElseThrow().wkt())
                .isEqualTo("MULTIPOLYGON(((46 39,46 39.01,46.01 39.01,46.01 39,46 39)))");
    }

    @Test
    void aGoodOutlineWithHolesAndPartsHasNoFindings() {
        assertThat(check("MULTIPOLYGON(((46 39,46.01 39,46.01 39.01,46 39.01,46 39),"
                                + "(46.002 39.002,46.004 39.002,46.004 39.004,46.002 39.002)),"
                                + "((46.01 39.01,46.02 39.01,46.02 39.02,46.01 39.01)))")
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            outline.self-crossing      | POLYGON((46 39,46.01 39.01,46.01 39,46 39.01,46 39))                        | 46.005 | 39.005
            outline.self-crossing      | POLYGON((46 39,46.02 39,46.01 39.01,46.01 39,46 39.01,46 39))               | 46.01  | 39
            outline.too-few-points     | POLYGON((46 39,46.01 39,46 39))                                             | 46     | 39
            outline.too-few-points     | POLYGON((46 39))                                                            | 46     | 39
            outline.duplicate-point    | POLYGON((46 39,46.01 39,46.01 39,46.01 39.01,46 39))                        | 46.01  | 39
            outline.duplicate-point    | POLYGON((46 39,46.01 39,46.010000001 39,46.01 39.01,46 39))                 | 46.01  | 39
            outline.duplicate-point    | POLYGON((46 39,46.01 39,46.01 39.01,46 39,46 39))                           | 46     | 39
            outline.unclosed           | POLYGON((46 39,46.01 39,46.01 39.01,46 39.01))                              | 46     | 39.01
            outline.unclosed           | POLYGON((46 39,46.01 39,46.01 39.01,46 39.00000001))                        | 46     | 39.00000001
            outline.zero-area          | POLYGON((46 39,46.01 39.01,46.02 39.02,46 39))                              | 46     | 39
            outline.spike              | POLYGON((46 39,46.01 39,46.01 39.01,46.01 39.02,46.01 39.01,46 39.01,46 39)) | 46.01 | 39.02
            outline.hole-outside-shell | POLYGON((46 39,46.01 39,46.01 39.01,46 39),(47 39,47.01 39,47.01 39.01,47 39)) | 47  | 39
            outline.rings-cross        | POLYGON((46 39,46.01 39,46.01 39.01,46 39),(46.005 39.001,46.009 39.001,46.009 39.02,46.005 39.001)) | 46.009 | 39.009
            outline.parts-overlap      | MULTIPOLYGON(((46 39,46.01 39,46.01 39.01,46 39)),((46 39,46.01 39,46.01 39.01,46 39))) | 46.0075 | 39.005
            """)
    void faultsKeepAnOutlineOutAndShowThePlace(String code, String wkt, double lon, double lat) {
        CheckedOutline checked = check(wkt);
        Finding finding = only(checked);
        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.severity()).isEqualTo(Severity.FAULT);
        assertThat(finding.message()).matches("[A-Z].*[.]");
        assertThat(finding.where().lon()).isCloseTo(lon, within(1e-9));
        assertThat(finding.where().lat()).isCloseTo(lat, within(1e-9));
        assertThat(checked.find()).isEmpty();
    }

    @Test
    void emptyOutlinesAreRefused() {
        assertThat(only(check("MULTIPOLYGON EMPTY")).code()).isEqualTo("outline.empty");
        assertThat(only(OutlineChecks.check(new RawOutline(List.of(List.of())), OutlineRules.GICHD))
                        .code())
                .isEqualTo("outline.empty");
    }

    @Test
    void edgesAreShownOnlyBeyondFiveKilometres() {
        // one degree of latitude is 111.0 km here, so these edges are 4,999 m and 5,001 m long
        double shorter = 39 + 4_999 / Distance.metres(46, 39, 46, 40);
        double longer = 39 + 5_001.2 / Distance.metres(46, 39, 46, 40);
        assertThat(check(triangle(shorter)).findings()).isEmpty();
        Finding finding = only(check(triangle(longer)));
        assertThat(finding.code()).isEqualTo("outline.long-edge");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message()).contains("Points 1 and 2", "more than 5000 m");
        assertThat(check(triangle(longer)).find()).isPresent();
    }

    private static String triangle(double north) {
        return "POLYGON((46 39,46 " + north + ",46.02 39.02,46 39))";
    }

    @Test
    void smallOverlapsOfPartsAreUnitedAndShown() {
        CheckedOutline checked = check(overlapping(0.00005));
        Finding finding = only(checked);
        assertThat(finding.code()).isEqualTo("outline.parts-overlap");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message()).contains("0.25 %");
        assertThat(checked.find().orElseThrow().geometry().getNumGeometries()).isEqualTo(1);
        assertThat(only(check(overlapping(0.00017))).severity()).isEqualTo(Severity.WARNING);
        assertThat(only(check(overlapping(0.00019))).severity()).isEqualTo(Severity.FAULT);
    }

    @Test
    void partsThatShareAnEdgeBecomeOne() {
        CheckedOutline checked = check(overlapping(0));
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.find().orElseThrow().geometry().getNumGeometries()).isEqualTo(1);
    }

    /// Two boxes of 0.01° side by side; 0.9 % of their common ground is an overlap of 0.000178°.
    private static String overlapping(double width) {
        return Wkt.write(Grid.FACTORY.createMultiPolygon(
                new Polygon[] {Shapes.box(46, 39, 46.01, 39.01), Shapes.box(46.01 - width, 39, 46.02 - width, 39.01)}));
    }

    @Test
    void thinSpikesAndSliversAreShown() {
        Finding spike =
                only(check("POLYGON((46 39,46.01 39,46.01 39.01,46.03 39.01001,46.01 39.0101,46 39.01,46 39))"));
        assertThat(spike.code()).isEqualTo("outline.spike");
        assertThat(spike.severity()).isEqualTo(Severity.WARNING);
        Finding sliver = only(check("POLYGON((46 39,46.001 39,46.001 39.000002,46 39.000002,46 39))"));
        assertThat(sliver.code()).isEqualTo("outline.sliver");
        assertThat(sliver.message()).contains("0.22 m");
        assertThat(check("POLYGON((46 39,46.001 39,46.001 39.00001,46 39.00001,46 39))")
                        .findings())
                .as("a lane 1.1 m wide is none")
                .isEmpty();
    }

    @Test
    void everyCrossingIsShownUpToFive() {
        StringBuilder zigzag = new StringBuilder("POLYGON((46 39");
        for (int i = 1; i <= 20; i++) {
            zigzag.append(",").append(46 + i * 0.001).append(i % 2 == 0 ? " 39" : " 39.01");
        }
        List<Finding> findings =
                check(zigzag + ",46.03 39.005,46 39.005,46 39))").findings();
        assertThat(findings).filteredOn(Finding::isFault).hasSize(5);
        assertThat(findings.getLast().message()).contains("more of the kind outline.self-crossing");
    }

    @Test
    void allFaultsOfAllRingsAreTold() {
        assertThat(check(
                                "MULTIPOLYGON(((46 39,46.01 39.01,46.01 39,46 39.01,46 39)),((46 39,46 39,46.1 39,46.1 39.01)))")
                        .findings())
                .extracting(Finding::code)
                .containsExactly(
                        "outline.self-crossing",
                        "outline.duplicate-point",
                        "outline.unclosed",
                        "outline.long-edge",
                        "outline.long-edge");
    }

    @Test
    void ringsClosedForTheSenderPass() {
        RawRing open = RawRing.of(46, 39, 46.01, 39, 46.01, 39.01);
        assertThat(OutlineChecks.check(RawOutline.polygon(open.closed()), OutlineRules.GICHD)
                        .find())
                .isPresent();
    }

    private static CheckedOutline check(String wkt) {
        return OutlineChecks.check(Wkt.readRaw(wkt), OutlineRules.GICHD);
    }

    private static Finding only(CheckedOutline checked) {
        assertThat(checked.findings()).hasSize(1);
        return checked.findings().getFirst();
    }
}
