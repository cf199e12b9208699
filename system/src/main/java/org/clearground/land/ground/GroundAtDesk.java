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
import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;

/// The ground as one work at the desk sees it: what it asked the tables for, and over it what it decided since.
///
/// Nothing is asked twice, and the surroundings of many records are asked for together. Cells are written when
/// the work is done, acts and pieces follow their entries. Not to be kept after the work.
public final class GroundAtDesk implements GroundStore {

    private final SqlGroundStore tables;
    private final Earlier earlier;
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
    ///
    /// @param earlier shows them as they were before the work, without waiting for what it writes
    public GroundAtDesk(SqlGroundStore tables, Earlier earlier) {
        this.tables = tables;
        this.earlier = earlier;
    }

    /// The ground's tables as they were when the work began, or later: what the work itself did since then is
    /// in the memory, and comes before what they say.
    @FunctionalInterface
    public interface Earlier {

        /// Has the question asked, at once and in this thread.
        void ask(Consumer<SqlGroundStore> question);
    }

    /// A record that the books never had: there is nothing to ask about it.
    public void isNew(UUID record) {
        knownActs.add(record);
        knownPieces.add(record);
        knownCells.add(record);
    }

    /// Asks together for all that meets these boxes (degrees), and for its cells.
    public void expect(Collection<Envelope> around) {
        List<Envelope> asked =
                around.stream().filter(box -> !exactly.contains(box)).toList();
        if (!asked.isEmpty()) {
            earlier.ask(before -> load(asked, before));
        }
    }

    private void load(List<Envelope> asked, SqlGroundStore from) {
        Map<UUID, List<GroundAct>> found = new HashMap<>();
        for (GroundAct act : from.actsNear(asked)) {
            found.computeIfAbsent(act.record(), _ -> new ArrayList<>()).add(act);
        }
        found.forEach((record, acts) -> {
            if (knownActs.add(record)) {
                memory.putActs(record, acts);
            }
        });
        boxes.addAll(asked);
        exactly.addAll(asked);
        loadCells(found.keySet(), from);
    }

    private boolean isLoaded(Envelope box) {
        return exactly.contains(box) || boxes.stream().anyMatch(loaded -> loaded.contains(box));
    }

    private void loadCells(Collection<UUID> owners, SqlGroundStore from) {
        List<UUID> unknown = owners.stream().filter(knownCells::add).toList();
        if (!unknown.isEmpty()) {
            List<Cell> cells = from.cellsOf(unknown);
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
        if (!isLoaded(box)) {
            load(List.of(box), tables);
        }
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
        loadCells(List.of(owner), tables);
        return memory.cellsOf(map, owner);
    }

    @Override
    public void accept(Settlement settlement) {
        Settlement.CellChanges cells = settlement.cells();
        Set<UUID> owners = new LinkedHashSet<>();
        cells.removed().forEach(key -> owners.add(key.owner()));
        cells.emptied().forEach(gone -> owners.add(gone.owner()));
        cells.put().forEach(cell -> owners.add(cell.key().owner()));
        loadCells(owners, tables);
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
