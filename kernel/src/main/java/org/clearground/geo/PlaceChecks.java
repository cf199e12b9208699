package org.clearground.geo;

import org.clearground.finding.Finding;
import org.jspecify.annotations.Nullable;

/// What can be wrong with one longitude and latitude.
final class PlaceChecks {

    private PlaceChecks() {}

    /// The fault of a place that is none, is off the globe, or is swapped; null when there is none.
    ///
    /// @param subject what codes begin with: `outline` or `position`
    static @Nullable Finding fault(String subject, double lon, double lat, @Nullable CountryBorder border) {
        if (!Double.isFinite(lon) || !Double.isFinite(lat)) {
            return Finding.fault(subject + ".not-a-number", "Longitude and latitude must be numbers of degrees.");
        }
        boolean offGlobe = Math.abs(lon) > 180 || Math.abs(lat) > 90;
        boolean swapped = border != null
                ? border.looksSwapped(lon, lat)
                : offGlobe && Math.abs(lat) <= 180 && Math.abs(lon) <= 90;
        if (swapped) {
            return Finding.fault(
                            subject + ".swapped",
                            "Longitude and latitude look swapped (" + text(lon) + " " + text(lat)
                                    + "): write longitude first, latitude second.")
                    .at(lat, lon);
        }
        if (offGlobe) {
            return Finding.fault(
                    subject + ".off-globe",
                    "Longitude " + text(lon) + ", latitude " + text(lat)
                            + " is not on the globe: write degrees WGS84, longitude -180 to 180 first, latitude -90 to 90 second.");
        }
        return null;
    }

    /// Degrees as they are written in sentences; numbers beyond any map as Java writes them.
    static String text(double degrees) {
        if (Math.abs(degrees) > 1e9) {
            return Double.toString(degrees);
        }
        StringBuilder out = new StringBuilder();
        WktWriter.degrees(degrees, out);
        return out.toString();
    }
}
