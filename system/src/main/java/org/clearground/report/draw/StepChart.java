package org.clearground.report.draw;

import java.math.BigDecimal;
import java.util.List;

/// Values over time as steps or lines: a plan and what happened, or an estimate as it was revised.
public final class StepChart {

    private static final double WIDTH = 640;
    private static final double PLOT = 190;
    private static final Type LABEL = Type.of(12);

    private StepChart() {}

    /// One value at a place on the time axis.
    ///
    /// @param x       its place, in any unit that all points share
    /// @param value   its height, not negative
    /// @param printed the text beside the point; empty for none
    public record Point(double x, BigDecimal value, String printed) {}

    /// One course of values.
    ///
    /// @param name   as the legend prints it
    /// @param points in the order of time
    /// @param steps  whether a value holds until the next one, or the points are joined
    /// @param dashed for what was planned or estimated
    public record Course(String name, List<Point> points, boolean steps, boolean dashed) {

        /// Refuses an empty course.
        public Course {
            points = List.copyOf(points);
            if (points.isEmpty()) {
                throw new IllegalArgumentException("the course " + name + " has no points");
            }
        }
    }

    /// The axes.
    ///
    /// @param marks   places on the time axis and their labels, in order
    /// @param axis    the quantity and its unit
    /// @param numbers how the upright axis writes its numbers
    public record Frame(List<Point> marks, String axis, NumberStyle numbers) {

        double first() {
            return marks.getFirst().x();
        }

        double last() {
            return marks.getLast().x();
        }
    }

    /// Draws the courses.
    public static Drawing draw(Caption caption, Frame frame, List<Course> courses) {
        Canvas canvas = new Canvas();
        double most = courses.stream()
                .flatMap(c -> c.points().stream())
                .mapToDouble(p -> p.value().doubleValue())
                .max()
                .orElse(0);
        Axis axis = Axis.upTo(most, 5);
        double left = axis.ticks().stream()
                        .mapToDouble(t -> LABEL.width(axis.print(t, frame.numbers())))
                        .max()
                        .orElse(0)
                + 8;
        double top = keys(canvas, courses) + 26;
        Box plot = new Box(left, top, WIDTH - left - 40, PLOT);
        canvas.text(frame.axis(), 0, top - 12, LABEL.in(Ink.MUTED));
        for (BigDecimal tick : axis.ticks()) {
            double y = plot.bottom() - tick.doubleValue() / axis.end() * PLOT;
            canvas.line(plot.x(), y, plot.right(), y, Style.line(tick.signum() == 0 ? Ink.TEXT : Ink.GRID, 1));
            canvas.text(
                    axis.print(tick, frame.numbers()),
                    plot.x() - 6,
                    y + 4,
                    LABEL.end().in(Ink.MUTED));
        }
        for (Point mark : frame.marks()) {
            double x = across(plot, frame, mark.x());
            canvas.line(x, plot.bottom(), x, plot.bottom() + 4, Style.line(Ink.TEXT, 1));
            double half = LABEL.width(mark.printed()) / 2;
            double inside = Math.min(Math.max(x, half), WIDTH - half);
            canvas.text(mark.printed(), inside, plot.bottom() + 18, LABEL.middle());
        }
        Place place = new Place(plot, frame, axis);
        for (int i = 0; i < courses.size(); i++) {
            course(canvas, courses.get(i), place, i);
        }
        for (int i = 0; i < courses.size(); i++) {
            labels(canvas, courses.get(i), place, i);
        }
        return canvas.finish(caption, WIDTH, plot.bottom() + 26);
    }

    private static double keys(Canvas canvas, List<Course> courses) {
        if (courses.size() < 2) {
            return 0;
        }
        double x = 0;
        for (int i = 0; i < courses.size(); i++) {
            canvas.line(x, 8, x + 26, 8, stroke(courses.get(i), i));
            canvas.text(courses.get(i).name(), x + 32, 12, LABEL);
            x += 32 + LABEL.width(courses.get(i).name()) + 20;
        }
        return 18;
    }

    private record Place(Box plot, Frame frame, Axis axis) {

        double x(Point point) {
            return across(plot, frame, point.x());
        }

        double y(Point point) {
            return plot.bottom() - point.value().doubleValue() / axis.end() * plot.height();
        }
    }

    private static void course(Canvas canvas, Course course, Place place, int number) {
        StringBuilder path = new StringBuilder();
        for (Point point : course.points()) {
            String to = Decimals.point(place.x(point), place.y(point));
            if (path.isEmpty()) {
                path.append('M').append(to);
            } else {
                path.append(
                        course.steps()
                                ? "H" + Decimals.of(place.x(point)) + "V" + Decimals.of(place.y(point))
                                : "L" + to);
            }
        }
        canvas.path(path.toString(), stroke(course, number));
    }

    private static void labels(Canvas canvas, Course course, Place place, int number) {
        for (Point point : course.points()) {
            if (!point.printed().isEmpty()) {
                canvas.circle(
                        place.x(point),
                        place.y(point),
                        3.5,
                        Style.filled(ink(number)).outlined(Ink.PAPER, 1));
                label(canvas, point, place);
            }
        }
    }

    private static void label(Canvas canvas, Point point, Place place) {
        // To the right of its point, where a course has not been yet; at the end of the axis over it.
        double right = place.x(point) + 9;
        if (right + LABEL.heavy().width(point.printed()) <= WIDTH) {
            canvas.text(
                    point.printed(), right, place.y(point) + 4, LABEL.heavy().rimmed());
        } else {
            canvas.text(
                    point.printed(),
                    WIDTH,
                    place.y(point) - 9,
                    LABEL.heavy().rimmed().end());
        }
    }

    private static Style stroke(Course course, int number) {
        Style line = Style.line(ink(number), 2.4);
        return course.dashed() ? line.dashed("7 4") : line;
    }

    private static String ink(int number) {
        return number == 0 ? Ink.DARK : number == 1 ? Ink.ACCENT : Ink.MIDDLE;
    }

    private static double across(Box plot, Frame frame, double x) {
        double span = Math.max(frame.last() - frame.first(), 1e-9);
        return plot.x() + (x - frame.first()) / span * plot.width();
    }
}
