package org.clearground.land;

import java.util.Locale;
import org.clearground.record.Sample;

/// Records of the land capability for tests; each is without findings.
public final class LandSamples {

    /// 0.001 by 0.001 degrees, about 9,500 m².
    public static final String SQUARE = square(46.5, 39.5, 0.001);

    private LandSamples() {}

    /// A square of well-known text by its south-western corner and its side in degrees.
    public static String square(double lon, double lat, double side) {
        return String.format(
                Locale.ROOT,
                "POLYGON((%1$.4f %2$.4f,%3$.4f %2$.4f,%3$.4f %4$.4f,%1$.4f %4$.4f,%1$.4f %2$.4f))",
                lon,
                lat,
                lon + side,
                lat + side);
    }

    /// A confirmed mined area.
    public static Sample hazard() {
        return Sample.of(
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
                        SQUARE)
                .row(Evidence.LIST, "class", "direct", "kind", "detonation");
    }

    /// A report of an activity without polygons.
    public static Sample report(String activity) {
        return Sample.of(
                new ClearanceReportType(),
                "number",
                "R-1",
                "activity",
                activity,
                "organisation",
                "ANAMA",
                "method",
                "manual",
                "status",
                "completed",
                "place",
                "AG",
                "started_on",
                "2025-02-01",
                "completed_on",
                "2025-02-28",
                "lon",
                "46.5",
                "lat",
                "39.5");
    }

    /// A clearance report with one cleared polygon.
    public static Sample clearance() {
        return polygon(report("clearance"), "cleared", SQUARE);
    }

    /// The report with one more polygon.
    public static Sample polygon(Sample report, String outcome, String wkt) {
        return report.row(
                ReleasedPolygon.LIST,
                "outcome",
                outcome,
                "kind",
                "mined_area",
                "completed_on",
                "2025-02-20",
                "depth",
                "20",
                "geometry",
                wkt);
    }

    /// The report with one more find.
    public static Sample find(Sample report, String quantity, String foundOn, String disposal) {
        return report.row(
                Find.LIST, "category", "ap_mine", "quantity", quantity, "found_on", foundOn, "disposal", disposal);
    }
}
