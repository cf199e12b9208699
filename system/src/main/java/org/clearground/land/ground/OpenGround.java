package org.clearground.land.ground;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clearground.geo.Area;
import org.clearground.geo.Overlay;
import org.clearground.quantity.SquareMetres;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/// Questions about open ground that no sum answers, asked of the map.
public final class OpenGround {

    private final MemoryGroundStore store = new MemoryGroundStore();
    private final List<GroundAct> openers = new ArrayList<>();
    private final Set<Settlement.MapOwner> decided = new HashSet<>();
    private final List<Cell> open = new ArrayList<>();

    private OpenGround() {}

    /// How much ground is suspected or confirmed on more than one map at the end of a day: each square
    /// metre once, however many maps it lies on.
    ///
    /// @param acts those of the versions that were current at a prefix
    /// @param day  acts after it are left out
    public static SquareMetres inSeveralKinds(List<GroundAct> acts, LocalDate day) {
        OpenGround ground = new OpenGround();
        ground.load(acts.stream().filter(act -> !act.key().day().isAfter(day)).toList());
        ground.decideWhereMapsOverlap();
        return ground.shared();
    }

    private void load(List<GroundAct> acts) {
        Map<UUID, List<GroundAct>> byRecord = acts.stream().collect(Collectors.groupingBy(GroundAct::record));
        byRecord.forEach(store::putActs);
        acts.stream().filter(act -> act.verb().after().isOpen()).forEach(openers::add);
        openers.sort(Comparator.comparing(GroundAct::key));
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
