package org.clearground.report.draw;

import java.util.List;

/// Writes a drawing as SVG, with presentation attributes only: no style sheet, script or reference to the
/// outside. What follows each other and looks alike names its look once.
final class SvgText {

    /// What a drawing is written for.
    enum Use {
        /// A place in a page, whose letters it takes.
        PAGE(false, ""),
        /// A file of its own, which names its letters.
        FILE(false, "Noto Sans, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif"),
        /// Print, where letters are shapes.
        PRINT(true, "");

        private final boolean outlined;
        private final String letters;

        Use(boolean outlined, String letters) {
            this.outlined = outlined;
            this.letters = letters;
        }
    }

    private static final double RIM = 3;

    private final Drawing drawing;
    private final Use use;
    private final StringBuilder out = new StringBuilder();

    SvgText(Drawing drawing, Use use) {
        this.drawing = drawing;
        this.use = use;
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
        attribute("stroke-linejoin", "round");
        if (!use.letters.isEmpty()) {
            attribute("font-family", use.letters);
        }
        out.append("><title id=\"")
                .append(caption.id())
                .append("-title\">")
                .append(escape(caption.title()))
                .append("</title><desc id=\"")
                .append(caption.id())
                .append("-desc\">")
                .append(escape(caption.description()))
                .append("</desc>\n");
        marks(simple(marks));
        return out.append("</svg>").toString();
    }

    private void marks(List<Mark> marks) {
        int at = 0;
        while (at < marks.size()) {
            int end = alike(marks, at);
            if (marks.get(at) instanceof Mark.Group group) {
                group(group);
            } else if (end == at + 1) {
                element(marks.get(at), true);
            } else {
                out.append("<g");
                look(marks.get(at));
                out.append(">\n");
                marks.subList(at, end).forEach(mark -> element(mark, false));
                out.append("</g>\n");
            }
            at = end;
        }
    }

    private List<Mark> simple(List<Mark> marks) {
        return marks.stream()
                .<Mark>mapMulti((mark, to) -> {
                    if (mark instanceof Mark.Words words && use.outlined) {
                        outlined(words).forEach(to);
                    } else {
                        to.accept(mark);
                    }
                })
                .toList();
    }

    /// Where the run of marks that look like this one ends.
    private static int alike(List<Mark> marks, int from) {
        int end = from + 1;
        while (end < marks.size() && looksLike(marks.get(from), marks.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean looksLike(Mark one, Mark other) {
        return !(one instanceof Mark.Group) && one.look().equals(other.look());
    }

    /// A group names the look of all its marks itself, where they have one.
    private void group(Mark.Group group) {
        out.append("<g");
        String move =
                group.x() == 0 && group.y() == 0 ? "" : "translate(" + Decimals.point(group.x(), group.y()) + ") ";
        attribute("transform", move + "scale(" + Decimals.fine(group.scale()) + ")");
        List<Mark> marks = simple(group.marks());
        boolean uniform =
                !marks.isEmpty() && !(marks.getFirst() instanceof Mark.Group) && alike(marks, 0) == marks.size();
        if (uniform) {
            look(marks.getFirst());
        }
        out.append(">\n");
        if (uniform) {
            marks.forEach(mark -> element(mark, false));
        } else {
            marks(marks);
        }
        out.append("</g>\n");
    }

    private void element(Mark mark, boolean whole) {
        switch (mark) {
            case Mark.Shape shape -> {
                out.append("<path");
                attribute("d", shape.path());
            }
            case Mark.Circle circle -> {
                out.append("<circle");
                attribute("cx", Decimals.of(circle.x()));
                attribute("cy", Decimals.of(circle.y()));
                attribute("r", Decimals.of(circle.radius()));
            }
            case Mark.Words words -> {
                out.append("<text");
                attribute("x", Decimals.of(words.x()));
                attribute("y", Decimals.of(words.y()));
            }
            case Mark.Group _ -> throw new IllegalArgumentException("a group of marks is not one element");
        }
        if (whole) {
            look(mark);
        }
        out.append(mark instanceof Mark.Words words ? ">" + escape(words.text()) + "</text>\n" : "/>\n");
    }

    private void look(Mark mark) {
        switch (mark) {
            case Mark.Shape shape -> style(shape.style());
            case Mark.Circle circle -> style(circle.style());
            case Mark.Words words -> type(words.type());
            case Mark.Group _ -> throw new IllegalArgumentException("a group of marks has no look of its own");
        }
    }

    private void style(Style style) {
        attribute("fill", style.fill());
        if (style.opacity() < 1) {
            attribute("fill-opacity", Decimals.of(style.opacity()));
        }
        if (!style.stroke().equals("none")) {
            attribute("stroke", style.stroke());
            attribute("stroke-width", Decimals.of(style.width()));
        }
        if (!style.dash().isEmpty()) {
            attribute("stroke-dasharray", style.dash());
        }
    }

    private void type(Type type) {
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
        }
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
            case Mark.Circle circle ->
                List.of(new Mark.Shape(Canvas.circlePath(circle.x(), circle.y(), circle.radius()), circle.style()));
            case Mark.Words words -> outlined(words);
            case Mark.Group _ -> throw new IllegalArgumentException("a group of marks is not one shape");
        };
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
