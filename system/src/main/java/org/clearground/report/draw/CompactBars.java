package org.clearground.report.draw;

import java.util.List;

/// Bars under their names, for a narrow column: name to the left, number to the right, the bar beneath on a
/// track that is as long as the largest.
public final class CompactBars {

    private static final double BAR = 9;
    private static final String TRACK = "#eceff3";

    private CompactBars() {}

    /// One bar.
    ///
    /// @param name    as printed
    /// @param value   its length, not negative
    /// @param printed the number as text
    /// @param colour  of the bar, as `#rrggbb`
    public record Bar(String name, double value, String printed, String colour) {

        /// Refuses a negative length.
        public Bar {
            if (value < 0) {
                throw new IllegalArgumentException("a bar cannot be negative: " + name);
            }
        }
    }

    /// Draws the bars.
    ///
    /// @param width in pixels
    /// @param size  of the letters, in pixels
    public static Drawing draw(Caption caption, List<Bar> bars, double width, double size) {
        Canvas canvas = new Canvas();
        double most = Math.max(1e-9, bars.stream().mapToDouble(Bar::value).max().orElse(0));
        Type words = Type.of(size);
        double y = 0;
        for (Bar bar : bars) {
            double number = words.heavy().width(bar.printed());
            List<String> lines = Wrap.lines(bar.name(), words, width - number - 10);
            for (String line : lines) {
                y += size * 1.3;
                canvas.text(line, 0, y, words);
            }
            canvas.text(bar.printed(), width, y, words.heavy().end());
            y += 5;
            canvas.box(new Box(0, y, width, BAR), Style.filled(TRACK));
            if (bar.value() > 0) {
                canvas.box(new Box(0, y, Math.max(1, bar.value() / most * width), BAR), Style.filled(bar.colour()));
            }
            y += BAR + 5;
        }
        return canvas.finish(caption, width, Math.max(y, 1));
    }
}
