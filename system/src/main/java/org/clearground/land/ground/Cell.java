package org.clearground.land.ground;

import org.clearground.geo.Outline;
import org.clearground.quantity.SquareMetres;

/// The ground of one record in one state: where it lies now and how much of it the books hold.
///
/// @param key     whose, in which state, on which map
/// @param shape   where; a cell that covers nothing does not exist
/// @param balance what the books hold, which snapping and rounding keep within a square metre or so of
///                the shape's area
/// @param last    the latest act that changed any cell of this owner on this map
public record Cell(CellKey key, Outline shape, SquareMetres balance, ActKey last) {}
