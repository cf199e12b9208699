package org.clearground.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clearground.land.ground.GroundChange;
import org.clearground.land.ground.GroundDecider;
import org.clearground.land.ground.MemoryGroundStore;
import org.clearground.ledger.BalanceLine;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.store.TestStores;
import org.clearground.quantity.Period;

/// A seeded history through real books, held against the oracle: deciding today's current versions from
/// nothing, in order.
final class HistoryTrial {

    private final Path folder;
    private final long seed;
    private final ScriptedClock clock = new ScriptedClock("2025-04-01");

    HistoryTrial(Path folder, long seed) {
        this.folder = folder;
        this.seed = seed;
    }

    void run(int steps) {
        Path file = folder.resolve("books-" + seed + ".gpkg");
        RandomHistory history = new RandomHistory(seed);
        Map<Long, Map<String, Long>> known = new TreeMap<>();
        try (Books books = Books.create(TestStores.at(file), ZoneId.of("Asia/Baku"), clock)) {
            for (int step = 0; step < steps; step++) {
                books.work(history::step);
                known.put(head(books), sums(books, head(books), Optional.empty()));
            }
            assertOracle(books, seed);
            known.forEach((prefix, then) -> assertThat(sums(books, prefix, Optional.empty()))
                    .as("seed %d: what was known at %d changed", seed, prefix)
                    .isEqualTo(then));
            assertNeverNegative(books, known.keySet(), seed);
            assertSound(books);
            assertAnyOrder(books, history.current());
        }
        assertThat(Books.verify(TestStores.at(file), List.of(), clock, _ -> {}).findings())
                .as("seed %d", seed)
                .isEmpty();
    }

    private void assertSound(Books books) {
        assertThat(new DeepVerification(books.types()).firstFault(books.ledger(), _ -> {}))
                .as("seed %d", seed)
                .isEmpty();
    }

    /// The current versions, booked in another order in other books, end in the same balances. Which of two
    /// releases of one day gets the ground goes by first booking, so their states are taken together.
    private void assertAnyOrder(Books books, List<Submission> current) {
        List<Submission> shuffled = new ArrayList<>(current);
        Collections.shuffle(shuffled, new Random(seed));
        try (Books other =
                Books.create(TestStores.at(folder.resolve("other-" + seed + ".gpkg")), ZoneId.of("Asia/Baku"), clock)) {
            shuffled.forEach(submission -> other.work(desk -> desk.record(submission)));
            Map<String, Long> expected = byHazard(sums(books, head(books), Optional.empty()));
            Map<String, Long> got = byHazard(sums(other, head(other), Optional.empty()));
            assertThat(got.keySet()).as("seed %d", seed).isEqualTo(expected.keySet());
            expected.forEach((state, area) -> assertThat(got.get(state))
                    .as("seed %d: %s in another order", seed, state)
                    .isBetween(area - 8L * shuffled.size(), area + 8L * shuffled.size()));
            assertSound(other);
        }
    }

    private static Map<String, Long> byHazard(Map<String, Long> sums) {
        Map<String, Long> grouped = new TreeMap<>();
        sums.forEach((state, area) -> {
            if (!state.equals("unrecorded")) {
                boolean open = state.equals("suspected") || state.equals("confirmed");
                grouped.merge(open ? state : "released", area, Long::sum);
            }
        });
        return grouped;
    }

    private static void assertOracle(Books books, long seed) {
        MemoryGroundStore store = new MemoryGroundStore();
        GroundDecider decider = new GroundDecider(store);
        List<GroundChange> changes = new ArrayList<>();
        books.types()
                .all()
                .forEach(type -> books.ledger().current(type.name(), head(books), e -> {
                    long first = books.ledger()
                            .history(e.draft().record().id())
                            .getFirst()
                            .seq();
                    changes.add(new GroundChange(e.draft().record().id(), first, type.claims(Bodies.fields(type, e))));
                }));
        changes.stream().filter(c -> !c.claims().isEmpty()).forEach(decider::decide);
        Map<String, Long> map = new TreeMap<>();
        store.cells()
                .forEach(cell ->
                        map.merge(cell.key().state().code(), cell.balance().value(), Long::sum));
        map.values().removeIf(v -> v == 0);
        Map<String, Long> balances = sums(books, head(books), Optional.empty());
        balances.remove("unrecorded");
        assertThat(balances.keySet()).as("seed %d", seed).isEqualTo(map.keySet());
        long pieces = Math.max(store.acts().size(), 1) * 4L;
        map.forEach((state, area) ->
                assertThat(balances.get(state)).as("seed %d: %s", seed, state).isBetween(area - pieces, area + pieces));
    }

    /// At the end of each day, in each prefix.
    private static void assertNeverNegative(Books books, Set<Long> prefixes, long seed) {
        Set<LocalDate> days = new TreeSet<>();
        books.ledger().entries(1, head(books), e -> days.add(e.draft().when().to()));
        for (long prefix : prefixes) {
            for (LocalDate day : days) {
                Optional<Period> until = Optional.of(new Period(LocalDate.EPOCH, max(day, LocalDate.EPOCH)));
                sums(books, prefix, until).forEach((state, area) -> {
                    if (!state.equals("unrecorded")) {
                        assertThat(area)
                                .as("seed %d, prefix %d, %s: %s", seed, prefix, day, state)
                                .isNotNegative();
                    }
                });
            }
        }
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static long head(Books books) {
        return books.ledger().head().seq();
    }

    private static Map<String, Long> sums(Books books, long known, Optional<Period> period) {
        Map<String, Long> sums = new TreeMap<>();
        for (BalanceLine line : books.ledger().balances(new BalanceQuery("area", Set.of(), Map.of(), period, known))) {
            sums.merge(line.account(), line.amount(), Long::sum);
        }
        sums.values().removeIf(v -> v == 0);
        return sums;
    }
}
