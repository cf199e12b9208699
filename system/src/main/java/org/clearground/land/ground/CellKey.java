package org.clearground.land.ground;

import java.util.UUID;

/// Names a cell: the ground of one record in one state on one map.
///
/// @param map   the map
/// @param owner the record whose ground it is
/// @param state the state, never unrecorded
public record CellKey(String map, UUID owner, GroundState state) {}
