package org.clearground.report.draw;

import java.util.List;

/// Bars from left to right, one row for each category: the form for long names such as organisations and
/// districts.
public final class HorizontalBars {

    private static final double WIDTH = 640;
    private static final double BAR = 16;
    private static final double GAP = 9;
    private static final double NAMES = 190;
    private static final Type LABEL = Type.of(12);

    private HorizontalBars() {}

    /// Draws the bars, each with its printed value.
    public static Drawing draw(Caption caption, ChartData data) {
        Canvas canvas = new Canvas();
        List<Legend.Key> keys = Legend.of(data.series());
        double top = keys.isEmpty() ? 0 : Legend.draw(canvas, keys, new Box(0, 0, WIDTH, 0)) + 4;
        canvas.text(data.axis(), 0, top + 12, LABEL.in(Ink.MUTED));
        double names = Math.min(
                NAMES,
                data.categories().stream().mapToDouble(LABEL::width).max().orElse(0) + 10);
        double values = data.series().stream()
                        .flatMap(s -> s.printed().stream())
                        .mapToDouble(LABEL::width)
                        .max()
                        .orElse(0)
                + 8;
        Box plot = new Box(names, top + 24, WIDTH - names - values, 0);
        double y = plot.y();
        for (int c = 0; c < data.categories().size(); c++) {
            y = row(canvas, data, c, new Box(plot.x(), y, plot.width(), 0));
        }
        canvas.line(names, plot.y() - 4, names, y - GAP + 4, Style.line(Ink.TEXT, 1));
        return canvas.finish(caption, WIDTH, y);
    }

    private static double row(Canvas canvas, ChartData data, int category, Box at) {
        List<String> lines = Wrap.lines(data.categories().get(category), LABEL, NAMES - 10);
        int bars = data.series().size();
        double high = Math.max(BAR * bars, 14.0 * lines.size());
        for (int i = 0; i < lines.size(); i++) {
            double baseline = at.y() + high / 2 + 4 + (i - (lines.size() - 1) / 2.0) * 14;
            canvas.text(lines.get(i), at.x() - 7, baseline, LABEL.end());
        }
        double y = at.y() + (high - BAR * bars) / 2;
        double most = Math.max(data.largest(), 1e-9);
        for (int s = 0; s < bars; s++) {
            Series row = data.series().get(s);
            double wide = row.value(category) / most * at.width();
            if (wide > 0) {
                canvas.box(new Box(at.x(), y + BAR * s, wide, BAR - 2), Legend.bar(s));
            }
            canvas.text(row.printed().get(category), at.x() + wide + 5, y + BAR * s + 11.5, LABEL);
        }
        return at.y() + high + GAP;
    }
}
