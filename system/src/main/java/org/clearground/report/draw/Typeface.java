package org.clearground.report.draw;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The shipped letters: their widths, so that labels never overlap, and their outlines, so that a printed drawing
/// needs no font of the machine.
public final class Typeface {

    /// The letters of running text.
    public static final Typeface REGULAR = new Typeface("NotoSans-Regular.ttf");
    /// The letters of headings and totals.
    public static final Typeface BOLD = new Typeface("NotoSans-Bold.ttf");

    private final String file;
    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final double unit;
    private final Map<Integer, GeneralPath> shapes = new HashMap<>();

    private Typeface(String file) {
        this.file = file;
        try (InputStream in = open()) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            letters = font.getUnicodeCmapLookup();
            unit = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The bytes of the TrueType file; the caller closes the stream.
    public InputStream open() {
        InputStream in = Typeface.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("the font " + file + " is missing from the program");
        }
        return in;
    }

    /// The width of a line of text at a size, in the size's unit.
    public synchronized double width(String text, double size) {
        try {
            double width = 0;
            for (int letter : text.codePoints().toArray()) {
                width += font.getAdvanceWidth(letters.getGlyphId(letter));
            }
            return width * size / unit;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether the font has a shape for every letter.
    public synchronized boolean prints(String text) {
        return text.codePoints().allMatch(letter -> letters.getGlyphId(letter) != 0);
    }

    /// The outlines of a line of text as the data of an SVG path, its baseline beginning at a point.
    synchronized String outline(String text, double size, double x, double y) {
        StringBuilder data = new StringBuilder();
        double pen = x;
        for (int letter : text.codePoints().toArray()) {
            AffineTransform place = new AffineTransform(size / unit, 0, 0, -size / unit, pen, y);
            append(data, shape(letter).getPathIterator(place));
            pen += width(Character.toString(letter), size);
        }
        return data.toString();
    }

    private GeneralPath shape(int letter) {
        return shapes.computeIfAbsent(letters.getGlyphId(letter), id -> {
            try {
                GlyphData glyph = font.getGlyph().getGlyph(id);
                return glyph == null ? new GeneralPath() : glyph.getPath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void append(StringBuilder data, PathIterator path) {
        double[] c = new double[6];
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> data.append('M').append(Decimals.point(c[0], c[1]));
                case PathIterator.SEG_LINETO -> data.append('L').append(Decimals.point(c[0], c[1]));
                case PathIterator.SEG_QUADTO ->
                    data.append('Q')
                            .append(Decimals.point(c[0], c[1]))
                            .append(' ')
                            .append(Decimals.point(c[2], c[3]));
                case PathIterator.SEG_CUBICTO ->
                    data.append('C')
                            .append(Decimals.point(c[0], c[1]))
                            .append(' ')
                            .append(Decimals.point(c[2], c[3]))
                            .append(' ')
                            .append(Decimals.point(c[4], c[5]));
                default -> data.append('Z');
            }
        }
    }
}
