package org.clearground.report.draw;

import java.util.List;

/// Writes a drawing as SVG, with presentation attributes only: no style sheet, script or reference to the
/// outside.
final class SvgText {

    private static final double RIM = 3;

    private final Drawing drawing;
    private final boolean outlines;
    private final StringBuilder out = new StringBuilder();

    SvgText(Drawing drawing, boolean outlines) {
        this.drawing = drawing;
        this.outlines = outlines;
    }

    String write(List<Mark> marks) {
        Caption caption = drawing.caption();
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"")
                .append(caption.id())
                .append("-title ")
                .append(caption.id())
                .append("-desc\"");
        attribute("viewBox", "0 0 " + Decimals.point(drawing.width(), drawing.height()));
        attribute("width", Decimals.of(drawing.width()));
        attribute("height", Decimals.of(drawing.height()));
        out.append("><title id=\"")
                .append(caption.id())
                .append("-title\">")
                .append(escape(caption.title()))
                .append("</title><desc id=\"")
                .append(caption.id())
                .append("-desc\">")
                .append(escape(caption.description()))
                .append("</desc>\n");
        marks.forEach(this::mark);
        return out.append("</svg>").toString();
    }

    private void mark(Mark mark) {
        switch (mark) {
            case Mark.Words words when !outlines -> words(words);
            case Mark.Group group -> group(group);
            default -> shapes(mark).forEach(shape -> shape(shape.path(), shape.style()));
        }
    }

    private void group(Mark.Group group) {
        out.append("<g");
        attribute(
                "transform",
                "translate(" + Decimals.point(group.x(), group.y()) + ") scale(" + Decimals.fine(group.scale()) + ")");
        out.append(">\n");
        group.marks().forEach(this::mark);
        out.append("</g>\n");
    }

    private void shape(String path, Style style) {
        out.append("<path");
        attribute("d", path);
        attribute("fill", style.fill());
        if (style.opacity() < 1) {
            attribute("fill-opacity", Decimals.of(style.opacity()));
        }
        if (!style.stroke().equals("none")) {
            attribute("stroke", style.stroke());
            attribute("stroke-width", Decimals.of(style.width()));
            attribute("stroke-linejoin", "round");
        }
        if (!style.dash().isEmpty()) {
            attribute("stroke-dasharray", style.dash());
        }
        out.append("/>\n");
    }

    private static List<Mark.Shape> outlined(Mark.Words words) {
        Type type = words.type();
        Typeface face = type.bold() ? Typeface.BOLD : Typeface.REGULAR;
        String path = face.outline(words.text(), type.size(), type.left(words.text(), words.x()), words.y());
        Mark.Shape letters = new Mark.Shape(path, Style.filled(type.colour()));
        return type.halo()
                ? List.of(new Mark.Shape(path, Style.filled(Ink.PAPER).outlined(Ink.PAPER, RIM)), letters)
                : List.of(letters);
    }

    /// A mark as shapes alone: a text as the outlines of its letters.
    static List<Mark.Shape> shapes(Mark mark) {
        return switch (mark) {
            case Mark.Shape shape -> List.of(shape);
            case Mark.Words words -> outlined(words);
            case Mark.Group group -> throw new IllegalArgumentException("a group of marks is not one shape");
        };
    }

    private void words(Mark.Words words) {
        Type type = words.type();
        out.append("<text");
        attribute("x", Decimals.of(words.x()));
        attribute("y", Decimals.of(words.y()));
        attribute("font-size", Decimals.of(type.size()));
        if (type.bold()) {
            attribute("font-weight", "700");
        }
        if (type.anchor() != Type.Anchor.START) {
            attribute("text-anchor", type.anchor() == Type.Anchor.END ? "end" : "middle");
        }
        attribute("fill", type.colour());
        if (type.halo()) {
            attribute("paint-order", "stroke");
            attribute("stroke", Ink.PAPER);
            attribute("stroke-width", Decimals.of(RIM));
            attribute("stroke-linejoin", "round");
        }
        out.append('>').append(escape(words.text())).append("</text>\n");
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(escape(value)).append('"');
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
