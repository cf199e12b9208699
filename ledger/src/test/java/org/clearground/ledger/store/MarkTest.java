package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clearground.ledger.Cause;
import org.clearground.ledger.CountChange;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.Mark;
import org.clearground.quantity.Period;
import org.junit.jupiter.api.Test;

class MarkTest extends StoreTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 11, 1);

    @Test
    void countsEachValueOnceHoweverManyRecordsMarkIt() {
        try (SqlLedger ledger = create()) {
            ledger.write(w -> {
                w.append(marking("A", 1, Books.mark("task", FIRST, 1)));
                return w.append(marking("B", 1, Books.mark("task", FIRST.plusDays(90), 1)));
            });
            ledger.checkpoint();
            assertThat(ledger.distinct("bag", Optional.empty(), 2)).isEqualTo(1);
            assertThat(ledger.distinct("bag", Optional.of(Period.parse("2025-01")), 2))
                    .isEqualTo(1);
            assertThat(ledger.distinct("bag", Optional.of(Period.parse("2024-12")), 2))
                    .isZero();
            assertThat(ledger.distinct("other", Optional.empty(), 2)).isZero();
        }
    }

    @Test
    void countsNoLongerWhatWasTakenBackButStillAsItWasKnown() {
        try (SqlLedger ledger = create()) {
            ledger.write(w -> w.append(marking("A", 1, Books.mark("task", FIRST, 1))));
            ledger.checkpoint();
            ledger.write(w -> w.append(marking("A", 2, Books.mark("task", FIRST, -1))));
            assertThat(ledger.distinct("bag", Optional.empty(), 2)).isZero();
            assertThat(ledger.distinct("bag", Optional.empty(), 1)).isEqualTo(1);
        }
    }

    @Test
    void aValueCountsFromTheBookingThatSetsItsFirstMark() {
        try (SqlLedger ledger = create()) {
            ledger.write(w -> w.append(marking("A", 1, Books.mark("task", FIRST, 1))));
            ledger.write(w -> w.append(marking("B", 1, Books.mark("task", FIRST, 1))));
            ledger.write(w -> w.append(marking("C", 1, Books.mark("other", FIRST, 1))));
            ledger.write(w -> w.append(marking("A", 2, Books.mark("task", FIRST, -1))));
            ledger.write(w -> w.append(marking("B", 2, Books.mark("task", FIRST, -1))));
            assertThat(ledger.distinctChanges("bag", Optional.empty(), 1, 4))
                    .containsExactly(new CountChange(new Cause(EntryKind.RECORDED, "bag"), 1));
            assertThat(ledger.distinctChanges("bag", Optional.empty(), 3, 5))
                    .containsExactly(new CountChange(new Cause(EntryKind.CORRECTED, "bag"), -1));
        }
    }

    @Test
    void equalsANaiveCountWithAndWithoutCheckpoints() {
        for (long seed = 1; seed <= 3; seed++) {
            Random random = new Random(seed);
            try (SqlLedger ledger = create(String.valueOf(seed))) {
                history(ledger, random);
                List<Entry> entries = new ArrayList<>();
                ledger.entries(1, Long.MAX_VALUE, entries::add);
                for (int i = 0; i < 80; i++) {
                    Optional<Period> period = period(random);
                    long known = random.nextInt(entries.size() + 1);
                    String what = "seed " + seed + ", " + period + " known at " + known;
                    long naive = naive(entries.subList(0, (int) known), period);
                    assertThat(ledger.distinct("bag", period, known)).as(what).isEqualTo(naive);
                    assertThat(ledger.<Long>read(r -> r.distinctWithoutCheckpoints("bag", period, known)))
                            .as(what)
                            .isEqualTo(naive);
                    long after = random.nextInt((int) known + 1);
                    long changed = ledger.distinctChanges("bag", period, after, known).stream()
                            .mapToLong(CountChange::amount)
                            .sum();
                    assertThat(naive(entries.subList(0, (int) after), period) + changed)
                            .as(what + " after " + after)
                            .isEqualTo(naive);
                }
                assertThat(ledger.verify(List.of()).findings())
                        .as("seed %s", seed)
                        .isEmpty();
            }
        }
    }

    private static Optional<Period> period(Random random) {
        if (random.nextInt(10) == 0) {
            return Optional.empty();
        }
        LocalDate from = FIRST.plusDays(random.nextInt(200));
        return Optional.of(new Period(from, from.plusDays(random.nextInt(random.nextBoolean() ? 40 : 300))));
    }

    private static long naive(List<Entry> entries, Optional<Period> period) {
        Predicate<Mark> in = mark -> period.isEmpty() || period.get().contains(mark.day());
        return entries.stream()
                .flatMap(entry -> Books.marks(entry.draft()).stream())
                .filter(in)
                .collect(Collectors.groupingBy(Mark::value, TreeMap::new, Collectors.summingInt(Mark::sign)))
                .values()
                .stream()
                .filter(sum -> sum > 0)
                .count();
    }

    /// Records that mark one or two values, corrections on other days, with checkpoints in between.
    private static void history(SqlLedger ledger, Random random) {
        Map<String, Integer> versions = new HashMap<>();
        Map<String, List<JsonObject>> standing = new HashMap<>();
        for (int i = 0; i < 150; i++) {
            String number = "bag" + random.nextInt(60);
            int version = versions.merge(number, 1, Integer::sum);
            List<JsonObject> now = new ArrayList<>();
            List<JsonObject> marks = new ArrayList<>();
            for (JsonObject old : standing.getOrDefault(number, List.of())) {
                marks.add(Books.mark(old.text("value"), LocalDate.parse(old.text("day")), -1));
            }
            for (int k = random.nextInt(3); k > 0; k--) {
                now.add(Books.mark("task" + random.nextInt(25), FIRST.plusDays(random.nextInt(400)), 1));
            }
            marks.addAll(now);
            standing.put(number, now);
            ledger.write(w -> w.append(marking(number, version, marks.toArray(new JsonObject[0]))));
            if (random.nextInt(30) == 0) {
                ledger.checkpoint();
            }
        }
    }

    private static EntryDraft marking(String number, int version, JsonObject... marks) {
        EntryKind kind = version == 1 ? EntryKind.RECORDED : EntryKind.CORRECTED;
        return Books.draft(kind, number, version, Books.marking(List.of(marks)));
    }
}
