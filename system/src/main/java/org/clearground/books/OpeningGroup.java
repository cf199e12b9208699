package org.clearground.books;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Opening balances on which the same lines may draw, so that they are decided together; other groups are none of
/// their concern.
///
/// While every line that a change brings finds enough in the opening balance that it likes best, and nothing it
/// gives back comes from one that was used up, nobody else is touched: that needs what is left of each, no more.
/// Only otherwise are all the lines of the group read and served again in their order.
final class OpeningGroup {

    private final List<Opening> openings;
    private final Set<String> numbers;
    private final OpeningReader reader;
    private final Map<String, Long> left = new HashMap<>();
    private final boolean shared;
    private Optional<DrawPool> pool = Optional.empty();

    /// @param openings in the order of preference
    OpeningGroup(List<Opening> openings, OpeningReader reader) {
        this.openings = List.copyOf(openings);
        this.numbers = openings.stream().map(Opening::number).collect(Collectors.toUnmodifiableSet());
        this.reader = reader;
        this.shared = openings.stream().anyMatch(o -> openings.stream().anyMatch(p -> !p.equals(o) && p.standsOn(o)));
    }

    /// The numbers of these opening balances.
    Set<String> numbers() {
        return numbers;
    }

    /// Whether a record draws on one of these or has a line that one of them covers.
    boolean concerns(SingleRecord standing) {
        return standing.drawn().stream().anyMatch(this::isOfThese)
                || !Want.of(standing, openings).isEmpty();
    }

    private boolean isOfThese(Drawn drawn) {
        return numbers.contains(drawn.opening());
    }

    /// What each of the changed records draws on these now, and each other record that draws otherwise than it
    /// did because of them. Takes it for booked.
    ///
    /// @param changed with their new lines, and what they took off before
    Map<UUID, List<Drawn>> decide(Collection<SingleRecord> changed) {
        Optional<Map<UUID, List<Drawn>>> simply = pool.isPresent() || shared ? Optional.empty() : simply(changed);
        return simply.orElseGet(() -> together(changed));
    }

    private Optional<Map<UUID, List<Drawn>>> simply(Collection<SingleRecord> changed) {
        Map<String, Long> then = new HashMap<>();
        openings.forEach(o -> then.put(o.number(), left.computeIfAbsent(o.number(), _ -> reader.left(o))));
        for (SingleRecord standing : changed) {
            for (Drawn drawn : standing.drawn()) {
                if (isOfThese(drawn)) {
                    if (left.getOrDefault(drawn.opening(), 0L) <= 0) {
                        return Optional.empty();
                    }
                    then.merge(drawn.opening(), drawn.amount(), Long::sum);
                }
            }
        }
        Map<UUID, List<Drawn>> drawn = new LinkedHashMap<>();
        for (SingleRecord standing : changed) {
            Map<Opening, Long> amounts = new HashMap<>();
            for (Want want : Want.of(standing, openings)) {
                Opening best = want.covered().getFirst();
                amounts.merge(best, want.amount(), Long::sum);
                if (then.merge(best.number(), -want.amount(), Long::sum) < 0) {
                    return Optional.empty();
                }
            }
            drawn.put(standing.record().id(), DrawPool.drawn(amounts));
        }
        left.putAll(then);
        return Optional.of(drawn);
    }

    private Map<UUID, List<Drawn>> together(Collection<SingleRecord> changed) {
        DrawPool all = pool.orElseGet(() -> {
            DrawPool read = new DrawPool(openings);
            reader.covered(openings).forEach(read::add);
            return read;
        });
        pool = Optional.of(all);
        List<UUID> ids = new ArrayList<>();
        for (SingleRecord standing : changed) {
            all.put(standing);
            ids.add(standing.record().id());
        }
        return all.draw(ids);
    }
}
