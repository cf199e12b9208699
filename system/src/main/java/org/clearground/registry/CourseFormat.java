package org.clearground.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearground.geo.Position;
import org.clearground.record.BadText;
import org.clearground.record.Format;
import org.clearground.record.Format.Storage;
import org.clearground.record.Formats;

/// Reads a course from well-known text: a line, or a polygon without holes for the border of an area.
record CourseFormat() implements Format<Course> {

    private static final Pattern LINE = Pattern.compile("(?i)\\s*LINESTRING\\s*\\(([^()]*)\\)\\s*");
    private static final Pattern RING = Pattern.compile("(?i)\\s*POLYGON\\s*\\(\\s*\\(([^()]*)\\)\\s*\\)\\s*");

    @Override
    public String expected() {
        return "a line in degrees WGS84, longitude first, as LINESTRING(46.1 39.2, 46.2 39.3)";
    }

    @Override
    public Course parse(String text) throws BadText {
        Matcher matcher = LINE.matcher(text);
        if (!matcher.matches()) {
            matcher = RING.matcher(text);
        }
        if (!matcher.matches()) {
            throw new BadText("line.bad", "The line cannot be read: write " + expected() + ".");
        }
        List<Position> points = new ArrayList<>();
        for (String pair : matcher.group(1).split(",", -1)) {
            points.add(position(pair.strip()));
        }
        if (points.size() < 2) {
            throw new BadText("line.bad", "A line has at least two points: write " + expected() + ".");
        }
        return new Course(points);
    }

    private static Position position(String pair) throws BadText {
        String[] degrees = pair.split("\\s+", -1);
        if (degrees.length != 2) {
            throw new BadText("line.bad", "'" + pair + "' is not a point: write longitude, a space and latitude.");
        }
        return new Position(
                Formats.LONGITUDE.parse(degrees[0]).doubleValue(),
                Formats.LATITUDE.parse(degrees[1]).doubleValue());
    }

    @Override
    public String write(Course value) {
        return value.wkt();
    }

    @Override
    public Storage storage() {
        return Storage.LINE;
    }
}
