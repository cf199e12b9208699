package org.clearground.land.ground;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clearground.geo.Area;
import org.clearground.geo.Overlay;
import org.clearground.quantity.SquareMetres;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/// Questions about open ground that no sum answers, asked of the map.
public final class OpenGround {

    private final GroundActs store;
    private final List<GroundAct> openers;
    private final Set<Settlement.MapOwner> decided = new HashSet<>();
    private final List<Cell> open = new ArrayList<>();

    private OpenGround(GroundActs store, List<GroundAct> openers) {
        this.store = store;
        this.openers = openers;
    }

    /// How much ground is suspected or confirmed on more than one map at the end of a day: each square
    /// metre once, however many maps it lies on.
    ///
    /// @param acts those of the versions that were current at a prefix
    /// @param day  acts after it are left out
    public static SquareMetres inSeveralKinds(List<GroundAct> acts, LocalDate day) {
        List<GroundAct> until =
                acts.stream().filter(act -> !act.key().day().isAfter(day)).toList();
        MemoryGroundStore store = new MemoryGroundStore();
        until.stream().collect(Collectors.groupingBy(GroundAct::record)).forEach(store::putActs);
        return inSeveralKinds(
                store, until.stream().filter(act -> act.verb().after().isOpen()).toList());
    }

    /// The same of the acts in a store.
    ///
    /// @param openers those acts in it that open ground and may meet one that does on another map
    static SquareMetres inSeveralKinds(GroundActs store, List<GroundAct> openers) {
        OpenGround ground = new OpenGround(
                store,
                openers.stream().sorted(Comparator.comparing(GroundAct::key)).toList());
        ground.decideWhereMapsOverlap();
        return ground.shared();
    }

    /// Only where claims of two maps overlap must the map be known; in most countries that is hardly
    /// anywhere.
    private void decideWhereMapsOverlap() {
        Set<String> maps = openers.stream().map(GroundAct::map).collect(Collectors.toCollection(TreeSet::new));
        for (GroundAct opener : openers) {
            boolean overlaps = maps.stream()
                    .filter(map -> !map.equals(opener.map()))
                    .flatMap(map -> store.actsMeeting(map, opener.outline().envelope()).stream())
                    .anyMatch(other -> other.verb().after().isOpen()
                            && Overlay.overlaps(
                                    opener.outline().geometry(), other.outline().geometry()));
            if (overlaps) {
                decide(opener);
            }
        }
    }

    private void decide(GroundAct opener) {
        if (decided.contains(new Settlement.MapOwner(opener.map(), opener.record()))) {
            return;
        }
        List<GroundAct> acts = Neighbourhood.on(opener.map(), store.actsOf(opener.record()));
        Settlement.CellChanges cells = Replay.decide(store, acts, acts).cells();
        decided.addAll(cells.emptied());
        cells.put().stream().filter(cell -> cell.key().state().isOpen()).forEach(open::add);
    }

    private SquareMetres shared() {
        STRtree index = new STRtree();
        open.forEach(cell -> index.insert(cell.shape().envelope(), cell));
        List<Geometry> common = new ArrayList<>();
        for (Cell cell : open) {
            for (Object found : index.query(cell.shape().envelope())) {
                Cell other = (Cell) found;
                // each pair once: from the map whose name comes first
                if (cell.key().map().compareTo(other.key().map()) < 0) {
                    common.add(Overlay.intersection(
                            cell.shape().geometry(), other.shape().geometry()));
                }
            }
        }
        return Area.rounded(Overlay.unionAll(common));
    }
}
