package org.clearground.land.ground;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.clearground.geo.Area;
import org.clearground.geo.Overlay;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

/// The design's rules in the plainest way: all acts from nothing, in order, against every cell of the
/// map. Shares only the verbs' table and the overlay with what it tests.
final class GroundOracle {

    private static final Comparator<CellKey> ORDER = Comparator.comparing(CellKey::map)
            .thenComparing(k -> k.owner().toString())
            .thenComparing(CellKey::state);

    final Map<String, Long> pieces = new TreeMap<>();
    final Map<CellKey, Long> balances = new TreeMap<>(ORDER);
    private final Map<CellKey, Geometry> shapes = new TreeMap<>(ORDER);

    static GroundOracle of(List<GroundAct> acts) {
        GroundOracle oracle = new GroundOracle();
        acts.forEach(oracle::apply);
        return oracle;
    }

    private void apply(GroundAct act) {
        Geometry outline = act.outline().geometry();
        Geometry free = outline;
        for (Map.Entry<CellKey, Geometry> cell : new ArrayList<>(shapes.entrySet())) {
            CellKey key = cell.getKey();
            if (!key.map().equals(act.map())) {
                continue;
            }
            MultiPolygon part = Overlay.intersection(cell.getValue(), outline);
            if (part.isEmpty()) {
                continue;
            }
            free = Overlay.difference(free, cell.getValue());
            turns(act, key).ifPresent(after -> take(act, key, part, after));
        }
        if (act.verb().takesUnrecorded() && !free.isEmpty()) {
            long area = Math.round(Area.squareMetres(free));
            add(new CellKey(act.map(), act.record(), act.verb().after()), free, area);
            pieces.put(
                    key(
                            act.record(),
                            act.part(),
                            "",
                            GroundState.UNRECORDED,
                            act.verb().after()),
                    area);
        }
    }

    /// The verbs' table, but that a parent's open ground goes to its child and its released ground stays.
    private static Optional<GroundState> turns(GroundAct act, CellKey cell) {
        if (!act.parents().contains(cell.owner())) {
            return act.verb().turns(cell.state());
        }
        if (!cell.state().isOpen()) {
            return Optional.empty();
        }
        return Optional.of(act.verb() == Verb.CONFIRM ? GroundState.CONFIRMED : cell.state());
    }

    private void take(GroundAct act, CellKey from, Geometry part, GroundState after) {
        MultiPolygon rest = Overlay.difference(held(from), act.outline().geometry());
        long before = balances.getOrDefault(from, 0L);
        long left = rest.isEmpty() ? 0 : Math.min(before, Math.round(Area.squareMetres(rest)));
        if (rest.isEmpty()) {
            shapes.remove(from);
            balances.remove(from);
        } else {
            shapes.put(from, rest);
            balances.put(from, left);
        }
        UUID owner = act.verb().rank() == Verb.Rank.RELEASE ? from.owner() : act.record();
        add(new CellKey(act.map(), owner, after), part, before - left);
        pieces.put(key(act.record(), act.part(), from.owner().toString(), from.state(), after), before - left);
    }

    private Geometry held(CellKey key) {
        Geometry shape = shapes.get(key);
        if (shape == null) {
            throw new AssertionError("no cell " + key);
        }
        return shape;
    }

    private void add(CellKey key, Geometry more, long area) {
        shapes.merge(key, more, Overlay::union);
        balances.merge(key, area, Long::sum);
    }

    /// Names a piece, by the record, its part, the owner and the states.
    static String key(UUID record, int part, String owner, GroundState before, GroundState after) {
        return record + "/" + part + " " + owner + " " + before + ">" + after;
    }
}
