package org.clearground.geo;

/// Metres per degree at one latitude of the ellipsoid: for angles, widths and rough lengths, within 0.5 % over
/// 10 km below 80° of latitude. [Distance] is for lengths that are told.
///
/// @param east  metres per degree of longitude
/// @param north metres per degree of latitude
public record LocalScale(double east, double north) {

    /// The scale at a latitude in degrees.
    public static LocalScale at(double lat) {
        double sine = StrictMath.sin(Math.toRadians(lat));
        double w = Math.sqrt(1 - Ellipsoid.E2 * sine * sine);
        double cosine = Math.sqrt(1 - sine * sine);
        return new LocalScale(
                Math.toRadians(1) * Ellipsoid.A / w * cosine,
                Math.toRadians(1) * Ellipsoid.A * (1 - Ellipsoid.E2) / (w * w * w));
    }

    /// The rough length in metres of a step in degrees.
    double metres(double degreesEast, double degreesNorth) {
        return Math.hypot(degreesEast * east, degreesNorth * north);
    }
}
