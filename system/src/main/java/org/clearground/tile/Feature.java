package org.clearground.tile;

/// A feature of a tile.
///
/// @param shape in units of the zoom's grid
/// @param tags  what it says: texts and whole numbers
record Feature(Path shape, Tags tags) {}
