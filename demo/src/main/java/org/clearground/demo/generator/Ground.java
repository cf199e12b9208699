package org.clearground.demo.generator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which hazards the quarter's work may use: each for one organisation and one sort of release.
final class Ground {

    private static final long SMALLEST = 300_000;

    private final Map<String, Deque<Hazard>> byDistrict = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    Ground(List<Hazard> hazards) {
        Map<String, List<Hazard>> sorted = new HashMap<>();
        hazards.stream()
                .filter(h -> !h.fresh())
                .forEach(h -> sorted.computeIfAbsent(h.district(), d -> new ArrayList<>())
                        .add(h));
        sorted.forEach((district, all) -> {
            Chance.of("order " + district).shuffle(all);
            byDistrict.put(district, new ArrayDeque<>(all));
        });
    }

    /// The next hazard of a district where nobody works yet.
    Hazard next(String district) {
        Deque<Hazard> left = byDistrict.getOrDefault(district, new ArrayDeque<>());
        Hazard next = left.poll();
        while (next != null && (taken.contains(next.number()) || next.m2() < SMALLEST)) {
            next = left.poll();
        }
        if (next == null) {
            throw new IllegalStateException("no hazard is left in " + district);
        }
        taken.add(next.number());
        return next;
    }

    /// Takes up to so many suspected hazards with an area in these bounds, over all districts in turn.
    List<Hazard> suspected(List<String> districts, int count, long least, long most) {
        List<Hazard> found = new ArrayList<>();
        for (int round = 0; found.size() < count; round++) {
            String district = districts.get(round % districts.size());
            byDistrict.getOrDefault(district, new ArrayDeque<>()).stream()
                    .filter(h -> !h.cha() && h.m2() >= least && h.m2() <= most && !taken.contains(h.number()))
                    .findFirst()
                    .ifPresent(h -> {
                        taken.add(h.number());
                        found.add(h);
                    });
            if (round > 40 * count) {
                throw new IllegalStateException("not enough suspected hazards");
            }
        }
        return found;
    }
}
