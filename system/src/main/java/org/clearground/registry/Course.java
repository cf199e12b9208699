package org.clearground.registry;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.clearground.geo.Position;
import org.clearground.record.Format;

/// The course of a line on the map, or of an area's border when it closes: for drawing, never for measuring.
///
/// @param points its points, at least two, in order
public record Course(List<Position> points) {

    /// A course as well-known text, for columns.
    public static final Format<Course> FORMAT = new CourseFormat();

    /// Copies the points; refuses fewer than two.
    public Course {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("a course has at least two points");
        }
    }

    /// Whether it ends where it begins: the border of an area.
    public boolean isClosed() {
        return points.getFirst().equals(points.getLast());
    }

    /// The course as `LINESTRING(46.1 39.2,46.2 39.3)`.
    public String wkt() {
        return points.stream()
                .map(p -> degrees(p.lon()) + " " + degrees(p.lat()))
                .collect(Collectors.joining(",", "LINESTRING(", ")"));
    }

    private static String degrees(double value) {
        BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
        return decimal.signum() == 0 ? "0" : decimal.toPlainString();
    }
}
