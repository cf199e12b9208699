package org.clearground.geo.notation;

/// A place in a reference system.
///
/// @param east  easting in metres, or longitude in degrees of a geographic system
/// @param north northing in metres, or latitude in degrees of a geographic system
public record Plane(double east, double north) {}
