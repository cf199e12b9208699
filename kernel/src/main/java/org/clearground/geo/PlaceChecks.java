package org.clearground.geo;

import org.clearground.finding.Finding;
import org.jspecify.annotations.Nullable;

/// What can be wrong with one longitude and latitude.
final class PlaceChecks {

    private PlaceChecks() {}

    /// The codes of faults, written out so that a search finds them.
    ///
    /// @param notANumber a coordinate is not a number
    /// @param swapped    longitude and latitude look swapped
    /// @param offGlobe   a coordinate lies off the globe
    record Codes(String notANumber, String swapped, String offGlobe) {

        /// Of the corners of a boundary.
        static final Codes OUTLINE = new Codes("outline.not-a-number", "outline.swapped", "outline.off-globe");

        /// Of a position.
        static final Codes POSITION = new Codes("position.not-a-number", "position.swapped", "position.off-globe");
    }

    /// The fault of a place that is none, is off the globe, or is swapped; null when there is none.
    static @Nullable Finding fault(Codes codes, double lon, double lat, @Nullable CountryBorder border) {
        if (!Double.isFinite(lon) || !Double.isFinite(lat)) {
            return Finding.fault(codes.notANumber, "Longitude and latitude must be numbers of degrees.");
        }
        boolean offGlobe = Math.abs(lon) > 180 || Math.abs(lat) > 90;
        boolean swapped = border != null
                ? border.looksSwapped(lon, lat)
                : offGlobe && Math.abs(lat) <= 180 && Math.abs(lon) <= 90;
        if (swapped) {
            return Finding.fault(
                            codes.swapped,
                            "Longitude and latitude look swapped (" + text(lon) + " " + text(lat)
                                    + "): write longitude first, latitude second.")
                    .at(lat, lon);
        }
        if (offGlobe) {
            return Finding.fault(
                    codes.offGlobe,
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
