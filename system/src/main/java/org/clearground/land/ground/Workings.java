package org.clearground.land.ground;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.clearground.geo.Outline;
import org.clearground.geo.Overlay;
import org.clearground.ledger.Dims;
import org.clearground.quantity.SquareMetres;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

/// A part of one map while acts are applied to it, one after the other in their order.
///
/// Everything that decides a corner or a square metre happens here, in a fixed order, so that a record
/// decided last on the current cells and the same record decided in a replay give the same bytes.
final class Workings {

    private final Function<UUID, Dims> dimsOfOwner;
    private final Map<UUID, EnumMap<GroundState, Cell>> cells = new HashMap<>();
    private final Set<CellKey> touched = new LinkedHashSet<>();
    private boolean outOfOrder;

    Workings(Function<UUID, Dims> dimsOfOwner) {
        this.dimsOfOwner = dimsOfOwner;
    }

    /// What came of an act.
    ///
    /// @param pieces   what it moved
    /// @param released ground that a release claims and that was released before
    record Outcome(List<Piece> pieces, List<Outline> released) {}

    /// Takes in the current cells of an owner.
    void load(UUID owner, List<Cell> of) {
        EnumMap<GroundState, Cell> byState = cells.computeIfAbsent(owner, _ -> new EnumMap<>(GroundState.class));
        of.forEach(cell -> byState.put(cell.key().state(), cell));
    }

    /// Whether the owner's cells are here: loaded or made.
    boolean knows(UUID owner) {
        return cells.containsKey(owner);
    }

    /// Whether a cell was changed that a later act had changed before, so that the result is not what
    /// the order asks for.
    boolean isOutOfOrder() {
        return outOfOrder;
    }

    /// Applies an act.
    ///
    /// @param owners those whose own claims overlap the act, in a fixed order. Only their cells are
    ///               asked: a neighbour whose border merely touches never takes part, whatever snapping
    ///               did to its cells.
    Outcome apply(GroundAct act, Collection<UUID> owners) {
        List<Piece> pieces = new ArrayList<>();
        List<Outline> released = new ArrayList<>();
        Geometry claimed = act.outline().geometry();
        MultiPolygon free = act.outline().geometry();
        for (Cell cell : cellsOf(owners)) {
            Geometry shape = cell.shape().geometry();
            MultiPolygon part = Cut.common(shape, claimed);
            if (part.isEmpty()) {
                continue;
            }
            free = act.verb().takesUnrecorded() ? Cut.rest(free, shape) : free;
            Outline common = Outline.trusted(part);
            act.turns(cell.key()).ifPresent(after -> pieces.add(take(act, cell, common, after)));
            if (act.verb().rank() == Verb.Rank.RELEASE && cell.key().state().isReleased()) {
                released.add(common);
            }
        }
        if (act.verb().takesUnrecorded() && !free.isEmpty()) {
            pieces.add(takeFree(act, Outline.trusted(free)));
        }
        return new Outcome(pieces, released);
    }

    private List<Cell> cellsOf(Collection<UUID> owners) {
        List<Cell> found = new ArrayList<>();
        for (UUID owner : owners) {
            EnumMap<GroundState, Cell> byState = cells.get(owner);
            if (byState != null) {
                found.addAll(byState.values());
            }
        }
        return found;
    }

    private Piece take(GroundAct act, Cell cell, Outline common, GroundState after) {
        UUID newOwner = act.verb().rank() == Verb.Rank.RELEASE ? cell.key().owner() : act.record();
        SquareMetres moved = cut(cell, act);
        CellKey to = new CellKey(act.map(), newOwner, after);
        gain(to, common, moved, act.key());
        return piece(act, cell.key(), to, common, moved);
    }

    private Piece takeFree(GroundAct act, Outline free) {
        SquareMetres area = free.area();
        CellKey to = new CellKey(act.map(), act.record(), act.verb().after());
        gain(to, free, area, act.key());
        return piece(act, null, to, free, area);
    }

    private Piece piece(GroundAct act, @Nullable CellKey taken, CellKey to, Outline outline, SquareMetres area) {
        Move move = new Move(
                act.map(),
                act.part(),
                act.verb(),
                act.key().day(),
                taken == null ? null : taken.owner(),
                to.owner(),
                taken == null ? GroundState.UNRECORDED : taken.state(),
                to.state(),
                area,
                taken == null ? null : dimsOfOwner.apply(taken.owner()),
                act.dims());
        return new Piece(move, outline);
    }

    /// Cuts an act's outline out of a cell. What is left holds the smaller of the balance and its
    /// rounded area, nothing when nothing is left; the difference is what moved.
    private SquareMetres cut(Cell cell, GroundAct act) {
        MultiPolygon rest = Cut.rest(cell.shape().geometry(), act.outline().geometry());
        if (rest.isEmpty()) {
            remove(cell, act.key());
            return cell.balance();
        }
        Outline left = Outline.trusted(rest);
        SquareMetres balance = cell.balance().compareTo(left.area()) <= 0 ? cell.balance() : left.area();
        put(new Cell(cell.key(), left, balance, act.key()), cell.last());
        return cell.balance().minus(balance);
    }

    private void gain(CellKey key, Outline more, SquareMetres area, ActKey at) {
        Cell before = find(key);
        if (before == null) {
            put(new Cell(key, more, area, at), at);
            return;
        }
        MultiPolygon both = Overlay.union(before.shape().geometry(), more.geometry());
        put(new Cell(key, Outline.trusted(both), before.balance().plus(area), at), before.last());
    }

    private @Nullable Cell find(CellKey key) {
        EnumMap<GroundState, Cell> byState = cells.get(key.owner());
        return byState == null ? null : byState.get(key.state());
    }

    private void put(Cell cell, ActKey lastBefore) {
        cells.computeIfAbsent(cell.key().owner(), _ -> new EnumMap<>(GroundState.class))
                .put(cell.key().state(), cell);
        touch(cell.key(), cell.last(), lastBefore);
    }

    private void remove(Cell cell, ActKey at) {
        EnumMap<GroundState, Cell> byState = cells.get(cell.key().owner());
        if (byState != null) {
            byState.remove(cell.key().state());
        }
        touch(cell.key(), at, cell.last());
    }

    /// An owner's cells bear one time stamp: a late act must also be seen when the later one left
    /// nothing of the cell that both concern.
    private void touch(CellKey key, ActKey at, ActKey lastBefore) {
        outOfOrder |= at.isBefore(lastBefore);
        touched.add(key);
        EnumMap<GroundState, Cell> byState = cells.get(key.owner());
        if (byState == null) {
            return;
        }
        byState.replaceAll((_, cell) -> {
            if (!cell.last().isBefore(at)) {
                return cell;
            }
            touched.add(cell.key());
            return new Cell(cell.key(), cell.shape(), cell.balance(), at);
        });
    }

    /// The cells that were changed and still are.
    List<Cell> changed() {
        List<Cell> changed = new ArrayList<>();
        for (CellKey key : touched) {
            Cell cell = find(key);
            if (cell != null) {
                changed.add(cell);
            }
        }
        return changed;
    }

    /// The cells that were changed and are no more.
    List<CellKey> removed() {
        return touched.stream().filter(key -> find(key) == null).toList();
    }
}
