package org.clearground.land;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.clearground.record.GroundClaim;
import org.clearground.record.Sample;
import org.junit.jupiter.api.Test;

class LandPostingsTest {

    private static final String DIMS = "activity=clearance;category=ap_mine;flow=%s;organisation=ANAMA;place=AG";

    @Test
    void itemsGoFromTheGroundToFoundAndDestroyed() {
        Sample report = LandSamples.find(LandSamples.clearance(), "3", "2025-02-10", "destroyed_in_situ");
        String found = String.format(Locale.ROOT, DIMS, "found");
        String destroyed = String.format(Locale.ROOT, DIMS, "destroyed");
        assertThat(items(report))
                .containsExactly(
                        "items in_ground 2025-02-10 -3 " + found,
                        "items found 2025-02-10 3 " + found,
                        "items found 2025-02-10 -3 " + destroyed,
                        "items destroyed 2025-02-10 3 " + destroyed);
    }

    @Test
    void itemsThatWereNotDestroyedStayFound() {
        Sample report = LandSamples.find(LandSamples.clearance(), "3", "", "removed");
        assertThat(items(report)).hasSize(2).allSatisfy(p -> assertThat(p).contains("2025-02-28"));
    }

    @Test
    void whatAReportStatesOfItsPolygonsStandsBesideTheBooks() {
        assertThat(LandSamples.clearance().postings())
                .containsExactly(
                        "area_stated outside 2025-02-20 -9550 kind=mined_area;organisation=ANAMA;place=AG",
                        "area_stated cleared 2025-02-20 9550 kind=mined_area;organisation=ANAMA;place=AG");
        assertThat(LandSamples.polygon(LandSamples.report("eod_spot"), "cleared", LandSamples.SQUARE)
                        .postings())
                .isEmpty();
    }

    private static List<String> items(Sample report) {
        return report.postings().stream().filter(p -> p.startsWith("items")).toList();
    }

    @Test
    void aShaSuspectsAndAChaConfirms() {
        assertThat(claim(LandSamples.hazard()).verb()).isEqualTo("confirm");
        assertThat(claim(LandSamples.hazard().with("class", "sha")).verb()).isEqualTo("suspect");
        assertThat(claim(LandSamples.hazard()).dims()).hasToString("place=AG");
        assertThat(claim(LandSamples.hazard()).day()).hasToString("2025-01-10");
        assertThat(claim(LandSamples.hazard()).map()).isEqualTo("mined_area");
    }

    private static GroundClaim claim(Sample hazard) {
        return new HazardAreaType().claims(hazard.fields()).getFirst();
    }

    @Test
    void aPolygonIsReleasedOnTheDayItsOwnWorkWasCompleted() {
        List<GroundClaim> claims =
                new ClearanceReportType().claims(LandSamples.clearance().fields());
        assertThat(claims).singleElement().satisfies(c -> {
            assertThat(c.verb()).isEqualTo("clear");
            assertThat(c.day()).hasToString("2025-02-20");
            assertThat(c.dims()).hasToString("activity=clearance;method=manual;organisation=ANAMA;place=AG");
        });
    }

    @Test
    void anEodSpotTaskClaimsNoGround() {
        Sample spot = LandSamples.polygon(LandSamples.report("eod_spot"), "cleared", LandSamples.SQUARE);
        assertThat(new ClearanceReportType().claims(spot.fields())).isEmpty();
    }

    @Test
    void progressIsWorkedAndReleasesNothing() {
        Sample progress = Sample.of(
                new ProgressReportType(),
                "number",
                "P-1",
                "organisation",
                "ANAMA",
                "place",
                "AG",
                "kind",
                "mined_area",
                "from_day",
                "2025-03-01",
                "to_day",
                "2025-03-31",
                "area_worked",
                "1200");
        assertThat(progress.postings())
                .containsExactly(
                        "area_worked outside 2025-03-31 -1200 kind=mined_area;organisation=ANAMA;place=AG",
                        "area_worked worked 2025-03-31 1200 kind=mined_area;organisation=ANAMA;place=AG");
        assertThat(new ProgressReportType().claims(progress.fields())).isEmpty();
    }

    @Test
    void aReopeningOpensAgainAsSuspectedOrConfirmed() {
        Sample reopening = Sample.of(
                new ReopeningType(),
                "number",
                "O-1",
                "day",
                "2025-03-03",
                "kind",
                "mined_area",
                "class",
                "cha",
                "place",
                "AG",
                "reason",
                "a missed mine",
                "geometry",
                LandSamples.SQUARE);
        ReopeningType type = new ReopeningType();
        assertThat(type.claims(reopening.fields()).getFirst().verb()).isEqualTo("reopen_confirmed");
        assertThat(type.claims(reopening.with("class", "sha").fields())
                        .getFirst()
                        .verb())
                .isEqualTo("reopen_suspected");
    }
}
