package org.clearground.books;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/// All lines that a group of opening balances covers, in their order, and what each record drew last.
final class DrawPool {

    private final List<Opening> openings;
    private final TreeSet<Want> wants = new TreeSet<>();
    private final Map<UUID, List<Want>> byRecord = new HashMap<>();
    private final Map<UUID, List<Drawn>> drawn = new HashMap<>();
    private final Map<Opening, Long> left = new HashMap<>();

    /// The last line that drew on each, when all were served last.
    private final Map<Opening, Want> last = new HashMap<>();

    /// @param openings the group, in the order of preference
    DrawPool(List<Opening> openings) {
        this.openings = openings;
    }

    /// Adds a record as it stands in the books.
    void add(SingleRecord standing) {
        put(standing);
        drawn.put(
                standing.record().id(),
                standing.drawn().stream().filter(this::isOfThese).toList());
    }

    /// Gives a record other lines.
    void put(SingleRecord standing) {
        UUID id = standing.record().id();
        List<Want> before = byRecord.remove(id);
        if (before != null) {
            before.forEach(wants::remove);
        }
        List<Want> now = Want.of(standing, openings);
        if (!now.isEmpty()) {
            byRecord.put(id, now);
            wants.addAll(now);
        }
    }

    private boolean isOfThese(Drawn one) {
        return openings.stream().anyMatch(o -> o.number().equals(one.opening()));
    }

    /// Gives what these records draw, and every record that draws otherwise than it did, in the order of their
    /// lines.
    Map<UUID, List<Drawn>> draw(Collection<UUID> changed) {
        Map<UUID, List<Drawn>> told = new LinkedHashMap<>();
        if (changed.stream().allMatch(this::comesTooLate)) {
            changed.forEach(id -> told.put(id, List.of()));
            return told;
        }
        Map<UUID, Map<Opening, Long>> served = serve();
        changed.forEach(id -> told.put(id, drawn(served.getOrDefault(id, Map.of()))));
        served.forEach((id, amounts) -> {
            List<Drawn> now = drawn(amounts);
            if (!now.equals(drawn.getOrDefault(id, List.of()))) {
                told.put(id, now);
            }
        });
        drawn.forEach((id, before) -> {
            if (!before.isEmpty() && !served.containsKey(id)) {
                told.put(id, List.of());
            }
        });
        told.forEach((id, now) -> {
            if (now.isEmpty()) {
                drawn.remove(id);
            } else {
                drawn.put(id, now);
            }
        });
        return told;
    }

    /// Whether a record drew nothing and draws nothing now, as everything was used up before its lines.
    private boolean comesTooLate(UUID record) {
        return !drawn.containsKey(record)
                && byRecord.getOrDefault(record, List.of()).stream()
                        .allMatch(want -> want.covered().stream().allMatch(o -> isUsedUpBefore(o, want)));
    }

    private boolean isUsedUpBefore(Opening opening, Want want) {
        Want lastServed = last.get(opening);
        return lastServed != null && lastServed.compareTo(want) < 0 && left.getOrDefault(opening, 1L) == 0;
    }

    /// Serves all lines from nothing, in their order.
    private Map<UUID, Map<Opening, Long>> serve() {
        last.clear();
        openings.forEach(o -> left.put(o, o.line().amount()));
        Map<UUID, Map<Opening, Long>> served = new LinkedHashMap<>();
        for (Want want : wants) {
            long rest = want.amount();
            for (Opening opening : want.covered()) {
                long amount = Math.min(rest, left.getOrDefault(opening, 0L));
                if (amount > 0) {
                    rest -= amount;
                    left.merge(opening, -amount, Long::sum);
                    last.put(opening, want);
                    served.computeIfAbsent(want.record().id(), _ -> new HashMap<>())
                            .merge(opening, amount, Long::sum);
                }
            }
        }
        return served;
    }

    /// These amounts, in the order of the opening balances' numbers.
    static List<Drawn> drawn(Map<Opening, Long> amounts) {
        List<Drawn> drawn = new ArrayList<>();
        amounts.forEach((opening, amount) -> drawn.add(opening.drawn(amount)));
        drawn.sort(Comparator.comparing(Drawn::opening));
        return drawn;
    }
}
