package org.clearground.demo.generator;

import org.clearground.geo.Grid;
import org.locationtech.jts.geom.Coordinate;

/// A plane in metres around a point: good enough to draw in. What is drawn is measured on the ellipsoid
/// afterwards.
///
/// @param lon degrees east of the middle
/// @param lat degrees north of the middle
record Frame(double lon, double lat) {

    private static final double METRES_PER_DEGREE = 111_195;
    private static final double DRAWN_STEPS = 1e5;

    static Frame at(Coordinate middle) {
        return new Frame(middle.x, middle.y);
    }

    /// The coordinate so many metres east and north, on a grid of 1e-5 degrees to keep files short.
    Coordinate point(double east, double north) {
        return new Coordinate(round(lon + east / lonMetres()), round(lat + north / METRES_PER_DEGREE));
    }

    double east(Coordinate of) {
        return (of.x - lon) * lonMetres();
    }

    double north(Coordinate of) {
        return (of.y - lat) * METRES_PER_DEGREE;
    }

    private double lonMetres() {
        return METRES_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(lat));
    }

    private static double round(double degrees) {
        return Grid.snap(Math.round(degrees * DRAWN_STEPS) / DRAWN_STEPS);
    }
}
