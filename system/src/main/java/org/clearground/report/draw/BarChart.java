package org.clearground.report.draw;

import java.math.BigDecimal;
import java.util.List;

/// Upright bars, one group for each category: beside each other, or stacked.
public final class BarChart {

    private static final double WIDTH = 640;
    private static final double PLOT = 165;
    private static final Type LABEL = Type.of(12);
    private static final Type VALUE = Type.of(11);

    private final ChartData data;
    private final boolean stacked;
    private final Canvas canvas = new Canvas();
    private final Axis axis;
    private final Box plot;

    private BarChart(ChartData data, boolean stacked) {
        this.data = data;
        this.stacked = stacked;
        axis = Axis.upTo(stacked ? data.largestSum() : data.largest(), 5);
        double left = axis.ticks().stream()
                        .mapToDouble(t -> LABEL.width(axis.print(t, data.numbers())))
                        .max()
                        .orElse(0)
                + 8;
        double top = Legend.draw(canvas, Legend.of(data.series()), new Box(0, 0, WIDTH, 0)) * signum() + 26;
        plot = new Box(left, top, WIDTH - left - 4, PLOT);
    }

    /// Bars of one category beside each other.
    public static Drawing grouped(Caption caption, ChartData data) {
        return new BarChart(data, false).draw(caption);
    }

    /// Bars of one category on top of each other.
    public static Drawing stacked(Caption caption, ChartData data) {
        return new BarChart(data, true).draw(caption);
    }

    private int signum() {
        return data.series().size() > 1 ? 1 : 0;
    }

    private Drawing draw(Caption caption) {
        canvas.text(data.axis(), 0, plot.y() - 12, LABEL.in(Ink.MUTED));
        for (BigDecimal tick : axis.ticks()) {
            double y = height(tick.doubleValue());
            canvas.line(plot.x(), y, plot.right(), y, Style.line(tick.signum() == 0 ? Ink.TEXT : Ink.GRID, 1));
            canvas.text(
                    axis.print(tick, data.numbers()),
                    plot.x() - 6,
                    y + 4,
                    LABEL.end().in(Ink.MUTED));
        }
        double slot = plot.width() / data.categories().size();
        double below = 0;
        for (int c = 0; c < data.categories().size(); c++) {
            double left = plot.x() + slot * c;
            if (stacked) {
                stack(c, left + slot * 0.2, slot * 0.6);
            } else {
                group(c, left + slot * 0.1, slot * 0.8);
            }
            List<String> lines = Wrap.lines(data.categories().get(c), LABEL, slot - 6);
            for (int i = 0; i < lines.size(); i++) {
                canvas.text(lines.get(i), left + slot / 2, plot.bottom() + 16 + 14 * i, LABEL.middle());
            }
            below = Math.max(below, 14.0 * lines.size());
        }
        return canvas.finish(caption, WIDTH, plot.bottom() + below + 10);
    }

    private void group(int category, double left, double width) {
        int count = data.series().size();
        double bar = Math.min(width / count, 64);
        double start = left + (width - bar * count) / 2;
        for (int s = 0; s < count; s++) {
            Series row = data.series().get(s);
            double y = height(row.value(category));
            canvas.box(new Box(start + bar * s + 1, y, bar - 2, plot.bottom() - y), Legend.bar(s));
            String text = row.printed().get(category);
            if (VALUE.width(text) <= bar + 6) {
                canvas.text(text, start + bar * (s + 0.5), y - 4, VALUE.middle());
            }
        }
    }

    private void stack(int category, double left, double width) {
        double from = 0;
        double bar = Math.min(width, 80);
        double x = left + (width - bar) / 2;
        for (int s = 0; s < data.series().size(); s++) {
            double value = data.series().get(s).value(category);
            double upper = height(from + value);
            canvas.box(new Box(x, upper, bar, height(from) - upper), Legend.bar(s));
            from += value;
        }
        BigDecimal sum =
                data.series().stream().map(s -> s.values().get(category)).reduce(BigDecimal.ZERO, BigDecimal::add);
        canvas.text(
                data.numbers().print(sum, sum.stripTrailingZeros().scale() > 0 ? 1 : 0),
                x + bar / 2,
                height(from) - 4,
                VALUE.middle());
    }

    private double height(double value) {
        return plot.bottom() - value / axis.end() * plot.height();
    }
}
