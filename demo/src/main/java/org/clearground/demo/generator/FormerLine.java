package org.clearground.demo.generator;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.clearground.geo.Grid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;

/// The former line of contact, schematic: a few points that give its course, not its place.
final class FormerLine {

    /// The reference zone's number.
    static final String NUMBER = "former-line-of-contact";

    private static final double[][] COURSE = {
        {46.02, 40.22}, {46.24, 40.26}, {46.47, 40.29}, {46.68, 40.35}, {46.80, 40.33}, {46.88, 40.27}, {46.93, 40.17},
        {47.01, 40.06}, {47.05, 39.94}, {47.13, 39.83}, {47.20, 39.72}, {47.29, 39.63}, {47.36, 39.55}, {47.35, 39.45}
    };

    private final LineString line;
    private final LengthIndexedLine along;

    FormerLine() {
        Coordinate[] points = new Coordinate[COURSE.length];
        for (int i = 0; i < COURSE.length; i++) {
            points[i] = new Coordinate(COURSE[i][0], COURSE[i][1]);
        }
        line = Grid.FACTORY.createLineString(points);
        along = new LengthIndexedLine(line);
    }

    /// The line as well-known text.
    String wkt() {
        return Arrays.stream(line.getCoordinates())
                .map(c -> GeoJson.degrees(c.x) + " " + GeoJson.degrees(c.y))
                .collect(Collectors.joining(",", "LINESTRING(", ")"));
    }

    /// A point so many metres to one side of the line at a share of its length.
    Coordinate beside(double share, double metres) {
        double at = along.getEndIndex() * share;
        Coordinate on = along.extractPoint(at);
        double direction = direction(share);
        return Frame.at(on).point(-StrictMath.sin(direction) * metres, StrictMath.cos(direction) * metres);
    }

    /// The line's direction at a share of its length, radians from east.
    double direction(double share) {
        double at = along.getEndIndex() * share;
        Coordinate a = along.extractPoint(at * 0.999);
        Coordinate b = along.extractPoint(Math.min(along.getEndIndex(), at + along.getEndIndex() * 0.01));
        Frame frame = Frame.at(a);
        return StrictMath.atan2(frame.north(b), frame.east(b));
    }

    /// Metres from a point to the line, about.
    double metresFrom(Coordinate point) {
        Frame frame = Frame.at(point);
        Coordinate near = along.extractPoint(along.project(point));
        return StrictMath.hypot(frame.east(near), frame.north(near));
    }

    /// The line's direction next to a point.
    double directionNear(Coordinate point) {
        return direction(along.project(point) / along.getEndIndex());
    }
}
