package org.clearground.geo;

import org.jspecify.annotations.Nullable;

/// The thresholds of the outline checks.
///
/// @param longestEdgeMetres consecutive points farther apart than this are shown, in metres
/// @param overlapShare      parts may overlap by this share of their common ground and are then united; above,
///                          refused
/// @param spikeDegrees      a corner sharper than this is shown, in degrees
/// @param sliverMetres      a polygon thinner than this on average is shown, in metres
/// @param country           where outlines are expected, or null when that is not checked
public record OutlineRules(
        double longestEdgeMetres,
        double overlapShare,
        double spikeDegrees,
        double sliverMetres,
        @Nullable CountryBorder country) {

    /// The rules of GICHD's geometry checks (5,000 m; 0.9 %) with our own for spikes (1°) and slivers (0.25 m:
    /// narrower than any lane that is cleared), for anywhere on the globe.
    public static final OutlineRules GICHD = new OutlineRules(5_000, 0.009, 1, 0.25, null);

    /// The same rules for one country.
    public OutlineRules within(CountryBorder border) {
        return new OutlineRules(longestEdgeMetres, overlapShare, spikeDegrees, sliverMetres, border);
    }
}
