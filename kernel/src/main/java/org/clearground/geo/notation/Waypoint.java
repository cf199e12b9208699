package org.clearground.geo.notation;

import org.jspecify.annotations.Nullable;

/// One row of a description of a boundary: a point with its coordinates, with the leg that leads to it from the
/// row before, or with both.
///
/// @param name  what the point is called
/// @param kind  what it is
/// @param point its coordinates, or null
/// @param leg   the way to it from the row before, or null
public record Waypoint(
        String name,
        WaypointKind kind,
        @Nullable TypedPoint point,
        @Nullable Leg leg) {}
