package org.clearground.land.ground;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.quadtree.Quadtree;

/// A store in memory, for deciding beside the books: trials, deep verification and tests.
public final class MemoryGroundStore implements GroundStore {

    private final Map<String, Quadtree> index = new HashMap<>();
    private final Map<UUID, List<GroundAct>> acts = new HashMap<>();
    private final Map<UUID, List<Piece>> pieces = new HashMap<>();
    private final Map<Settlement.MapOwner, EnumMap<GroundState, Cell>> cells = new HashMap<>();

    /// An empty store.
    public MemoryGroundStore() {}

    @Override
    public List<GroundAct> actsMeeting(String map, Envelope box) {
        Quadtree tree = index.get(map);
        List<GroundAct> found = new ArrayList<>();
        for (Object act : tree == null ? List.of() : tree.query(box)) {
            if (((GroundAct) act).outline().geometry().getEnvelopeInternal().intersects(box)) {
                found.add((GroundAct) act);
            }
        }
        found.sort(Comparator.comparing(GroundAct::key));
        return found;
    }

    @Override
    public List<GroundAct> actsOf(UUID record) {
        return acts.getOrDefault(record, List.of());
    }

    @Override
    public List<Piece> piecesOf(UUID record) {
        return pieces.getOrDefault(record, List.of());
    }

    @Override
    public List<Cell> cellsOf(String map, UUID owner) {
        EnumMap<GroundState, Cell> byState = cells.get(new Settlement.MapOwner(map, owner));
        return byState == null ? List.of() : List.copyOf(byState.values());
    }

    @Override
    public void accept(Settlement settlement) {
        putActs(settlement.record(), settlement.acts());
        replacePieces(settlement.record(), settlement.decision().booked());
        settlement.decision().redecided().forEach(r -> replacePieces(r.record(), r.booked()));
        acceptCells(settlement.cells());
    }

    /// Takes in what becomes of the map alone.
    void acceptCells(Settlement.CellChanges changes) {
        changes.emptied().forEach(cells::remove);
        changes.removed().forEach(key -> byState(key).remove(key.state()));
        changes.put().forEach(cell -> byState(cell.key()).put(cell.key().state(), cell));
    }

    private EnumMap<GroundState, Cell> byState(CellKey key) {
        return cells.computeIfAbsent(
                new Settlement.MapOwner(key.map(), key.owner()), _ -> new EnumMap<>(GroundState.class));
    }

    /// Replaces the acts of a record and decides nothing.
    void putActs(UUID record, List<GroundAct> now) {
        for (GroundAct act : actsOf(record)) {
            tree(act).remove(act.outline().envelope(), act);
        }
        acts.remove(record);
        if (!now.isEmpty()) {
            acts.put(
                    record,
                    now.stream().sorted(Comparator.comparing(GroundAct::key)).toList());
            now.forEach(act -> tree(act).insert(act.outline().envelope(), act));
        }
    }

    private Quadtree tree(GroundAct act) {
        return index.computeIfAbsent(act.map(), _ -> new Quadtree());
    }

    /// Says what the pieces of a record are, and decides nothing.
    void putPieces(UUID record, List<Piece> now) {
        replacePieces(record, now);
    }

    /// A cell, or null.
    @Nullable
    Cell find(CellKey key) {
        EnumMap<GroundState, Cell> byState = cells.get(new Settlement.MapOwner(key.map(), key.owner()));
        return byState == null ? null : byState.get(key.state());
    }

    private void replacePieces(UUID record, List<Piece> now) {
        if (now.isEmpty()) {
            pieces.remove(record);
        } else {
            pieces.put(record, now);
        }
    }

    /// All acts, in the order in which ground is decided.
    public List<GroundAct> acts() {
        return acts.values().stream()
                .flatMap(Collection::stream)
                .sorted(Comparator.comparing(GroundAct::key))
                .toList();
    }

    /// All cells, in no order.
    public Stream<Cell> cells() {
        return cells.values().stream().flatMap(byState -> byState.values().stream());
    }
}
