package org.clearground.land.ground;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.clearground.finding.Finding;
import org.clearground.geo.Overlay;
import org.clearground.ledger.Dims;

/// The common case: a record that comes after everything it could influence cuts the current cells.
final class InOrder {

    /// Owners are asked in the order of their ids as text, so that the order is the same in every
    /// language.
    static final Comparator<UUID> BY_TEXT = Comparator.comparing(UUID::toString);

    private final GroundStore store;
    private final String map;
    private final List<GroundAct> acts;
    private final Map<UUID, Dims> dims = new HashMap<>();
    private final Workings workings = new Workings(this::dimsOf);

    private InOrder(GroundStore store, List<GroundAct> acts) {
        this.store = store;
        this.map = acts.getFirst().map();
        this.acts = acts;
    }

    /// Decides the acts that a record without any on this map gets, sorted by key; empty when one of
    /// them comes before something it could influence.
    static Optional<MapOutcome> decide(GroundStore store, List<GroundAct> acts) {
        return new InOrder(store, acts).decide();
    }

    /// Decides the next act when all acts before it, also of its own record, are on the map: for making
    /// the cells again.
    static MapOutcome next(GroundStore store, GroundAct act) {
        InOrder next = new InOrder(new ActsUpTo(store, act.key()), List.of(act));
        next.load(List.of(act.record()));
        return next.decide().orElseThrow(() -> new IllegalStateException("an act came before one that was applied"));
    }

    private Optional<MapOutcome> decide() {
        List<Piece> pieces = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < acts.size(); i++) {
            GroundAct act = acts.get(i);
            Optional<Set<UUID>> owners = owners(act, acts.subList(0, i));
            if (owners.isEmpty()) {
                return Optional.empty();
            }
            load(owners.get());
            Workings.Outcome outcome = workings.apply(act, owners.get());
            if (workings.isOutOfOrder()) {
                return Optional.empty();
            }
            pieces.addAll(outcome.pieces());
            findings.addAll(GroundFindings.of(act, outcome));
        }
        Settlement.CellChanges cells = new Settlement.CellChanges(workings.removed(), List.of(), workings.changed());
        return Optional.of(new MapOutcome(Map.of(acts.getFirst().record(), pieces), findings, cells));
    }

    /// Whose claims overlap the act, or empty when one of them comes later.
    private Optional<Set<UUID>> owners(GroundAct act, List<GroundAct> own) {
        Set<UUID> owners = new TreeSet<>(BY_TEXT);
        for (GroundAct near : store.actsMeeting(map, act.outline().envelope())) {
            if (Overlay.overlaps(near.outline().geometry(), act.outline().geometry())) {
                if (act.key().isBefore(near.key())) {
                    return Optional.empty();
                }
                owners.add(near.record());
                if (near.part() == 0) {
                    dims.put(near.record(), near.dims());
                }
            }
        }
        if (own.stream()
                .anyMatch(o ->
                        Overlay.overlaps(o.outline().geometry(), act.outline().geometry()))) {
            owners.add(act.record());
        }
        return Optional.of(owners);
    }

    private void load(Collection<UUID> owners) {
        for (UUID owner : owners) {
            if (!workings.knows(owner)) {
                workings.load(owner, store.cellsOf(map, owner));
            }
        }
    }

    private Dims dimsOf(UUID owner) {
        return dims.computeIfAbsent(
                owner, o -> ownerDims(map, o.equals(acts.getFirst().record()) ? acts : store.actsOf(o)));
    }

    /// The dimensions of an owner's claim: those of its first part on the map.
    static Dims ownerDims(String map, List<GroundAct> acts) {
        return acts.stream()
                .filter(a -> a.map().equals(map))
                .min(Comparator.comparingInt(GroundAct::part))
                .map(GroundAct::dims)
                .orElseThrow(() -> new IllegalStateException("a cell's owner has no claim on the map " + map));
    }
}
