package org.clearground.land;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearground.record.BadText;
import org.clearground.record.FixedContext;
import org.clearground.record.Formats;
import org.clearground.record.Sample;
import org.clearground.registry.PlaceType;
import org.junit.jupiter.api.Test;

class HazardChecksTest {

    private final FixedContext context = new FixedContext();

    @Test
    void findsNothingWrongWithAGoodHazard() {
        assertThat(LandSamples.hazard().findings(context)).isEmpty();
    }

    @Test
    void refusesAChaWithoutDirectEvidence() {
        Sample hazard = Sample.of(
                        new HazardAreaType(),
                        "number",
                        "H-1",
                        "kind",
                        "mined_area",
                        "class",
                        "cha",
                        "recorded_on",
                        "2025-01-10",
                        "place",
                        "AG",
                        "status",
                        "open",
                        "geometry",
                        LandSamples.SQUARE)
                .row(Evidence.LIST, "class", "indirect", "kind", "verbal_report");
        assertThat(hazard.findings(context, "guard.direct_evidence"))
                .singleElement()
                .satisfies(f -> assertThat(f.isFault()).isTrue());
        assertThat(hazard.with("class", "sha").findings(context)).isEmpty();
        hazard.row(Evidence.LIST, "class", "direct", "kind", "signs_fencing").with("class", "cha");
        assertThat(hazard.findings(context)).isEmpty();
    }

    @Test
    void softensAGuardByItsSetting() {
        Sample hazard = Sample.of(
                new HazardAreaType(),
                "number",
                "H-1",
                "kind",
                "mined_area",
                "class",
                "cha",
                "recorded_on",
                "2025-01-10",
                "place",
                "AG",
                "status",
                "open",
                "geometry",
                LandSamples.SQUARE);
        context.setting("guard.direct_evidence", "warning");
        assertThat(hazard.findings(context, "guard.direct_evidence"))
                .singleElement()
                .satisfies(f -> assertThat(f.isFault()).isFalse());
        context.setting("guard.direct_evidence", "off");
        assertThat(hazard.findings(context)).isEmpty();
    }

    @Test
    void warnsOfAStatedAreaOffByMoreThanTheTolerance() throws BadText {
        long m2 = Formats.OUTLINE.parse(LandSamples.SQUARE).area().value();
        long fivePercent = m2 / 20;
        assertThat(LandSamples.hazard()
                        .with("stated_area", "" + (m2 + fivePercent))
                        .findings(context))
                .isEmpty();
        assertThat(LandSamples.hazard()
                        .with("stated_area", "" + (m2 - fivePercent))
                        .findings(context))
                .isEmpty();
        Sample off = LandSamples.hazard().with("stated_area", "" + (m2 + fivePercent + 1));
        assertThat(off.findings(context)).containsExactly("area.stated-off");
        assertThat(off.findings(context.setting("check.area_tolerance_percent", "6")))
                .isEmpty();
    }

    @Test
    void refusesAHazardOutsideTheCountryAndWarnsAcrossItsBorder() {
        context.setting("country.place", "AZ").outline("AZ", LandSamples.square(46.5005, 39, 2));
        assertThat(LandSamples.hazard().findings(context, "outline.outside-country"))
                .singleElement()
                .satisfies(f -> assertThat(f.isFault()).isFalse());
        context.outline("AZ", LandSamples.square(47, 39, 2));
        assertThat(LandSamples.hazard().findings(context, "outline.outside-country"))
                .singleElement()
                .satisfies(f -> assertThat(f.isFault()).isTrue());
    }

    @Test
    void warnsOfAHazardOutsideItsDistrict() {
        context.outline("AG", LandSamples.square(46.5, 39.5, 0.001));
        assertThat(LandSamples.hazard().findings(context)).isEmpty();
        context.outline("AG", LandSamples.square(46.5, 39.5, 0.0009));
        assertThat(LandSamples.hazard().findings(context, "outline.outside-place"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.isFault()).isFalse();
                    assertThat(f.where().onMap()).isTrue();
                });
    }

    @Test
    void asksThePlaceAboveWhenAPlaceHasNoBoundary() {
        context.record(
                        "place",
                        Sample.of(new PlaceType(), "number", "AG", "name", "x", "level", "settlement", "parent", "D")
                                .fields())
                .outline("D", LandSamples.square(47, 39, 0.5));
        assertThat(LandSamples.hazard().findings(context)).containsExactly("outline.outside-place");
    }

    @Test
    void letsAStatusFollowOnlyWhatMayComeBeforeIt() {
        context.previous(
                "hazard_area", LandSamples.hazard().with("status", "closed").fields());
        assertThat(certified().findings(context)).isEmpty();
        assertThat(LandSamples.hazard().with("status", "closed").findings(context))
                .isEmpty();
        assertThat(LandSamples.hazard().with("status", "worked_on").findings(context))
                .containsExactly("guard.status_order");
    }

    @Test
    void refusesToCloseAHazardThatHasOpenGround() {
        context.previous("hazard_area", LandSamples.hazard().fields());
        Sample closed = LandSamples.hazard().with("status", "closed");
        assertThat(closed.findings(context)).isEmpty();
        context.open("hazard_area", "H-1", 1);
        assertThat(closed.findings(context)).containsExactly("guard.no_open_ground");
        assertThat(LandSamples.hazard().with("status", "suspended").findings(context))
                .isEmpty();
        context.setting("guard.no_open_ground", "off");
        assertThat(closed.findings(context)).isEmpty();
    }

    @Test
    void letsAFirstVersionSayThatAHazardWasClosed() {
        context.open("hazard_area", "H-1", 1);
        Sample closed = LandSamples.hazard().with("status", "closed");
        assertThat(closed.findings(context)).isEmpty();
        context.previous("hazard_area", closed.fields());
        assertThat(closed.with("terrain", "grassy_hills").findings(context)).doesNotContain("guard.no_open_ground");
    }

    @Test
    void refusesAHandoverWithoutItsCertificate() {
        context.previous(
                "hazard_area", LandSamples.hazard().with("status", "closed").fields());
        assertThat(LandSamples.hazard().with("status", "handed_over").findings(context))
                .containsExactly("guard.handover_certificate");
        assertThat(certified().with("certificate_on", "").findings(context)).containsExactly("column.half");
        assertThat(certified().with("certificate_on", "2025-01-09").findings(context))
                .containsExactly("date.order");
        assertThat(certified().findings(context)).isEmpty();
    }

    private static Sample certified() {
        return LandSamples.hazard()
                .with("status", "handed_over", "certificate", "HO-17/2025", "certificate_on", "2025-01-10");
    }

    @Test
    void warnsOfOrdnanceListedTwice() {
        Sample hazard = LandSamples.hazard()
                .row(SuspectedOrdnance.LIST, "category", "ap_mine", "model", "PMN-2", "certainty", "suspected")
                .row(SuspectedOrdnance.LIST, "category", "ap_mine", "model", "OZM-72", "certainty", "suspected");
        assertThat(hazard.findings(context)).isEmpty();
        hazard.row(SuspectedOrdnance.LIST, "category", "ap_mine", "model", "PMN-2", "certainty", "confirmed");
        assertThat(hazard.findings(context)).containsExactly("row.duplicate");
    }

    @Test
    void warnsOfPointsFarApart() {
        Sample far = LandSamples.hazard().with("geometry", LandSamples.square(46.5, 39.5, 0.1));
        assertThat(far.findings(context)).contains("outline.long-edge");
    }
}
