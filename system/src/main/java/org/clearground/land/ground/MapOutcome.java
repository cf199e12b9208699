package org.clearground.land.ground;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clearground.finding.Finding;

/// What a change does to one map.
///
/// @param pieces   the pieces on this map of every record that was decided
/// @param findings about the changed record
/// @param cells    what becomes of the map
record MapOutcome(Map<UUID, List<Piece>> pieces, List<Finding> findings, Settlement.CellChanges cells) {}
