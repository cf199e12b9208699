package org.clearground.geo;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Polygons as they arrived, unchecked: for each polygon its rings, the shell first and its holes after it.
/// [OutlineChecks] makes an [Outline] of it or says what is wrong.
///
/// @param polygons the polygons; a list without polygons, or a polygon without rings, is possible here
public record RawOutline(List<List<RawRing>> polygons) {

    /// Copies the lists.
    public RawOutline {
        polygons = polygons.stream().map(List::copyOf).toList();
    }

    /// One polygon: its shell and its holes.
    public static RawOutline polygon(RawRing shell, RawRing... holes) {
        return new RawOutline(
                List.of(Stream.concat(Stream.of(shell), Arrays.stream(holes)).toList()));
    }
}
