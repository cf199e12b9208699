package org.clearground.land.ground;

import java.util.ArrayList;
import java.util.List;
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
public record GroundAct(UUID record, String map, Verb verb, ActKey key, Outline outline, Dims dims) {

    /// The acts of a record, one per claim: claim and act have the same number, the part. Refuses a
    /// verb that is none.
    public static List<GroundAct> of(UUID record, long firstSeq, List<GroundClaim> claims) {
        List<GroundAct> acts = new ArrayList<>(claims.size());
        for (GroundClaim claim : claims) {
            Verb verb = Verb.of(claim.verb());
            ActKey key = new ActKey(claim.day(), verb.rank(), firstSeq, acts.size());
            acts.add(new GroundAct(record, claim.map(), verb, key, claim.outline(), claim.dims()));
        }
        return acts;
    }

    /// Which claim of its record it is, from 0.
    public int part() {
        return key.part();
    }
}
