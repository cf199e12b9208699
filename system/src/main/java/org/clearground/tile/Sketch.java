package org.clearground.tile;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Geometry;

/// Something that a tile is to show, before it is drawn.
///
/// @param from  the ids of all that shapes it: the same ids give the same drawing
/// @param shape in degrees, worked out when it is drawn
/// @param tags  what it says; those of several that are drawn as one are told apart by `class` alone
record Sketch(List<Long> from, Supplier<Geometry> shape, Map<String, Object> tags) {}
