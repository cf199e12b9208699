package org.clearground.land.ground;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;

/// The ground as one work at the desk sees it: what it asked the tables for, and over it what it decided since.
///
/// Nothing is asked twice, and the surroundings of many records are asked for together. Cells are written when
/// the work is done, acts and pieces follow their entries. Not to be kept after the work.
public final class GroundAtDesk implements GroundStore {

    private final SqlGroundStore tables;
    private final MemoryGroundStore memory = new MemoryGroundStore();

    /// Boxes of which the memory holds every act that meets them.
    private final List<Envelope> boxes = new ArrayList<>();

    /// The same: mostly exactly those are asked for again.
    private final Set<Envelope> exactly = new HashSet<>();

    private final Set<UUID> knownActs = new HashSet<>();
    private final Set<UUID> knownPieces = new HashSet<>();
    private final Set<UUID> knownCells = new HashSet<>();

    /// The cells as the tables have them, of owners that were asked for.
    private final Map<CellKey, Cell> stored = new HashMap<>();

    private final Set<CellKey> touched = new LinkedHashSet<>();

    /// The ground behind these tables.
    public GroundAtDesk(SqlGroundStore tables) {
        this.tables = tables;
    }

    /// A record that the books never had: there is nothing to ask about it.
    public void isNew(UUID record) {
        knownActs.add(record);
        knownPieces.add(record);
        knownCells.add(record);
    }

    /// Asks together for all that meets these boxes (degrees), and for its cells.
    public void expect(Collection<Envelope> around) {
        List<Envelope> asked = around.stream().filter(box -> !isLoaded(box)).toList();
        if (asked.isEmpty()) {
            return;
        }
        Map<UUID, List<GroundAct>> found = new HashMap<>();
        for (GroundAct act : tables.actsNear(asked)) {
            found.computeIfAbsent(act.record(), _ -> new ArrayList<>()).add(act);
        }
        found.forEach((record, acts) -> {
            if (knownActs.add(record)) {
                memory.putActs(record, acts);
            }
        });
        boxes.addAll(asked);
        exactly.addAll(asked);
        loadCells(found.keySet());
    }

    private boolean isLoaded(Envelope box) {
        return exactly.contains(box) || boxes.stream().anyMatch(loaded -> loaded.contains(box));
    }

    private void loadCells(Collection<UUID> owners) {
        List<UUID> unknown = owners.stream().filter(knownCells::add).toList();
        if (!unknown.isEmpty()) {
            List<Cell> cells = tables.cellsOf(unknown);
            cells.forEach(cell -> stored.put(cell.key(), cell));
            memory.acceptCells(new Settlement.CellChanges(List.of(), List.of(), cells));
        }
    }

    /// The number of a record's first entry, if it is of a type that may claim ground and is booked.
    public OptionalLong firstSeq(UUID record) {
        return tables.firstSeq(record);
    }

    @Override
    public List<GroundAct> actsMeeting(String map, Envelope box) {
        expect(List.of(box));
        return memory.actsMeeting(map, box);
    }

    @Override
    public List<GroundAct> actsOf(UUID record) {
        if (knownActs.add(record)) {
            memory.putActs(record, tables.actsOf(record));
        }
        return memory.actsOf(record);
    }

    @Override
    public List<Piece> piecesOf(UUID record) {
        if (knownPieces.add(record)) {
            memory.putPieces(record, tables.piecesOf(record));
        }
        return memory.piecesOf(record);
    }

    @Override
    public List<Cell> cellsOf(String map, UUID owner) {
        loadCells(List.of(owner));
        return memory.cellsOf(map, owner);
    }

    @Override
    public void accept(Settlement settlement) {
        Settlement.CellChanges cells = settlement.cells();
        Set<UUID> owners = new LinkedHashSet<>();
        cells.removed().forEach(key -> owners.add(key.owner()));
        cells.emptied().forEach(gone -> owners.add(gone.owner()));
        cells.put().forEach(cell -> owners.add(cell.key().owner()));
        loadCells(owners);
        touched.addAll(cells.removed());
        for (Settlement.MapOwner gone : cells.emptied()) {
            memory.cellsOf(gone.map(), gone.owner()).forEach(cell -> touched.add(cell.key()));
        }
        cells.put().forEach(cell -> touched.add(cell.key()));
        knownActs.add(settlement.record());
        knownPieces.add(settlement.record());
        settlement.decision().redecided().forEach(again -> knownPieces.add(again.record()));
        memory.accept(settlement);
    }

    /// Writes the cells that are others than in the tables.
    public void write() {
        List<CellKey> gone = new ArrayList<>();
        List<Cell> fresh = new ArrayList<>();
        for (CellKey key : touched) {
            Cell was = stored.remove(key);
            Cell is = memory.find(key);
            if (was != null) {
                gone.add(key);
            }
            if (is != null) {
                fresh.add(is);
                stored.put(key, is);
            }
        }
        touched.clear();
        tables.replace(gone, fresh);
    }
}
