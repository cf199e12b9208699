package org.clearground.report.draw;

/// A place's name on a map.
///
/// @param lon  degrees east
/// @param lat  degrees north
/// @param text the name
/// @param rank the smaller, the earlier it takes its room; equal ranks in the order given
public record MapLabel(double lon, double lat, String text, int rank) {}
