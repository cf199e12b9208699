package org.clearground.demo.generator;

import org.clearground.geo.Area;
import org.clearground.geo.Grid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/// Draws patches of ground, and makes their area exact to the square metre.
final class Patches {

    private static final double UNEVEN = 0.16;
    private static final int SEARCH = 5;
    private static final double NEAR_ENOUGH = 0.1;

    private Patches() {}

    /// A tapered, turned patch around the frame's middle, of about the look's area.
    static Polygon draw(Chance chance, Frame frame, Look look) {
        int n = look.corners();
        double[] x = new double[n];
        double[] y = new double[n];
        double taper = chance.between(-0.35, 0.35);
        double length = StrictMath.sqrt(look.stretch());
        double turn = chance.between(0, 2 * Math.PI);
        for (int i = 0; i < n; i++) {
            double angle = turn + 2 * Math.PI * (i + chance.between(-0.3, 0.3)) / n;
            double reach = 1 + chance.between(-UNEVEN, UNEVEN);
            double along = reach * StrictMath.cos(angle);
            double across = reach * StrictMath.sin(angle) * (1 + taper * along);
            x[i] = along * length;
            y[i] = across / length;
        }
        double scale = StrictMath.sqrt(look.squareMetres() / planeArea(x, y));
        Polygon first = ring(frame, look.axis(), x, y, scale);
        return ring(frame, look.axis(), x, y, scale * StrictMath.sqrt(look.squareMetres() / Area.squareMetres(first)));
    }

    /// The polygon drawn smaller (or larger) around a point.
    static Polygon scaled(Polygon polygon, Coordinate middle, double factor) {
        Coordinate[] ring = polygon.getExteriorRing().getCoordinates();
        Frame frame = Frame.at(middle);
        Coordinate[] scaled = new Coordinate[ring.length];
        for (int i = 0; i < ring.length; i++) {
            scaled[i] = frame.point(frame.east(ring[i]) * factor, frame.north(ring[i]) * factor);
        }
        return Grid.FACTORY.createPolygon(scaled);
    }

    /// The polygon with a corner or two moved on the grid of 1e-8 degrees, so that its area is that many m²
    /// within 0.1.
    static Polygon exact(Polygon polygon, long squareMetres) {
        Coordinate[] ring = copy(polygon.getExteriorRing().getCoordinates());
        int widest = widest(ring);
        moveOutwards(ring, widest, squareMetres);
        // A chord along a meridian has steps of a square metre or so: then another corner helps.
        for (int i = 0; i < ring.length - 1 && off(ring, squareMetres) > NEAR_ENOUGH; i++) {
            nudge(ring, (widest + i) % (ring.length - 1), squareMetres);
        }
        if (off(ring, squareMetres) > NEAR_ENOUGH) {
            throw new IllegalStateException(
                    "no corner makes " + squareMetres + " m2: off by " + off(ring, squareMetres));
        }
        return Grid.FACTORY.createPolygon(ring);
    }

    private static void nudge(Coordinate[] ring, int corner, long squareMetres) {
        Coordinate from = new Coordinate(ring[corner]);
        Coordinate[] best = copy(ring);
        for (int i = -SEARCH; i <= SEARCH; i++) {
            for (int j = -SEARCH; j <= SEARCH; j++) {
                Coordinate to =
                        new Coordinate(Grid.degrees(Grid.steps(from.x) + i), Grid.degrees(Grid.steps(from.y) + j));
                Coordinate[] nudged = moved(ring, corner, to);
                if (off(nudged, squareMetres) < off(best, squareMetres)) {
                    best = nudged;
                }
            }
        }
        System.arraycopy(best, 0, ring, 0, ring.length);
    }

    private static double off(Coordinate[] ring, long squareMetres) {
        return Math.abs(area(ring) - squareMetres);
    }

    private static void moveOutwards(Coordinate[] ring, int corner, long squareMetres) {
        Coordinate before = ring[corner == 0 ? ring.length - 2 : corner - 1];
        Coordinate after = ring[corner + 1];
        Frame frame = Frame.at(ring[corner]);
        double chordEast = frame.east(after) - frame.east(before);
        double chordNorth = frame.north(after) - frame.north(before);
        double length = StrictMath.hypot(chordEast, chordNorth);
        Frame exact = new Frame(ring[corner].x, ring[corner].y);
        double step = 0;
        double perMetre = 0;
        for (int round = 0; round < 4; round++) {
            Coordinate at = shifted(exact, chordNorth / length * step, -chordEast / length * step);
            double missing = squareMetres - area(moved(ring, corner, at));
            if (round == 0) {
                Coordinate probe = shifted(exact, chordNorth / length, -chordEast / length);
                perMetre = area(moved(ring, corner, probe)) - area(ring);
            }
            step += missing / perMetre;
        }
        Coordinate at = shifted(exact, chordNorth / length * step, -chordEast / length * step);
        Coordinate[] result = moved(ring, corner, at);
        System.arraycopy(result, 0, ring, 0, ring.length);
    }

    /// Like [Frame#point], but on the books' own fine grid.
    private static Coordinate shifted(Frame frame, double east, double north) {
        double metresPerDegree = 111_195;
        double lonMetres = metresPerDegree * StrictMath.cos(StrictMath.toRadians(frame.lat()));
        return new Coordinate(
                Grid.snap(frame.lon() + east / lonMetres), Grid.snap(frame.lat() + north / metresPerDegree));
    }

    private static int widest(Coordinate[] ring) {
        int best = 0;
        double longest = -1;
        for (int i = 0; i < ring.length - 1; i++) {
            Coordinate before = ring[i == 0 ? ring.length - 2 : i - 1];
            Frame frame = Frame.at(before);
            double chord = StrictMath.hypot(frame.east(ring[i + 1]), frame.north(ring[i + 1]));
            if (chord > longest) {
                longest = chord;
                best = i;
            }
        }
        return best;
    }

    private static Coordinate[] moved(Coordinate[] ring, int corner, Coordinate to) {
        Coordinate[] moved = copy(ring);
        moved[corner] = to;
        if (corner == 0) {
            moved[ring.length - 1] = new Coordinate(to);
        }
        return moved;
    }

    private static double area(Coordinate[] ring) {
        return Area.squareMetres(Grid.FACTORY.createPolygon(ring));
    }

    private static Coordinate[] copy(Coordinate[] ring) {
        Coordinate[] copy = new Coordinate[ring.length];
        for (int i = 0; i < ring.length; i++) {
            copy[i] = new Coordinate(ring[i]);
        }
        return copy;
    }

    private static Polygon ring(Frame frame, double axis, double[] x, double[] y, double scale) {
        double cos = StrictMath.cos(axis) * scale;
        double sin = StrictMath.sin(axis) * scale;
        Coordinate[] ring = new Coordinate[x.length + 1];
        for (int i = 0; i < x.length; i++) {
            ring[i] = frame.point(x[i] * cos - y[i] * sin, x[i] * sin + y[i] * cos);
        }
        ring[x.length] = new Coordinate(ring[0]);
        return Grid.FACTORY.createPolygon(ring);
    }

    private static double planeArea(double[] x, double[] y) {
        double twice = 0;
        for (int i = 0; i < x.length; i++) {
            int j = (i + 1) % x.length;
            twice += x[i] * y[j] - x[j] * y[i];
        }
        return Math.abs(twice) / 2;
    }
}
