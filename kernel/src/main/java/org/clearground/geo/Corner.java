package org.clearground.geo;

import org.clearground.finding.Finding;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;

/// A turning point of a ring under check.
///
/// @param number its number among the points as they arrived, from 1
/// @param lon    degrees east on the grid
/// @param lat    degrees north on the grid
record Corner(int number, double lon, double lat) {

    Coordinate coordinate() {
        return new Coordinate(lon, lat);
    }

    boolean sameAs(Corner other) {
        return lon == other.lon && lat == other.lat;
    }

    double metresTo(Corner other) {
        return Distance.metres(lon, lat, other.lon, other.lat);
    }

    /// The finding at this place.
    Finding mark(Finding finding) {
        return finding.at(lon, lat);
    }

    /// The angle here between two neighbours, in degrees: 180 when the boundary runs straight on.
    double angle(Corner before, Corner after) {
        LocalScale scale = LocalScale.at(lat);
        double x1 = (before.lon - lon) * scale.east();
        double y1 = (before.lat - lat) * scale.north();
        double x2 = (after.lon - lon) * scale.east();
        double y2 = (after.lat - lat) * scale.north();
        return Math.toDegrees(Math.abs(StrictMath.atan2(x1 * y2 - x2 * y1, x1 * x2 + y1 * y2)));
    }

    /// Whether the boundary comes and goes on exactly the same line.
    boolean isSpike(Corner before, Corner after) {
        return Orientation.index(before.coordinate(), coordinate(), after.coordinate()) == Orientation.COLLINEAR
                && angle(before, after) < 90;
    }
}
