package org.clearground.books;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearground.ledger.RecordRef;
import org.clearground.opening.OpeningBalanceType;

/// Draws opening balances down: a single record that arrives later for the span of an opening balance was
/// counted in it, so it takes as much off as it adds, until nothing is left of the opening balance.
///
/// What each record draws is always what serving all current lines from nothing gives, in the order of [Want] and
/// with the preference of [Opening]. So a change may reach other records: whoever drew on an opening balance that
/// is lowered or withdrawn, and whoever comes after a late line where it is used up.
final class Drawdown {

    private final OpeningReader reader;
    private Optional<Groups> groups = Optional.empty();

    Drawdown(OpeningReader reader) {
        this.reader = reader;
    }

    /// Whether there are no opening balances at all.
    private boolean isIdle() {
        return groups().all().isEmpty();
    }

    /// What changes by a booking that is decided as far as the ground goes, its cause first. Takes it for booked.
    Outcome of(List<Decided> booking) {
        Decided cause = booking.getFirst();
        RecordRef ref = cause.draft().record();
        if (ref.type().equals(OpeningBalanceType.TYPE)) {
            return decide(ref.number(), cause.opening());
        }
        return isIdle()
                ? Outcome.NONE
                : decide(booking.stream().map(d -> d.standing(reader.types())).toList());
    }

    /// What changes when these records get other lines. Takes it for booked.
    ///
    /// @param changed with their new lines, and what they took off before
    private Outcome decide(Collection<SingleRecord> changed) {
        Map<UUID, Map<String, Drawn>> now = new LinkedHashMap<>();
        Map<UUID, SingleRecord> before = new LinkedHashMap<>();
        for (SingleRecord standing : changed) {
            before.put(standing.record().id(), standing);
            now.put(standing.record().id(), new HashMap<>());
        }
        for (OpeningGroup group : groups().concerning(changed)) {
            List<SingleRecord> of = changed.stream().filter(group::concerns).toList();
            group.decide(of).forEach((id, drawn) -> {
                var standing = before.computeIfAbsent(id, reader::standing);
                Map<String, Drawn> all = now.computeIfAbsent(id, _ -> byNumber(standing));
                all.keySet().removeAll(group.numbers());
                drawn.forEach(d -> all.put(d.opening(), d));
            });
        }
        return Outcome.of(before, now);
    }

    /// What changes when an opening balance does. Takes it for booked.
    ///
    /// @param number its number
    /// @param now    what it says from now on, if it stands
    private Outcome decide(String number, Optional<Opening> now) {
        List<Opening> all = new ArrayList<>(groups().all());
        Optional<Opening> was =
                all.stream().filter(o -> o.number().equals(number)).findFirst();
        if (was.isEmpty() && now.isEmpty()
                || was.isPresent() && now.filter(was.get()::sameAs).isPresent()) {
            return Outcome.NONE;
        }
        was.ifPresent(all::remove);
        now.ifPresent(all::add);
        all.sort(Opening.PREFERENCE);
        groups = Optional.of(Groups.of(all, reader));
        List<Opening> changed = Stream.concat(was.stream(), now.stream()).toList();
        // nobody who came before it can draw on it, so that a new one concerns nobody
        if (was.isEmpty() && now.orElseThrow().firstSeq() > reader.known().getAsLong()) {
            return Outcome.NONE;
        }
        return again(changed, all);
    }

    /// Serves everything anew that was or is covered by these, or by what shares lines with them.
    private Outcome again(List<Opening> changed, List<Opening> all) {
        List<Opening> reached = reached(changed, all);
        List<Opening> standing = all.stream().filter(reached::contains).toList();
        Set<String> numbers = reached.stream().map(Opening::number).collect(Collectors.toSet());
        DrawPool pool = new DrawPool(standing);
        Map<UUID, SingleRecord> before = new LinkedHashMap<>();
        Map<UUID, Map<String, Drawn>> now = new LinkedHashMap<>();
        for (SingleRecord record : reader.covered(reached)) {
            UUID id = record.record().id();
            pool.put(record);
            before.put(id, record);
            Map<String, Drawn> others = byNumber(record);
            others.keySet().removeAll(numbers);
            now.put(id, others);
        }
        pool.draw(before.keySet())
                .forEach((id, drawn) -> drawn.forEach(
                        d -> now.computeIfAbsent(id, _ -> new HashMap<>()).put(d.opening(), d)));
        return Outcome.of(before, now);
    }

    private static List<Opening> reached(List<Opening> changed, List<Opening> all) {
        List<Opening> reached = new ArrayList<>(changed);
        Deque<Opening> next = new ArrayDeque<>(changed);
        while (!next.isEmpty()) {
            Opening from = next.removeFirst();
            for (Opening other : all) {
                if (!reached.contains(other) && from.meets(other)) {
                    reached.add(other);
                    next.add(other);
                }
            }
        }
        return reached;
    }

    private static Map<String, Drawn> byNumber(SingleRecord standing) {
        Map<String, Drawn> drawn = new HashMap<>();
        standing.drawn().forEach(d -> drawn.put(d.opening(), d));
        return drawn;
    }

    private Groups groups() {
        Groups known = groups.orElseGet(() -> Groups.of(reader.openings(), reader));
        groups = Optional.of(known);
        return known;
    }

    /// All opening balances, in groups of those that share lines, by measure.
    private record Groups(List<Opening> all, Map<String, List<OpeningGroup>> byMeasure) {

        static Groups of(List<Opening> all, OpeningReader reader) {
            Map<String, List<OpeningGroup>> byMeasure = new HashMap<>();
            List<Opening> left = new ArrayList<>(all);
            while (!left.isEmpty()) {
                List<Opening> together = reached(List.of(left.getFirst()), left);
                left.removeAll(together);
                together.sort(Opening.PREFERENCE);
                byMeasure
                        .computeIfAbsent(together.getFirst().measure(), _ -> new ArrayList<>())
                        .add(new OpeningGroup(together, reader));
            }
            return new Groups(all, byMeasure);
        }

        List<OpeningGroup> concerning(Collection<SingleRecord> changed) {
            Set<String> measures = new TreeSet<>();
            for (SingleRecord standing : changed) {
                standing.lines().forEach(line -> measures.add(line.measure()));
                standing.drawn().forEach(drawn -> measures.add(drawn.measure()));
            }
            return measures.stream()
                    .flatMap(m -> byMeasure.getOrDefault(m, List.of()).stream())
                    .filter(group -> changed.stream().anyMatch(group::concerns))
                    .toList();
        }
    }

    /// What records take off opening balances from now on: those that changed, and each other that draws
    /// otherwise than before, in the order of their first booking.
    ///
    /// @param records how they stood before, by their ids
    /// @param drawn   what they draw now, by their ids
    record Outcome(Map<UUID, SingleRecord> records, Map<UUID, List<Drawn>> drawn) {

        static final Outcome NONE = new Outcome(Map.of(), Map.of());

        private static Outcome of(Map<UUID, SingleRecord> before, Map<UUID, Map<String, Drawn>> now) {
            Map<UUID, List<Drawn>> drawn = new HashMap<>();
            now.forEach((id, by) -> drawn.put(
                    id,
                    by.values().stream()
                            .sorted(Comparator.comparing(Drawn::opening))
                            .toList()));
            return new Outcome(before, drawn);
        }

        /// What a record's next entry says of opening balances.
        ///
        /// @param before what its newest entry takes off
        Effects.Openings of(UUID record, List<Drawn> before) {
            return new Effects.Openings(before, drawn.getOrDefault(record, List.of()));
        }

        /// The records that draw otherwise than before, other than these, in the order of their first booking.
        List<SingleRecord> others(Collection<UUID> than) {
            return records.values().stream()
                    .filter(r -> !than.contains(r.record().id()))
                    .filter(r -> !r.drawn().equals(drawn.getOrDefault(r.record().id(), List.of())))
                    .sorted(Comparator.comparingLong(SingleRecord::firstSeq))
                    .toList();
        }
    }
}
