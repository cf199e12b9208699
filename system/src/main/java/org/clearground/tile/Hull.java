package org.clearground.tile;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/// The smallest figure of sixteen given directions that holds a shape, a little enlarged, with whole corners: few
/// corners, and it holds the shape by the way it is made.
final class Hull {

    private static final int DIRECTIONS = 16;
    private static final double[] COS = new double[DIRECTIONS];
    private static final double[] SIN = new double[DIRECTIONS];
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    static {
        for (int i = 0; i < DIRECTIONS; i++) {
            COS[i] = Math.cos(2 * Math.PI * i / DIRECTIONS);
            SIN[i] = Math.sin(2 * Math.PI * i / DIRECTIONS);
        }
    }

    private Hull() {}

    /// @param away by how much its sides are moved outward, more than rounding its corners brings them back
    static Polygon of(MultiPolygon shape, double away) {
        double[] reach = new double[DIRECTIONS];
        Arrays.fill(reach, Double.NEGATIVE_INFINITY);
        for (int part = 0; part < shape.getNumGeometries(); part++) {
            LinearRing ring = ((Polygon) shape.getGeometryN(part)).getExteriorRing();
            for (int i = 0; i < ring.getNumPoints(); i++) {
                Coordinate at = ring.getCoordinateN(i);
                for (int d = 0; d < DIRECTIONS; d++) {
                    reach[d] = Math.max(reach[d], at.x * COS[d] + at.y * SIN[d]);
                }
            }
        }
        Coordinate[] corners = new Coordinate[DIRECTIONS + 1];
        int kept = 0;
        for (int d = 0; d < DIRECTIONS; d++) {
            Coordinate corner = corner(d, (d + 1) % DIRECTIONS, reach, away);
            if (kept == 0 || !corner.equals2D(corners[kept - 1])) {
                corners[kept++] = corner;
            }
        }
        if (corners[0].equals2D(corners[kept - 1])) {
            kept--;
        }
        corners[kept] = new Coordinate(corners[0]);
        return GEOMETRY.createPolygon(Arrays.copyOf(corners, kept + 1));
    }

    /// Where the sides of two neighbouring directions meet.
    private static Coordinate corner(int one, int other, double[] reach, double away) {
        double a = reach[one] + away;
        double b = reach[other] + away;
        double sine = COS[one] * SIN[other] - SIN[one] * COS[other];
        return new Coordinate(
                Math.rint((a * SIN[other] - b * SIN[one]) / sine), Math.rint((b * COS[one] - a * COS[other]) / sine));
    }
}
