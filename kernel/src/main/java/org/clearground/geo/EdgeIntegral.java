package org.clearground.geo;

import org.locationtech.jts.geom.CoordinateSequence;

/// The mean of the authalic integral over a straight edge, less its value at a base latitude.
abstract sealed class EdgeIntegral permits SeriesIntegral, SineIntegral {

    private final double base;

    /// @param base the base latitude in degrees
    EdgeIntegral(double base) {
        this.base = base;
    }

    /// The mean in m² per radian of longitude between two latitudes given in radians from the base.
    abstract double mean(double from, double to);

    /// The signed area of a closed ring in m²: positive when it runs clockwise.
    final double ofRing(CoordinateSequence points) {
        double sum = 0;
        double lon = points.getX(0);
        double lat = Math.toRadians(points.getY(0) - base);
        for (int i = 1, n = points.size(); i < n; i++) {
            double nextLon = points.getX(i);
            double nextLat = Math.toRadians(points.getY(i) - base);
            if (nextLon != lon) {
                sum += (nextLon - lon) * mean(lat, nextLat);
            }
            lon = nextLon;
            lat = nextLat;
        }
        return Math.toRadians(sum);
    }
}
