package org.clearground.report.draw;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A course of values as small as a line of text, from nought up: bars for what happened in each span, steps
/// for what stood at its end. Where there is no value the ground line is dotted, which is not nought.
public final class Sparkline {

    private static final double WIDTH = 220;
    private static final double PLOT = 34;
    private static final double GAP = 3;
    private static final Type LABEL = Type.of(11).in(Ink.MUTED);

    private Sparkline() {}

    /// What the values are.
    public enum Kind {
        /// What happened in each span.
        HAPPENED,
        /// What stood at the end of each span.
        STOOD,
        /// The same, estimated by somebody: broken, and without a body.
        ESTIMATED
    }

    /// What is drawn.
    ///
    /// @param values one for each span of time, empty where there is none
    /// @param kind   what they are
    /// @param from   the name of the first span
    /// @param to     the name of the last one
    public record Course(List<Optional<BigDecimal>> values, Kind kind, String from, String to) {

        /// Refuses a course without spans.
        public Course {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("a course needs at least one span of time");
            }
        }
    }

    /// Draws the course; a value below nought is drawn as nought, and said in the caption.
    public static Drawing draw(Caption caption, Course course) {
        Canvas canvas = new Canvas();
        List<Optional<BigDecimal>> values = course.values();
        double most = values.stream()
                .flatMap(Optional::stream)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        double step = WIDTH / values.size();
        for (int i = 0; i < values.size(); i++) {
            double left = i * step;
            Optional<BigDecimal> value = values.get(i);
            if (value.isEmpty()) {
                canvas.line(
                        left, PLOT, left + step, PLOT, Style.line(Ink.MUTED, 1).dashed("1 3"));
                continue;
            }
            canvas.line(left, PLOT, left + step, PLOT, Style.line(Ink.BORDER, 1));
            double height = most > 0 ? Math.max(0, value.get().doubleValue()) / most * (PLOT - 2) : 0;
            value(canvas, course.kind(), new Box(left, PLOT - height, step, height), i == values.size() - 1);
        }
        canvas.text(course.from(), 0, PLOT + 14, LABEL);
        canvas.text(course.to(), WIDTH, PLOT + 14, LABEL.end());
        return canvas.finish(caption, WIDTH, PLOT + 19);
    }

    private static void value(Canvas canvas, Kind kind, Box box, boolean last) {
        if (kind == Kind.HAPPENED) {
            if (box.height() > 0) {
                canvas.box(
                        new Box(box.x() + GAP / 2, box.y(), box.width() - GAP, box.height()),
                        Style.filled(last ? Ink.DARK : Ink.MIDDLE));
            }
            return;
        }
        Style line = Style.line(Ink.DARK, 2);
        if (kind == Kind.STOOD) {
            canvas.box(box, Style.filled(Ink.PALE));
        } else {
            line = line.dashed("4 3");
        }
        canvas.line(box.x(), box.y(), box.right(), box.y(), line);
    }
}
