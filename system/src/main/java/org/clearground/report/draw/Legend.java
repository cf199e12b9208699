package org.clearground.report.draw;

import java.util.List;

/// A row of coloured squares and names over a chart, in as many lines as it needs.
final class Legend {

    private static final double SQUARE = 11;
    private static final double LINE = 18;
    private static final Type TYPE = Type.of(12);

    private Legend() {}

    /// One name and its colour.
    ///
    /// @param name  as printed
    /// @param style of its square
    record Key(String name, Style style) {}

    /// Draws the keys from a corner within a width; answers the height used.
    static double draw(Canvas canvas, List<Key> keys, Box room) {
        double x = room.x();
        double y = room.y();
        for (Key key : keys) {
            double wide = SQUARE + 5 + TYPE.width(key.name()) + 18;
            if (x > room.x() && x + wide - 18 > room.right()) {
                x = room.x();
                y += LINE;
            }
            canvas.box(new Box(x, y + 2, SQUARE, SQUARE), key.style());
            canvas.text(key.name(), x + SQUARE + 5, y + 12, TYPE);
            x += wide;
        }
        return y + LINE - room.y();
    }

    /// The keys of a chart's series; none when there is only one.
    static List<Key> of(List<Series> series) {
        if (series.size() < 2) {
            return List.of();
        }
        return java.util.stream.IntStream.range(0, series.size())
                .mapToObj(i -> new Key(series.get(i).name(), bar(i)))
                .toList();
    }

    /// How the bars of the series with this number are painted.
    static Style bar(int number) {
        return Style.filled(Ink.series(number)).outlined(Ink.DARK, 0.6);
    }
}
