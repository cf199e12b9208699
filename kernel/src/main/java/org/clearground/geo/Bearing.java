package org.clearground.geo;

/// The direction from one position to another, as a compass on a map shows it.
public final class Bearing {

    private static final double FULL_CIRCLE = 360;

    private Bearing() {}

    /// Degrees from true north, clockwise, at least 0 and less than 360; 0 between equal positions. Within 0.01°
    /// over 10 km below 80° of latitude: the middle direction on the ellipsoid, less half of the meridians'
    /// convergence.
    public static double degrees(Position from, Position to) {
        double middle = (from.lat() + to.lat()) / 2;
        double east = StrictMath.IEEEremainder(to.lon() - from.lon(), FULL_CIRCLE);
        LocalScale scale = LocalScale.at(middle);
        double direction =
                Math.toDegrees(StrictMath.atan2(east * scale.east(), (to.lat() - from.lat()) * scale.north()));
        double convergence = east * StrictMath.sin(Math.toRadians(middle));
        double degrees = (direction - convergence / 2) % FULL_CIRCLE;
        double positive = degrees < 0 ? degrees + FULL_CIRCLE : degrees;
        return positive >= FULL_CIRCLE ? 0 : positive;
    }
}
