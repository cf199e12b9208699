package org.clearground.land.ground;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clearground.geo.Overlay;

/// The records on one map that a change can reach: those whose outlines overlap the changed record's,
/// old or new, those that overlap these, and so on. Touching does not count. A record counts whole,
/// since its cells have one balance.
///
/// @param actsOf the acts on the map, by record; the changed record's are those from now on
record Neighbourhood(Map<UUID, List<GroundAct>> actsOf) {

    static Neighbourhood around(GroundActs store, List<GroundAct> before, List<GroundAct> after) {
        GroundAct seed = before.isEmpty() ? after.getFirst() : before.getFirst();
        Map<UUID, List<GroundAct>> found = new HashMap<>();
        found.put(seed.record(), after);
        Deque<GroundAct> frontier = new ArrayDeque<>(before);
        frontier.addAll(after);
        while (!frontier.isEmpty()) {
            GroundAct act = frontier.remove();
            for (GroundAct near : store.actsMeeting(act.map(), act.outline().envelope())) {
                if (!found.containsKey(near.record())
                        && Overlay.overlaps(
                                act.outline().geometry(), near.outline().geometry())) {
                    List<GroundAct> acts = on(act.map(), store.actsOf(near.record()));
                    found.put(near.record(), acts);
                    frontier.addAll(acts);
                }
            }
        }
        return new Neighbourhood(found);
    }

    /// All acts in the order in which ground is decided.
    List<GroundAct> inOrder() {
        List<GroundAct> all = new ArrayList<>();
        actsOf.values().forEach(all::addAll);
        all.sort(Comparator.comparing(GroundAct::key));
        return all;
    }

    /// The acts on a map, by key.
    static List<GroundAct> on(String map, List<GroundAct> acts) {
        return acts.stream()
                .filter(a -> a.map().equals(map))
                .sorted(Comparator.comparing(GroundAct::key))
                .toList();
    }
}
