package org.clearground.land.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clearground.geo.Area;
import org.clearground.geo.Overlay;
import org.clearground.ledger.Posting;
import org.locationtech.jts.geom.Geometry;

/// What must hold after every booking.
final class GroundLaws {

    static final List<String> MAPS = List.of("mined_area", "battle_area");

    private GroundLaws() {}

    /// Pieces and balances are those of all current versions decided from nothing, within 1 m² a piece.
    static void equalsTheOracle(TrialBooks books, String which) {
        GroundOracle oracle = GroundOracle.of(books.acts());
        Map<String, Long> booked = new TreeMap<>();
        books.pieces()
                .forEach((record, pieces) -> pieces.forEach(
                        p -> booked.put(key(record, p.move()), p.move().area().value())));
        Map<String, Long> all = new TreeMap<>(booked);
        oracle.pieces.forEach(all::putIfAbsent);
        all.keySet().forEach(key -> {
            long is = booked.getOrDefault(key, 0L);
            long expected = oracle.pieces.getOrDefault(key, 0L);
            if (Math.abs(is - expected) > 1) {
                throw new AssertionError(which + ": " + key + " is " + is + " m², the oracle says " + expected);
            }
        });
    }

    private static String key(UUID record, Move move) {
        return GroundOracle.key(
                record, move.part(), move.findOwner().map(UUID::toString).orElse(""), move.before(), move.after());
    }

    /// The cells are those of all acts applied once, one after the other, to the last byte: cutting the
    /// current cells and replaying a neighbourhood never differ.
    static void equalsItselfFromNothing(TrialBooks books, String which) {
        MemoryGroundStore fresh = new MemoryGroundStore();
        books.acts().stream().collect(Collectors.groupingBy(GroundAct::record)).forEach(fresh::putActs);
        for (GroundAct act : books.acts()) {
            fresh.acceptCells(InOrder.next(fresh, act).cells());
        }
        MAPS.forEach(map -> assertThat(Set.copyOf(books.cells(map)))
                .as("%s: %s", which, map)
                .isEqualTo(fresh.cells().filter(c -> c.key().map().equals(map)).collect(Collectors.toSet())));
    }

    /// The postings' balances are the cells' balances, and those are the areas of the map within
    /// rounding.
    static void equalsTheMap(TrialBooks books, String which) {
        for (String map : MAPS) {
            List<Cell> cells = books.cells(map);
            Map<String, Long> held = new HashMap<>();
            cells.forEach(c -> held.merge(c.key().state().code(), c.balance().value(), Long::sum));
            Map<String, Long> posted = books.balances(map, LocalDate.MAX);
            for (GroundState state : GroundState.values()) {
                if (state != GroundState.UNRECORDED) {
                    assertThat(posted.getOrDefault(state.code(), 0L))
                            .as("%s: %s %s", which, map, state)
                            .isEqualTo(held.getOrDefault(state.code(), 0L));
                }
            }
            long sum = held.values().stream().mapToLong(Long::longValue).sum();
            assertThat(posted.getOrDefault("unrecorded", 0L)).as(which).isEqualTo(-sum);
            List<Geometry> shapes =
                    cells.stream().map(c -> (Geometry) c.shape().geometry()).toList();
            double rounding =
                    1 + books.pieces().values().stream().mapToInt(List::size).sum();
            assertThat(Area.squareMetres(Overlay.unionAll(shapes)))
                    .as("%s: area of the map %s", which, map)
                    .isBetween(sum - rounding, sum + rounding);
            List<Geometry> claimed = books.acts().stream()
                    .filter(a -> a.map().equals(map) && a.verb().takesUnrecorded())
                    .map(a -> (Geometry) a.outline().geometry())
                    .toList();
            assertThat(Area.squareMetres(Overlay.unionAll(claimed)))
                    .as("%s: everything claimed is on the map %s", which, map)
                    .isBetween(sum - rounding, sum + rounding);
        }
    }

    /// Ground is conserved on each map, and no state holds less than nothing on any day.
    static void isNeverNegative(TrialBooks books, String which) {
        for (String map : MAPS) {
            TreeMap<LocalDate, Map<String, Long>> byDay = new TreeMap<>();
            for (Posting p : books.postings()) {
                if (p.dims().find(GroundPostings.KIND).orElse("").equals(map)) {
                    byDay.computeIfAbsent(p.day(), _ -> new TreeMap<>()).merge(p.account(), p.amount(), Long::sum);
                }
            }
            Map<String, Long> balance = new TreeMap<>();
            byDay.forEach((day, changes) -> {
                changes.forEach((account, amount) -> balance.merge(account, amount, Long::sum));
                long all = balance.values().stream().mapToLong(Long::longValue).sum();
                boolean negative = balance.entrySet().stream()
                        .anyMatch(e -> e.getValue() < 0 && !e.getKey().equals("unrecorded"));
                if (all != 0 || negative) {
                    throw new AssertionError(which + ": " + map + " on " + day + ": " + balance);
                }
            });
        }
    }

    /// Every piece is where its numbers say: its area is that of its outline within rounding.
    static void piecesAreAsLargeAsTheirGround(TrialBooks books, String which) {
        double rounding =
                1 + books.pieces().values().stream().mapToInt(List::size).sum();
        books.pieces()
                .values()
                .forEach(pieces ->
                        pieces.forEach(p -> assertThat((double) p.move().area().value())
                                .as("%s: %s", which, p.move())
                                .isBetween(
                                        p.outline().area().value() - rounding,
                                        p.outline().area().value() + rounding)));
    }

    /// The balances of each map in the end and at the end of every fifth day.
    static Map<LocalDate, Map<String, Long>> balancesByDay(TrialBooks books) {
        Map<LocalDate, Map<String, Long>> byDay = new TreeMap<>();
        for (int i = 0; i <= 80; i += 5) {
            LocalDate day = RandomHistory.START.plusDays(i);
            Map<String, Long> sums = byDay.computeIfAbsent(day, _ -> new TreeMap<>());
            MAPS.forEach(map -> books.balances(map, day).forEach((state, area) -> sums.put(map + " " + state, area)));
            sums.values().removeIf(area -> area == 0);
        }
        return byDay;
    }
}
