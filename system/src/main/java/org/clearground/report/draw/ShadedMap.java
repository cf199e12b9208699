package org.clearground.report.draw;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// A small map of districts, each the darker the larger its number, with their names and a key without numbers.
public final class ShadedMap {

    private static final double MARGIN = 0.02;
    private static final int LIGHT = 0xeaf1f8;
    private static final int DEEP = 0x4f86ba;
    private static final int STEPS = 24;
    private static final Type SMALL = Type.of(11);

    private ShadedMap() {}

    /// One district.
    ///
    /// @param label where its name stands, and the name
    /// @param shape its boundary, longitude first
    /// @param value not negative; 0 leaves it in the colour of land
    public record District(MapLabel label, Geometry shape, double value) {}

    /// The words around the map.
    ///
    /// @param north the letter at the arrow
    /// @param less  beside the light end of the key
    /// @param more  beside the dark end
    public record Words(String north, String less, String more) {}

    /// Draws the map as wide as it may be within a box.
    ///
    /// @param around neighbouring districts, drawn without colour
    public static Drawing draw(Caption caption, List<District> districts, List<Geometry> around, Words words) {
        Envelope extent = new Envelope();
        districts.forEach(d -> extent.expandToInclude(d.shape().getEnvelopeInternal()));
        extent.expandBy(extent.getWidth() * MARGIN, extent.getHeight() * MARGIN);
        Projection projection = Projection.fitting(extent, 420, 470);
        Box frame = new Box(0, 0, projection.width(), projection.height());
        Canvas canvas = new Canvas();
        canvas.box(frame, Style.filled(Ink.PAPER));
        canvas.fine(Outlines.paths(projection, around), Style.filled(Ink.PAPER).outlined(Ink.GRID, 0.7));
        double most = Math.max(
                1e-9, districts.stream().mapToDouble(District::value).max().orElse(0));
        for (District district : districts) {
            Style style = Style.filled(district.value() > 0 ? shade(district.value() / most) : Ink.LAND)
                    .outlined(Ink.BORDER, 0.9);
            canvas.fine(Outlines.paths(projection, List.of(district.shape())), style);
        }
        new Labels(frame).draw(canvas, districts.stream().map(District::label).toList(), projection);
        canvas.box(frame.grown(-0.5), Style.line(Ink.GRID, 1));
        double y = key(canvas, words, frame);
        return canvas.finish(caption, frame.width(), y);
    }

    private static double key(Canvas canvas, Words words, Box frame) {
        double top = frame.bottom() + 10;
        canvas.path(
                "M" + Decimals.point(6, top) + "l5 13l-5 -4l-5 4z",
                Style.filled(Ink.TEXT).outlined(Ink.TEXT, 0.5));
        canvas.text(words.north(), 15, top + 11, SMALL.heavy());
        double x = 36;
        canvas.text(words.less(), x, top + 11, SMALL);
        x += SMALL.width(words.less()) + 6;
        for (int step = 1; step <= STEPS; step++) {
            canvas.box(new Box(x, top + 2, 3.2, 10), Style.filled(shade((double) step / STEPS)));
            x += 3;
        }
        canvas.text(words.more(), x + 7, top + 11, SMALL);
        return top + 18;
    }

    private static String shade(double share) {
        StringBuilder colour = new StringBuilder("#");
        for (int shift = 16; shift >= 0; shift -= 8) {
            int light = LIGHT >> shift & 0xff;
            int deep = DEEP >> shift & 0xff;
            int mixed = (int) Math.round(light + (deep - light) * share);
            colour.append(Character.forDigit(mixed >> 4, 16)).append(Character.forDigit(mixed & 0xf, 16));
        }
        return colour.toString();
    }
}
