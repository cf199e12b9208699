package org.clearground.tile;

import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/// A feature of a tile.
///
/// @param shape in units of the zoom's grid, with whole coordinates
/// @param tags  what it says: texts and whole numbers
record Feature(Geometry shape, Map<String, Object> tags) {}
