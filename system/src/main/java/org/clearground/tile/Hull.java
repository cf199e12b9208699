package org.clearground.tile;

import java.util.Arrays;
import java.util.Optional;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;

/// The smallest figure of eight or sixteen given directions that holds a shape, a little enlarged, with whole
/// corners: few corners, and it holds the shape by the way it is made.
final class Hull {

    private static final int DIRECTIONS = 16;

    /// What is no wider has eight directions: nobody sees sixteen in six pixels.
    private static final double FEW = 48;

    private static final double[] COS = new double[DIRECTIONS];
    private static final double[] SIN = new double[DIRECTIONS];

    static {
        for (int i = 0; i < DIRECTIONS; i++) {
            COS[i] = Math.cos(2 * Math.PI * i / DIRECTIONS);
            SIN[i] = Math.sin(2 * Math.PI * i / DIRECTIONS);
        }
    }

    private Hull() {}

    /// @param size the longer side of its box
    /// @param away by how much its sides are moved outward, more than rounding its corners brings them back
    static Ring of(Area shape, double size, double away) {
        int step = size <= FEW ? 2 : 1;
        double[] reach = new double[DIRECTIONS];
        for (int d = 0; d < DIRECTIONS / 2; d += step) {
            double cos = COS[d];
            double sin = SIN[d];
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (Area.Part part : shape.parts()) {
                double[] x = part.outer().x();
                double[] y = part.outer().y();
                for (int i = 0; i < x.length; i++) {
                    double along = x[i] * cos + y[i] * sin;
                    least = along < least ? along : least;
                    most = along > most ? along : most;
                }
            }
            reach[d] = most + away;
            reach[d + DIRECTIONS / 2] = away - least;
        }
        Ring.Builder corners = new Ring.Builder(DIRECTIONS / step);
        for (int d = 0; d < DIRECTIONS; d += step) {
            corner(d, (d + step) % DIRECTIONS, reach, corners);
        }
        return corners.ring();
    }

    /// The figure of eight corners in the middle of a ring that touches it nowhere: of a hole too jagged to be
    /// made smaller corner by corner. None where it would be too narrow, or where the middle lies outside.
    ///
    /// @param away  how far it stays from the ring, more than rounding brings it back
    /// @param least how wide it is at least
    static Optional<Ring> inside(Ring ring, double away, double least) {
        int n = ring.size();
        double middleX = Arrays.stream(ring.x()).sum() / n;
        double middleY = Arrays.stream(ring.y()).sum() / n;
        double radius = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            int next = i + 1 < n ? i + 1 : 0;
            Coordinate from = new Coordinate(ring.x()[i], ring.y()[i]);
            Coordinate to = new Coordinate(ring.x()[next], ring.y()[next]);
            radius = Math.min(radius, Distance.pointToSegment(new Coordinate(middleX, middleY), from, to));
        }
        radius -= away;
        if (2 * radius < least || !ring.contains(middleX, middleY)) {
            return Optional.empty();
        }
        Ring.Builder corners = new Ring.Builder(DIRECTIONS / 2);
        for (int d = 0; d < DIRECTIONS; d += 2) {
            corners.add(Math.rint(middleX + radius * COS[d]), Math.rint(middleY + radius * SIN[d]));
        }
        return Optional.of(corners.ring());
    }

    /// Where the sides of two neighbouring directions meet.
    private static void corner(int one, int other, double[] reach, Ring.Builder corners) {
        double sine = COS[one] * SIN[other] - SIN[one] * COS[other];
        corners.add(
                Math.rint((reach[one] * SIN[other] - reach[other] * SIN[one]) / sine),
                Math.rint((reach[other] * COS[one] - reach[one] * COS[other]) / sine));
    }
}
