package org.clearground.land.ground;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// A decision with what it makes of the store.
///
/// @param record   the changed record
/// @param acts     its acts now
/// @param decision what was decided
/// @param cells    what becomes of the map
public record Settlement(UUID record, List<GroundAct> acts, Decision decision, CellChanges cells) {

    /// What becomes of the map: first the removals, then what is put.
    ///
    /// @param removed cells that are no more
    /// @param emptied map and owner of whom all cells go
    /// @param put     cells that are new or changed
    public record CellChanges(Collection<CellKey> removed, Collection<MapOwner> emptied, Collection<Cell> put) {}

    /// An owner on a map.
    ///
    /// @param map   the map
    /// @param owner the record whose ground it is
    public record MapOwner(String map, UUID owner) {}
}
