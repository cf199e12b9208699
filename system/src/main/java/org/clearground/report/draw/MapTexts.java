package org.clearground.report.draw;

import java.util.List;

/// The words around a map.
///
/// @param north     the letter over the north arrow
/// @param kilometre the unit on the scale bar
/// @param each      what a circle counts, such as `accidents`; empty when the map has no spots
/// @param notes     lines under the legend: sources, what is schematic, what has no polygon
/// @param numbers   how numbers are written
public record MapTexts(String north, String kilometre, String each, List<String> notes, NumberStyle numbers) {

    /// Refuses a map without a line that says where it comes from.
    public MapTexts {
        notes = List.copyOf(notes);
        if (notes.isEmpty()) {
            throw new IllegalArgumentException("a map names its sources");
        }
    }
}
