package org.clearground.geo.notation;

import org.clearground.geo.Position;

/// A point of a boundary as it came out.
///
/// @param name     what it is called
/// @param kind     what it is
/// @param position where it is
/// @param moved    how far the adjustment moved it, in metres
public record BoundaryPoint(String name, WaypointKind kind, Position position, double moved) {}
