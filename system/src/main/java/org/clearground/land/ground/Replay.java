package org.clearground.land.ground;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.clearground.finding.Finding;
import org.clearground.geo.Overlay;
import org.clearground.ledger.Dims;
import org.locationtech.jts.index.strtree.STRtree;

/// The general case: everything that a change can reach is decided again from nothing, in order.
final class Replay {

    private final String map;
    private final UUID changed;
    private final Neighbourhood around;
    private final STRtree index = new STRtree();
    private final Map<UUID, Dims> dims = new HashMap<>();
    private final Workings workings = new Workings(this::dimsOf);

    private Replay(String map, UUID changed, Neighbourhood around) {
        this.map = map;
        this.changed = changed;
        this.around = around;
    }

    /// Decides the neighbourhood of a changed record again.
    ///
    /// @param before its acts on this map until now
    /// @param after  its acts on this map from now on
    static MapOutcome decide(GroundActs store, List<GroundAct> before, List<GroundAct> after) {
        GroundAct any = before.isEmpty() ? after.getFirst() : before.getFirst();
        return new Replay(any.map(), any.record(), Neighbourhood.around(store, before, after)).decide();
    }

    private MapOutcome decide() {
        List<GroundAct> acts = around.inOrder();
        acts.forEach(act -> index.insert(act.outline().envelope(), act));
        Map<UUID, List<Piece>> pieces = new LinkedHashMap<>();
        acts.forEach(act -> pieces.putIfAbsent(act.record(), new ArrayList<>()));
        pieces.putIfAbsent(changed, new ArrayList<>());
        List<Finding> findings = new ArrayList<>();
        for (GroundAct act : acts) {
            Workings.Outcome outcome = workings.apply(act, owners(act));
            pieces.computeIfAbsent(act.record(), _ -> new ArrayList<>()).addAll(outcome.pieces());
            if (act.record().equals(changed)) {
                findings.addAll(GroundFindings.of(act, outcome));
            }
        }
        List<Settlement.MapOwner> owners = around.actsOf().keySet().stream()
                .map(owner -> new Settlement.MapOwner(map, owner))
                .toList();
        return new MapOutcome(pieces, findings, new Settlement.CellChanges(List.of(), owners, workings.changed()));
    }

    private Set<UUID> owners(GroundAct act) {
        Set<UUID> owners = new TreeSet<>(InOrder.BY_TEXT);
        for (Object found : index.query(act.outline().envelope())) {
            GroundAct near = (GroundAct) found;
            if (near.key().isBefore(act.key())
                    && workings.knows(near.record())
                    && !owners.contains(near.record())
                    && Overlay.overlaps(near.outline().geometry(), act.outline().geometry())) {
                owners.add(near.record());
            }
        }
        return owners;
    }

    private Dims dimsOf(UUID owner) {
        return dims.computeIfAbsent(
                owner, o -> InOrder.ownerDims(map, around.actsOf().getOrDefault(o, List.of())));
    }
}
