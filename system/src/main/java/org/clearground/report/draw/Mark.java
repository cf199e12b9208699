package org.clearground.report.draw;

/// One thing on a drawing, in the order of painting.
sealed interface Mark {

    /// A painted shape.
    ///
    /// @param path  the data of an SVG path
    /// @param style how it is painted
    record Shape(String path, Style style) implements Mark {}

    /// A line of text.
    ///
    /// @param text the words
    /// @param x    where it is anchored, from the left
    /// @param y    its baseline, from the top
    /// @param type how it is set
    record Words(String text, double x, double y, Type type) implements Mark {}
}
