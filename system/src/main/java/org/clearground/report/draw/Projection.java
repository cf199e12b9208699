package org.clearground.report.draw;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/// Longitude and latitude to a map's pixels: equirectangular, true to scale at the middle latitude. Good for a
/// country.
final class Projection {

    /// Kilometres in one degree of latitude, on the mean sphere.
    private static final double KM_PER_DEGREE = 111.195;

    private final Envelope extent;
    private final double perLon;
    private final double perLat;

    private Projection(Envelope extent, double perLat) {
        this.extent = extent;
        this.perLat = perLat;
        perLon = perLat * StrictMath.cos(StrictMath.toRadians(extent.centre().y));
    }

    /// The projection in which the extent is so wide, or so high when that is less.
    static Projection fitting(Envelope extent, double width, double tallest) {
        double squeeze = StrictMath.cos(StrictMath.toRadians(extent.centre().y));
        return new Projection(extent, Math.min(width / (extent.getWidth() * squeeze), tallest / extent.getHeight()));
    }

    double width() {
        return extent.getWidth() * perLon;
    }

    double height() {
        return extent.getHeight() * perLat;
    }

    /// Pixels to the right of the extent's western edge.
    double x(double lon) {
        return (lon - extent.getMinX()) * perLon;
    }

    /// Pixels below the extent's northern edge.
    double y(double lat) {
        return (extent.getMaxY() - lat) * perLat;
    }

    Coordinate project(Coordinate lonLat) {
        return new Coordinate(x(lonLat.x), y(lonLat.y));
    }

    double pixelsPerKilometre() {
        return perLat / KM_PER_DEGREE;
    }
}
