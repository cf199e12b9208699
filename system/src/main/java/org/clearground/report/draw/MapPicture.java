package org.clearground.report.draw;

import java.util.List;
import org.locationtech.jts.geom.Envelope;

/// A map as vectors: layers, names, and under the frame the scale, north, the legend and the sources.
public final class MapPicture {

    private static final double WIDTH = 720;
    private static final double TALLEST = 455;
    private static final double MARGIN = 0.03;
    private static final Type SMALL = Type.of(11);

    private final MapTexts texts;
    private final Projection projection;
    private final Box frame;
    private final Canvas canvas = new Canvas();

    private MapPicture(Envelope extent, MapTexts texts) {
        this.texts = texts;
        projection = projection(extent);
        frame = new Box(0, 0, projection.width(), projection.height());
    }

    /// What is on a map, from the ground up.
    ///
    /// @param extent degrees that it shows; a small margin is added
    /// @param layers painted in this order
    /// @param labels names of places
    public record Content(Envelope extent, List<MapLayer> layers, List<MapLabel> labels) {

        /// Refuses an extent of no size.
        public Content {
            layers = List.copyOf(layers);
            labels = List.copyOf(labels);
            if (extent.isNull() || extent.getWidth() <= 0 || extent.getHeight() <= 0) {
                throw new IllegalArgumentException("a map needs an extent with width and height");
            }
        }
    }

    /// Draws the map.
    public static Drawing draw(Caption caption, Content content, MapTexts texts) {
        return new MapPicture(content.extent(), texts).draw(caption, content);
    }

    /// The projection of a map that shows an extent, with its margin.
    static Projection projection(Envelope extent) {
        Envelope shown = extent.copy();
        shown.expandBy(extent.getWidth() * MARGIN, extent.getHeight() * MARGIN);
        return Projection.fitting(shown, WIDTH - 2, TALLEST);
    }

    private Drawing draw(Caption caption, Content content) {
        canvas.box(frame, Style.filled(Ink.PAPER));
        Circles circles = Circles.of(content.layers(), projection);
        for (MapLayer layer : content.layers()) {
            switch (layer) {
                case MapLayer.Areas areas -> canvas.fine(Outlines.paths(projection, areas.shapes()), areas.style());
                case MapLayer.Gathered gathered ->
                    canvas.fine(gathered.outlines().paths(), gathered.style());
                case MapLayer.Lines lines -> canvas.fine(Outlines.paths(projection, lines.shapes()), lines.style());
                case MapLayer.Spots spots -> circles.draw(canvas, spots);
            }
        }
        new Labels(frame).draw(canvas, content.labels(), projection);
        canvas.box(frame.grown(-0.5), Style.line(Ink.MUTED, 1));
        double y = new MapFoot(canvas, texts, WIDTH).scale(frame.bottom() + 10, projection.pixelsPerKilometre());
        y = new MapFoot(canvas, texts, WIDTH).legend(y + 8, content.layers(), circles);
        for (String note : texts.notes()) {
            for (String line : Wrap.lines(note, SMALL, WIDTH)) {
                y += 15;
                canvas.text(line, 0, y, SMALL.in(Ink.MUTED));
            }
        }
        return canvas.finish(caption, WIDTH, y + 6);
    }
}
