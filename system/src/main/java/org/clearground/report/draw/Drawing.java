package org.clearground.report.draw;

import java.util.List;

/// A finished drawing.
public final class Drawing {

    private final Caption caption;
    private final double width;
    private final double height;
    private final List<Mark> marks;

    Drawing(Caption caption, double width, double height, List<Mark> marks) {
        this.caption = caption;
        this.width = width;
        this.height = height;
        this.marks = List.copyOf(marks);
    }

    /// What it says to those who cannot see it.
    public Caption caption() {
        return caption;
    }

    /// Its width in CSS pixels at full size.
    public double width() {
        return width;
    }

    /// Its height in CSS pixels at full size.
    public double height() {
        return height;
    }

    /// How many shapes and texts it has.
    public int size() {
        return marks.size();
    }

    List<Mark> marks() {
        return marks;
    }

    /// The drawing as SVG with text as text, for a page.
    public String svg() {
        return new SvgText(this, SvgText.Use.PAGE).write(marks);
    }

    /// The same as a file of its own, which a page shows as a picture.
    public String svgFile() {
        return new SvgText(this, SvgText.Use.FILE).write(marks);
    }

    /// The drawing as SVG with text as outlines, for print: no font of the machine is used.
    public String outlinedSvg() {
        return new SvgText(this, SvgText.Use.PRINT).write(marks);
    }

    /// The drawing as pixels on white, so many from left to right, for programs that read no vectors.
    public Pixels pixels(int across) {
        return Raster.paint(this, marks, across);
    }
}
