package org.clearground.report.draw;

import java.util.List;

/// One bar that is the whole, cut into its shares. The whole is written over it: a share without its base says
/// nothing.
public final class ShareBar {

    private static final double WIDTH = 640;
    private static final double HIGH = 34;
    private static final Type LABEL = Type.of(12);

    private ShareBar() {}

    /// One share of the whole.
    ///
    /// @param name    as the legend prints it
    /// @param value   its size, not negative
    /// @param printed its percentage as text
    public record Share(String name, double value, String printed) {

        /// Refuses a negative share.
        public Share {
            if (value < 0) {
                throw new IllegalArgumentException("a share cannot be negative: " + name);
            }
        }
    }

    /// One whole and its shares.
    ///
    /// @param base   what all shares together are
    /// @param shares at most four, in the order of drawing
    public record Whole(String base, List<Share> shares) {

        /// Refuses more shares than there are greys, and none.
        public Whole {
            shares = List.copyOf(shares);
            if (shares.isEmpty() || shares.size() > 4) {
                throw new IllegalArgumentException("a bar has one to four shares: " + base);
            }
        }
    }

    /// Draws one bar under the other; the shares of all have the same names in the same order.
    public static Drawing draw(Caption caption, List<Whole> wholes) {
        Canvas canvas = new Canvas();
        List<Share> first = wholes.getFirst().shares();
        List<Legend.Key> keys = java.util.stream.IntStream.range(0, first.size())
                .mapToObj(i -> new Legend.Key(first.get(i).name(), Legend.bar(i)))
                .toList();
        double y = Legend.draw(canvas, keys, new Box(0, 0, WIDTH, 0)) + 6;
        for (Whole whole : wholes) {
            canvas.text(whole.base(), 0, y + 12, LABEL.in(Ink.MUTED));
            y = bar(canvas, whole, y + 20) + 10;
        }
        return canvas.finish(caption, WIDTH, y - 6);
    }

    private static double bar(Canvas canvas, Whole whole, double y) {
        double sum = whole.shares().stream().mapToDouble(Share::value).sum();
        double x = 0.5;
        double free = -1;
        for (int i = 0; i < whole.shares().size(); i++) {
            Share share = whole.shares().get(i);
            double wide = sum == 0 ? 0 : share.value() / sum * (WIDTH - 1);
            canvas.box(new Box(x, y, wide, HIGH), Legend.bar(i));
            double text = LABEL.heavy().width(share.printed());
            if (text + 8 <= wide) {
                canvas.text(
                        share.printed(),
                        x + wide / 2,
                        y + HIGH / 2 + 4.5,
                        LABEL.heavy().middle().in(over(i)));
            } else {
                // Too narrow to write in: the number goes under it, beside the one before when they would meet.
                double at = Math.min(Math.max(free, x + wide / 2 - text / 2), WIDTH - text);
                canvas.text(share.printed(), at, y + HIGH + 13, LABEL.heavy());
                free = at + text + 8;
            }
            x += wide;
        }
        return y + HIGH + (free < 0 ? 4 : 18);
    }

    private static String over(int series) {
        return series == 0 || series == 3 ? Ink.PAPER : Ink.TEXT;
    }
}
