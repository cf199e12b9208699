package org.clearground.report.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/// Paints a drawing as pixels on white, for programs that read no vectors. Letters are painted as the outlines
/// of the shipped ones, so that no font of the machine is used.
final class Raster {

    private final Graphics2D graphics;

    private Raster(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /// The picture in so many pixels from left to right.
    static Pixels paint(Drawing drawing, List<Mark> marks, int width) {
        double scale = width / drawing.width();
        int height = (int) Math.ceil(drawing.height() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.scale(scale, scale);
        Raster raster = new Raster(graphics);
        marks.forEach(raster::paint);
        graphics.dispose();
        return new Pixels(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    private void paint(Mark mark) {
        if (mark instanceof Mark.Group(List<Mark> marks, double x, double y, double scale)) {
            AffineTransform before = graphics.getTransform();
            graphics.translate(x, y);
            graphics.scale(scale, scale);
            marks.forEach(this::paint);
            graphics.setTransform(before);
            return;
        }
        for (Mark.Shape shape : SvgText.shapes(mark)) {
            paint(PathReader.shape(shape.path()), shape.style());
        }
    }

    private void paint(Path2D shape, Style style) {
        if (!style.fill().equals("none")) {
            Color colour = Color.decode(style.fill());
            graphics.setColor(new Color(
                    colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * style.opacity())));
            graphics.fill(shape);
        }
        if (!style.stroke().equals("none") && style.width() > 0) {
            graphics.setColor(Color.decode(style.stroke()));
            graphics.setStroke(stroke(style));
            graphics.draw(shape);
        }
    }

    private static BasicStroke stroke(Style style) {
        float width = (float) style.width();
        if (style.dash().isEmpty()) {
            return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        }
        List<Float> lengths = new ArrayList<>();
        StringTokenizer parts = new StringTokenizer(style.dash());
        while (parts.hasMoreTokens()) {
            lengths.add(Float.valueOf(parts.nextToken()));
        }
        float[] dash = new float[lengths.size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = lengths.get(i);
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }
}
