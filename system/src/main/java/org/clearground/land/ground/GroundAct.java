package org.clearground.land.ground;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.clearground.geo.Outline;
import org.clearground.ledger.Dims;
import org.clearground.record.GroundClaim;

/// A claim of a current version of a record, in its place in the order.
///
/// @param record  the record that claims
/// @param map     the map it concerns; maps never touch each other
/// @param verb    what is claimed
/// @param key     its place in the order
/// @param outline the ground
/// @param dims    the dimensions that its postings carry
/// @param parents the records whose open ground it takes over; only a hazard's act has any
public record GroundAct(
        UUID record, String map, Verb verb, ActKey key, Outline outline, Dims dims, SortedSet<UUID> parents) {

    /// Refuses parents of anything but a hazard.
    public GroundAct {
        parents = Collections.unmodifiableSortedSet(new TreeSet<>(parents));
        if (!parents.isEmpty() && verb.rank() != Verb.Rank.HAZARD) {
            throw new IllegalArgumentException("only a hazard takes over ground of another, not " + verb.code());
        }
    }

    /// The acts of a record, one per claim: claim and act have the same number, the part. No record is its own
    /// parent. Refuses a verb that is none.
    public static List<GroundAct> of(UUID record, long firstSeq, List<GroundClaim> claims) {
        List<GroundAct> acts = new ArrayList<>(claims.size());
        for (GroundClaim claim : claims) {
            Verb verb = Verb.of(claim.verb());
            ActKey key = new ActKey(claim.day(), verb.rank(), firstSeq, acts.size());
            TreeSet<UUID> parents = new TreeSet<>(claim.parents());
            parents.remove(record);
            acts.add(new GroundAct(record, claim.map(), verb, key, claim.outline(), claim.dims(), parents));
        }
        return acts;
    }

    /// What becomes of a cell's ground, or empty when nothing does. Of a parent it takes over what is open, which
    /// never becomes less certain by it; what is released stays released, and the parent's.
    Optional<GroundState> turns(CellKey cell) {
        if (!parents.contains(cell.owner())) {
            return verb.turns(cell.state());
        }
        return Optional.of(cell.state())
                .filter(GroundState::isOpen)
                .map(state -> verb == Verb.CONFIRM ? GroundState.CONFIRMED : state);
    }

    /// Which claim of its record it is, from 0.
    public int part() {
        return key.part();
    }
}
