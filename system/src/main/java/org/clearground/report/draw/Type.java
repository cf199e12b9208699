package org.clearground.report.draw;

/// How a line of text is set in a drawing.
///
/// @param size   height of the letters' body, in the drawing's units
/// @param bold   whether in bold letters
/// @param anchor which part of the line stands at its point
/// @param colour as `#rrggbb`
/// @param halo   whether a light rim keeps it readable on a map
record Type(double size, boolean bold, Anchor anchor, String colour, boolean halo) {

    /// Which part of a line of text stands at its point.
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    static Type of(double size) {
        return new Type(size, false, Anchor.START, Ink.TEXT, false);
    }

    Type heavy() {
        return new Type(size, true, anchor, colour, halo);
    }

    Type middle() {
        return new Type(size, bold, Anchor.MIDDLE, colour, halo);
    }

    Type end() {
        return new Type(size, bold, Anchor.END, colour, halo);
    }

    Type in(String ink) {
        return new Type(size, bold, anchor, ink, halo);
    }

    Type rimmed() {
        return new Type(size, bold, anchor, colour, true);
    }

    /// The width of a text set so.
    double width(String text) {
        return (bold ? Typeface.BOLD : Typeface.REGULAR).width(text, size);
    }

    /// Where the line begins when it is anchored at x.
    double left(String text, double x) {
        return switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width(text) / 2;
            case END -> x - width(text);
        };
    }
}
