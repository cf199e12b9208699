package org.clearground.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.clearground.land.ground.GroundChange;
import org.clearground.land.ground.GroundDecider;
import org.clearground.land.ground.MemoryGroundStore;
import org.clearground.ledger.BalanceLine;
import org.clearground.ledger.BalanceQuery;
import org.clearground.quantity.Period;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Seeded histories through real books, held against the oracle: deciding today's current versions from nothing, in
/// order.
class RandomHistoriesTest {

    private static final int STEPS = 25;

    @TempDir
    private Path folder;

    private final ScriptedClock clock = new ScriptedClock("2025-04-01");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theBooksAreWhatTheOrderOfTheGroundSays(long seed) {
        Path file = folder.resolve("books.gpkg");
        Map<Long, Map<String, Long>> known = new TreeMap<>();
        try (Books books = Books.create(file, ZoneId.of("Asia/Baku"), clock)) {
            RandomHistory history = new RandomHistory(seed);
            IntStream.range(0, STEPS).forEach(_ -> {
                books.work(history::step);
                known.put(head(books), sums(books, head(books), Optional.empty()));
            });
            assertOracle(books, seed);
            known.forEach((prefix, then) -> assertThat(sums(books, prefix, Optional.empty()))
                    .as("seed %d: what was known at %d changed", seed, prefix)
                    .isEqualTo(then));
            assertNeverNegative(books, known.keySet(), seed);
            assertThat(new DeepVerification(books.types()).firstFault(books.ledger(), _ -> {}))
                    .as("seed %d", seed)
                    .isEmpty();
        }
        assertThat(Books.verify(file, List.of(), clock, _ -> {}).findings())
                .as("seed %d", seed)
                .isEmpty();
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
