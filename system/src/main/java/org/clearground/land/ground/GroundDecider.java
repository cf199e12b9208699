package org.clearground.land.ground;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.clearground.finding.Finding;

/// Decides what a record does to the ground, and which other records must be decided again because of
/// it.
///
/// Ground is decided in the order of [ActKey]. The result is always that of deciding all current
/// versions from nothing in that order; how much is decided again to get there is an implementation
/// matter. Not safe for use by two threads.
public final class GroundDecider {

    private final GroundStore store;

    /// A decider on a store; deciding and appending must happen in one transaction of the store.
    public GroundDecider(GroundStore store) {
        this.store = store;
    }

    /// Decides a change and takes it into the store. Refuses claims with an unknown verb.
    public Decision decide(GroundChange change) {
        Settlement settlement = settle(change);
        store.accept(settlement);
        return settlement.decision();
    }

    /// Decides a change and leaves the store as it is: how many records a change would reach.
    public Decision preview(GroundChange change) {
        return settle(change).decision();
    }

    private Settlement settle(GroundChange change) {
        List<GroundAct> before = change.first() ? List.of() : store.actsOf(change.record());
        List<GroundAct> after = change.acts();
        Tally tally = new Tally(change);
        for (String map : maps(before, after)) {
            List<GroundAct> was = Neighbourhood.on(map, before);
            List<GroundAct> is = Neighbourhood.on(map, after);
            if (!was.equals(is)) {
                tally.add(map, decide(was, is));
            }
        }
        return new Settlement(change.record(), after, tally.decision(), tally.cells());
    }

    private MapOutcome decide(List<GroundAct> was, List<GroundAct> is) {
        if (was.isEmpty()) {
            return InOrder.decide(store, is).orElseGet(() -> Replay.decide(store, was, is));
        }
        return Replay.decide(store, was, is);
    }

    private static SortedSet<String> maps(List<GroundAct> before, List<GroundAct> after) {
        SortedSet<String> maps = new TreeSet<>();
        before.forEach(act -> maps.add(act.map()));
        after.forEach(act -> maps.add(act.map()));
        return maps;
    }

    /// Gathers the outcomes on the maps that a record concerns.
    private final class Tally {

        private final UUID changed;
        private final Map<UUID, List<Piece>> was = new LinkedHashMap<>();
        private final Map<UUID, List<Piece>> is = new LinkedHashMap<>();
        private final List<Finding> findings = new ArrayList<>();
        private final List<CellKey> removed = new ArrayList<>();
        private final List<Settlement.MapOwner> emptied = new ArrayList<>();
        private final List<Cell> put = new ArrayList<>();

        Tally(GroundChange change) {
            changed = change.record();
            if (change.first()) {
                was.put(changed, List.of());
                is.put(changed, List.of());
            } else {
                know(changed);
            }
        }

        private void know(UUID record) {
            if (!was.containsKey(record)) {
                List<Piece> pieces = store.piecesOf(record);
                was.put(record, pieces);
                is.put(record, pieces);
            }
        }

        void add(String map, MapOutcome outcome) {
            outcome.pieces().forEach((record, pieces) -> {
                know(record);
                List<Piece> all = new ArrayList<>(pieces);
                is.getOrDefault(record, List.of()).stream()
                        .filter(p -> !p.move().map().equals(map))
                        .forEach(all::add);
                // stable: the pieces of one part stay in the order in which they were decided
                all.sort(Comparator.comparingInt(p -> p.move().part()));
                is.put(record, all);
            });
            findings.addAll(outcome.findings());
            removed.addAll(outcome.cells().removed());
            emptied.addAll(outcome.cells().emptied());
            put.addAll(outcome.cells().put());
        }

        Decision decision() {
            List<Redecision> redecided = new ArrayList<>();
            was.forEach((record, old) -> {
                List<Piece> now = is.getOrDefault(record, List.of());
                if (!record.equals(changed) && !Piece.same(old, now)) {
                    redecided.add(new Redecision(record, old, now));
                }
            });
            return new Decision(
                    was.getOrDefault(changed, List.of()), is.getOrDefault(changed, List.of()), redecided, findings);
        }

        Settlement.CellChanges cells() {
            return new Settlement.CellChanges(removed, emptied, put);
        }
    }
}
