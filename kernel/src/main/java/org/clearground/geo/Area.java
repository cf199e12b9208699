package org.clearground.geo;

import org.clearground.quantity.SquareMetres;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/// Area on the WGS84 ellipsoid of polygons whose edges are straight in longitude and latitude.
///
/// Each edge adds its width in longitude times the mean of the authalic integral over it ([Ellipsoid]), so the
/// parts of a cut polygon add up exactly, but for the snapping of new corners. The integral is counted from the
/// middle latitude of the polygon, which keeps a polygon of 10 m² as exact as a country. Sines come from
/// `StrictMath`: the same square metre on every machine.
public final class Area {

    /// Half the height (radians, about 64 km) up to which a power series of the integral around the middle
    /// latitude is exact to far below 1e-3 m².
    private static final double SERIES_REACH = 0.01;

    private Area() {}

    /// The area in m² of the polygons in a geometry, whatever the direction of their rings; points and lines
    /// have none. A self-crossing polygon is not refused here: its area means nothing.
    public static double squareMetres(Geometry geometry) {
        if (geometry instanceof Polygon polygon) {
            return ofPolygon(polygon);
        }
        double sum = 0;
        for (int i = 0, n = geometry.getNumGeometries(); i < n; i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part != geometry) {
                sum += squareMetres(part);
            }
        }
        return sum;
    }

    /// The area rounded to whole square metres, halves upwards.
    public static SquareMetres rounded(Geometry geometry) {
        return new SquareMetres(Math.round(squareMetres(geometry)));
    }

    private static double ofPolygon(Polygon polygon) {
        if (polygon.isEmpty()) {
            return 0;
        }
        Envelope box = polygon.getEnvelopeInternal();
        double middle = (box.getMinY() + box.getMaxY()) / 2;
        EdgeIntegral integral = Math.toRadians(box.getHeight() / 2) <= SERIES_REACH
                ? new SeriesIntegral(middle)
                : new SineIntegral(middle);
        double area = ofRing(polygon.getExteriorRing(), integral);
        for (int i = 0, n = polygon.getNumInteriorRing(); i < n; i++) {
            area -= ofRing(polygon.getInteriorRingN(i), integral);
        }
        return Math.max(0, area);
    }

    private static double ofRing(LinearRing ring, EdgeIntegral integral) {
        return Math.abs(integral.ofRing(ring.getCoordinateSequence()));
    }
}
