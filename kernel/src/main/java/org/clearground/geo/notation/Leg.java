package org.clearground.geo.notation;

import org.clearground.geo.LocalScale;
import org.clearground.geo.Position;

/// A straight way on the ground: from where one stands, so far in that direction.
///
/// @param bearing     degrees clockwise from that north, 0 to 360
/// @param metres      the distance along the ground
/// @param north       from which north the bearing is counted
/// @param declination degrees, east positive, of a magnetic bearing; 0 otherwise
public record Leg(double bearing, double metres, North north, double declination) {

    private static final int ROUNDS = 4;

    /// The bearing from true north at a place.
    double trueBearing(Position at) {
        return switch (north) {
            case MAGNETIC -> bearing + declination;
            case GRID -> bearing + North.convergence(at);
            case TRUE, UNKNOWN -> bearing;
        };
    }

    /// Where the leg ends: by Gauss's formula of the middle latitude, within 1 mm on 10 km.
    Position from(Position start) {
        double azimuth = Math.toRadians(trueBearing(start));
        double dLon = 0;
        double dLat = 0;
        for (int i = 0; i < ROUNDS; i++) {
            double middle = start.lat() + dLat / 2;
            LocalScale scale = LocalScale.at(middle);
            // Going east the meridians turn: in the middle of the leg the azimuth is half of that turn larger.
            double there = azimuth + Math.toRadians(dLon) / 2 * StrictMath.sin(Math.toRadians(middle));
            dLat = metres * StrictMath.cos(there) / scale.north();
            dLon = metres * StrictMath.sin(there) / scale.east();
        }
        return new Position(start.lon() + dLon, start.lat() + dLat);
    }
}
