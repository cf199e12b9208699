package org.clearground.report.document;

import java.util.List;
import java.util.stream.Stream;
import org.clearground.report.draw.Drawing;

/// One page of key figures and drawings for the press, ready to be written in any of its formats. It stands
/// alone: its numbers lead nowhere, and say what they are and of what.
///
/// @param title    its first line
/// @param subtitle its second line
/// @param language a tag such as `en`
/// @param stamp    period, known-at, head and banner
/// @param tiles    the key figures
/// @param panels   the drawings in reading order
/// @param poster   the whole as one upright page
/// @param foot     lines at the end: sources and what the page does not say
public record Infographic(
        String title,
        String subtitle,
        String language,
        Stamp stamp,
        List<Tile> tiles,
        List<Panel> panels,
        Drawing poster,
        List<Rich> foot) {

    /// Copies the lists.
    public Infographic {
        tiles = List.copyOf(tiles);
        panels = List.copyOf(panels);
        foot = List.copyOf(foot);
    }

    /// One key figure.
    ///
    /// @param label what it is
    /// @param value the number without its unit
    /// @param unit  its unit
    /// @param note  of what, since when
    public record Tile(String label, BoundFigure value, String unit, Rich note) {}

    /// One drawing with its words.
    ///
    /// @param title   what it shows
    /// @param base    unit, time and base
    /// @param drawing the drawing
    /// @param figures the numbers printed in it
    /// @param note    a line under it; may be empty
    public record Panel(String title, Rich base, Drawing drawing, List<BoundFigure> figures, Rich note) {}

    /// All figures in reading order.
    public List<BoundFigure> figures() {
        return Stream.concat(
                        tiles.stream().flatMap(t -> Stream.concat(Stream.of(t.value()), t.note().figures().stream())),
                        panels.stream().flatMap(p -> Stream.concat(p.base().figures().stream(), p.figures().stream())))
                .toList();
    }
}
