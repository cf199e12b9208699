package org.clearground.report.draw;

import java.util.List;

/// One thing on a drawing, in the order of painting.
sealed interface Mark {

    /// How it is painted or set: of two marks that follow each other and look alike this is told once.
    default Object look() {
        return switch (this) {
            case Shape shape -> shape.style();
            case Circle circle -> circle.style();
            case Words words -> words.type();
            case Group group -> group;
        };
    }

    /// A painted shape.
    ///
    /// @param path  the data of an SVG path
    /// @param style how it is painted
    record Shape(String path, Style style) implements Mark {}

    /// A circle.
    ///
    /// @param x      its centre, from the left
    /// @param y      its centre, from the top
    /// @param radius in the drawing's units
    /// @param style  how it is painted
    record Circle(double x, double y, double radius, Style style) implements Mark {}

    /// A line of text.
    ///
    /// @param text the words
    /// @param x    where it is anchored, from the left
    /// @param y    its baseline, from the top
    /// @param type how it is set
    record Words(String text, double x, double y, Type type) implements Mark {}

    /// Another drawing's marks, moved and scaled.
    ///
    /// @param marks what is painted
    /// @param x     where their left edge comes to lie
    /// @param y     where their upper edge comes to lie
    /// @param scale 1 for their own size
    record Group(List<Mark> marks, double x, double y, double scale) implements Mark {

        /// Copies the list.
        public Group {
            marks = List.copyOf(marks);
        }
    }
}
