package org.clearground.report.draw;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a shape is painted.
///
/// @param fill    colour as `#rrggbb`, or `none`
/// @param opacity of the fill, 0 to 1
/// @param stroke  colour of the outline, or `none`
/// @param width   of the outline, in the drawing's units
/// @param dash    lengths of dashes and gaps such as `4 3`; empty for a solid line
public record Style(String fill, double opacity, String stroke, double width, String dash) {

    /// A fill without outline.
    public static Style filled(String colour) {
        return new Style(colour, 1, "none", 0, "");
    }

    /// An outline without fill.
    public static Style line(String colour, double width) {
        return new Style("none", 1, colour, width, "");
    }

    /// The same with an outline.
    public Style outlined(String colour, double lineWidth) {
        return new Style(fill, opacity, colour, lineWidth, dash);
    }

    /// The same with a fill that lets the ground show through.
    public Style seeThrough(double share) {
        return new Style(fill, share, stroke, width, dash);
    }

    /// The same in a drawing whose units are so many times smaller.
    Style enlarged(int times) {
        String dashes = Stream.of(dash.split(" "))
                .filter(d -> !d.isEmpty())
                .map(d -> Decimals.of(times * Double.parseDouble(d)))
                .collect(Collectors.joining(" "));
        return new Style(fill, opacity, stroke, times * width, dashes);
    }

    /// The same with a dashed outline.
    public Style dashed(String lengths) {
        return new Style(fill, opacity, stroke, width, lengths);
    }
}
