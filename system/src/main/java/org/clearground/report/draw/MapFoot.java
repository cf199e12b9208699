package org.clearground.report.draw;

import java.math.BigDecimal;
import java.util.List;

/// What stands under a map's frame: the scale bar with north, and the legend.
final class MapFoot {

    private static final Type TYPE = Type.of(12);
    private static final double LINE = 20;

    private final Canvas canvas;
    private final MapTexts texts;
    private final double width;

    MapFoot(Canvas canvas, MapTexts texts, double width) {
        this.canvas = canvas;
        this.texts = texts;
        this.width = width;
    }

    /// A bar of a round number of kilometres, about a quarter of the map; answers where it ends.
    double scale(double y, double pixelsPerKilometre) {
        double room = width / 4 / pixelsPerKilometre;
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(room)));
        double kilometres = room >= 5 * power ? 5 * power : room >= 2 * power ? 2 * power : power;
        double bar = kilometres * pixelsPerKilometre;
        double top = y + 6;
        canvas.path(
                "M" + Decimals.point(8, top) + "l5 14l-5 -4l-5 4z",
                Style.filled(Ink.TEXT).outlined(Ink.TEXT, 0.5));
        canvas.text(texts.north(), 18, top + 12, TYPE.heavy());
        double x = 48;
        canvas.box(new Box(x, top + 4, bar / 2, 5), Style.filled(Ink.TEXT).outlined(Ink.TEXT, 0.8));
        canvas.box(
                new Box(x + bar / 2, top + 4, bar / 2, 5),
                Style.filled(Ink.PAPER).outlined(Ink.TEXT, 0.8));
        int decimals = kilometres < 1 ? 1 : 0;
        String text = texts.numbers().print(BigDecimal.valueOf(kilometres), decimals) + " " + texts.kilometre();
        canvas.text(text, x + bar + 8, top + 11, TYPE);
        return top + 16;
    }

    /// The layers' squares, strokes and circles with their names; answers where it ends.
    double legend(double y, List<MapLayer> layers, Circles circles) {
        double x = 0;
        double line = y;
        for (MapLayer layer : layers.stream().filter(l -> !l.name().isEmpty()).toList()) {
            double wide = 28 + TYPE.width(layer.name()) + 20;
            if (x > 0 && x + wide - 20 > width) {
                x = 0;
                line += LINE;
            }
            symbol(layer, x, line);
            canvas.text(layer.name(), x + 28, line + 12, TYPE);
            x += wide;
        }
        return samples(circles, x == 0 ? line : line + LINE);
    }

    private void symbol(MapLayer layer, double x, double y) {
        switch (layer) {
            case MapLayer.Areas areas -> canvas.box(new Box(x + 1, y + 2, 19, 11), areas.style());
            case MapLayer.Gathered gathered -> canvas.box(new Box(x + 1, y + 2, 19, 11), gathered.style());
            case MapLayer.Lines lines -> canvas.line(x + 1, y + 8, x + 21, y + 8, lines.style());
            case MapLayer.Spots spots -> canvas.circle(x + 11, y + 8, 6, spots.style());
        }
    }

    private double samples(Circles circles, double y) {
        List<Long> samples = circles.samples();
        if (samples.isEmpty()) {
            return y;
        }
        double x = 0;
        double high = 2 * circles.radius(samples.getLast());
        for (long sample : samples) {
            double radius = circles.radius(sample);
            canvas.circle(x + radius + 1, y + high / 2 + 1, radius, Style.line(Ink.TEXT, 1));
            String text = texts.numbers().print(sample) + (sample == samples.getLast() ? " " + texts.each() : "");
            canvas.text(text, x + 2 * radius + 6, y + high / 2 + 5, TYPE);
            x += 2 * radius + 6 + TYPE.width(text) + 18;
        }
        return y + high + 4;
    }
}
