package org.clearground.culture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.clearground.intake.Desktop;
import org.clearground.record.FixedContext;
import org.clearground.record.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTypeTest {

    private final FixedContext context = new FixedContext();

    private static Sample mosque() {
        return Sample.of(
                new SiteType(),
                "number",
                "SITE-1",
                "name",
                "Friday mosque",
                "kind",
                "place_of_worship",
                "place",
                "AG",
                "lon",
                "46.93",
                "lat",
                "39.99",
                "as_of",
                "2025-03-31",
                "exposure",
                "none");
    }

    private static Sample withHazard() {
        return mosque().row(SiteType.HAZARDS, "hazard", "H-1");
    }

    @Test
    void liesSomewhere() {
        assertThat(mosque().findings(context)).isEmpty();
        assertThat(mosque().with("lon", "", "lat", "").findings(context)).containsExactly("site.nowhere");
        assertThat(mosque().with(
                                "lon",
                                "",
                                "lat",
                                "",
                                "geometry",
                                "POLYGON((46.9 39.9,46.91 39.9,46.91 39.91,46.9 39.9))")
                        .findings(context))
                .isEmpty();
    }

    @Test
    void saysWhatLiesOnIt() {
        assertThat(mosque().with("exposure", "suspected").findings(context)).containsExactly("site.with-what");
        assertThat(withHazard().with("exposure", "suspected").findings(context)).isEmpty();
        assertThat(mosque().row(SiteType.ORDNANCE, "category", "uxo").findings(context))
                .containsExactly("site.free-with-ordnance");
        assertThat(mosque().row(SiteType.ORDNANCE, "category", "uxo")
                        .with("exposure", "contaminated")
                        .findings(context))
                .isEmpty();
    }

    @Test
    void namesAHazardOnceAndHoldsForAKnownDay() {
        assertThat(withHazard().row(SiteType.HAZARDS, "hazard", "H-1").findings(context))
                .containsExactly("row.duplicate");
        assertThat(mosque().with("as_of", "2025-05-01").findings(context)).containsExactly("date.future");
        assertThat(mosque().postings()).isEmpty();
    }

    @Test
    void comesFromFiles(@TempDir Path folder) {
        String header = "number,name,kind,place,lon,lat,as_of,exposure\n";
        try (Desktop desktop = Desktop.withRegistry(folder)) {
            desktop.file(
                            "site_at_risk.csv",
                            header + "W-1,Spring,water_source,AGD,46.93,39.99,2025-03-31,contaminated\n")
                    .file("site_at_risk.ordnance.csv", "number,category,quantity\nW-1,uxo,3\n");
            assertThat(desktop.booked()).isEmpty();
            desktop.clear();
            desktop.file("site_at_risk.csv", header + "W-2,Spring,spring,AGD,46.93,39.99,2025-03-31,none\n");
            assertThat(desktop.refusals()).containsExactly("code.unknown");
        }
    }
}
