package org.clearground.report.draw;

import java.util.ArrayList;
import java.util.List;

/// Collects the marks of one drawing; x grows to the right, y downwards, in CSS pixels.
final class Canvas {

    /// The cubic that is nearest to a quarter of a circle.
    private static final double ROUND = 0.5522847498;

    private final List<Mark> marks = new ArrayList<>();

    void path(String data, Style style) {
        if (!data.isEmpty()) {
            marks.add(new Mark.Shape(data, style));
        }
    }

    /// A rectangle from its upper left corner.
    void box(Box box, Style style) {
        path(
                "M" + Decimals.point(box.x(), box.y()) + "H" + Decimals.of(box.right()) + "V"
                        + Decimals.of(box.bottom()) + "H" + Decimals.of(box.x()) + "Z",
                style);
    }

    void line(double x1, double y1, double x2, double y2, Style style) {
        path("M" + Decimals.point(x1, y1) + "L" + Decimals.point(x2, y2), style);
    }

    void circle(double x, double y, double radius, Style style) {
        marks.add(new Mark.Circle(x, y, radius, style));
    }

    /// Paths on the fine grid, painted alike.
    void fine(List<String> paths, Style style) {
        Style enlarged = style.enlarged(GridPath.FINENESS);
        if (!paths.isEmpty()) {
            marks.add(new Mark.Group(
                    paths.stream().<Mark>map(p -> new Mark.Shape(p, enlarged)).toList(), 0, 0, GridPath.UNIT));
        }
    }

    void text(String text, double x, double y, Type type) {
        marks.add(new Mark.Words(text, x, y, type));
    }

    /// Puts a finished drawing on this one, its upper left corner at a point.
    void place(Drawing drawing, double x, double y, double scale) {
        marks.add(new Mark.Group(drawing.marks(), x, y, scale));
    }

    static String circlePath(double x, double y, double r) {
        double k = r * ROUND;
        return "M" + Decimals.point(x + r, y)
                + "C" + Decimals.point(x + r, y + k) + " " + Decimals.point(x + k, y + r) + " "
                + Decimals.point(x, y + r)
                + "C" + Decimals.point(x - k, y + r) + " " + Decimals.point(x - r, y + k) + " "
                + Decimals.point(x - r, y)
                + "C" + Decimals.point(x - r, y - k) + " " + Decimals.point(x - k, y - r) + " "
                + Decimals.point(x, y - r)
                + "C" + Decimals.point(x + k, y - r) + " " + Decimals.point(x + r, y - k) + " "
                + Decimals.point(x + r, y)
                + "Z";
    }

    Drawing finish(Caption caption, double width, double height) {
        return new Drawing(caption, width, height, marks);
    }
}
