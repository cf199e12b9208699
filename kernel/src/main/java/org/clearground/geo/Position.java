package org.clearground.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/// A point on the ground in degrees WGS84, on the [Grid].
///
/// @param lon degrees east, -180 to 180
/// @param lat degrees north, -90 to 90
public record Position(double lon, double lat) {

    /// Snaps to the grid; refuses degrees outside the globe, with a hint when they look swapped.
    public Position {
        lon = Grid.snap(lon);
        lat = Grid.snap(lat);
        if (Math.abs(lon) > 180 || Math.abs(lat) > 90) {
            String hint = Math.abs(lat) <= 180 && Math.abs(lon) <= 90 ? "; longitude comes first, latitude second" : "";
            throw new IllegalArgumentException(
                    "longitude " + lon + ", latitude " + lat + " is not on the globe" + hint);
        }
    }

    /// The position of a JTS coordinate.
    public static Position of(Coordinate coordinate) {
        return new Position(coordinate.x, coordinate.y);
    }

    /// The position as a new JTS point, SRID 4326.
    public Point point() {
        return Grid.FACTORY.createPoint(new Coordinate(lon, lat));
    }

    /// The position as `POINT(46.1 39.2)`.
    public String wkt() {
        return Wkt.write(point());
    }

    @Override
    public String toString() {
        return wkt();
    }
}
