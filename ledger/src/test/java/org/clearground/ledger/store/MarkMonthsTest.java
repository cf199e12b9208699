package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clearground.ledger.Mark;
import org.junit.jupiter.api.Test;

class MarkMonthsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 31);

    @Test
    void countsAValueOnceInAMonthAndTellsTheMonthBefore() {
        MarkMonths months = new MarkMonths(new RowKey(1, 2));
        months.add(Mark.of("field", "F-1", DAY));
        months.add(Mark.of("field", "F-1", DAY.minusDays(5)));
        months.add(Mark.of("field", "F-1", DAY.plusDays(1)));
        months.add(Mark.of("field", "F-2", DAY));
        months.add(Mark.pointer("task", "T-1", DAY));
        long january = DayRange.month(DAY);
        assertThat(months.chains())
                .isEqualTo(Map.of(
                        new MarkMonths.Chain("field", january, 0),
                        2L,
                        new MarkMonths.Chain("field", january + 1, january),
                        1L));
    }

    @Test
    void forgetsAValueThatWasTakenBackEverywhere() {
        MarkMonths months = new MarkMonths(new RowKey(1, 2));
        months.add(Mark.of("field", "F-1", DAY));
        months.add(Mark.of("field", "F-1", DAY));
        months.add(Mark.of("field", "F-1", DAY).reversed());
        assertThat(months.chains()).hasSize(1);
        months.add(Mark.of("field", "F-1", DAY).reversed());
        assertThat(months.chains()).isEmpty();
    }

    @Test
    void countsWhatCountingEachValueByItselfGives() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            MarkMonths months = new MarkMonths(new RowKey(seed, -seed));
            List<Mark> set = new ArrayList<>();
            List<Mark> all = new ArrayList<>();
            for (int i = 0; i < 5_000; i++) {
                Mark mark = !set.isEmpty() && random.nextInt(3) == 0
                        ? set.remove(random.nextInt(set.size())).reversed()
                        : Mark.of(
                                "name " + random.nextInt(3),
                                "value " + random.nextInt(1_500),
                                DAY.plusDays(random.nextInt(400)));
                if (mark.sign() > 0) {
                    set.add(mark);
                }
                months.add(mark);
                all.add(mark);
            }
            assertThat(months.chains()).as("seed %d", seed).isEqualTo(counted(all));
        }
    }

    private static Map<MarkMonths.Chain, Long> counted(List<Mark> marks) {
        Map<Mark, Integer> standing = marks.stream()
                .collect(Collectors.toMap(m -> Mark.of(m.name(), m.value(), m.day()), Mark::sign, Integer::sum));
        Map<List<String>, TreeSet<Long>> monthsOf = new HashMap<>();
        standing.forEach((mark, times) -> {
            if (times > 0) {
                monthsOf.computeIfAbsent(List.of(mark.name(), mark.value()), _ -> new TreeSet<>())
                        .add(DayRange.month(mark.day()));
            }
        });
        Map<MarkMonths.Chain, Long> chains = new HashMap<>();
        monthsOf.forEach((value, months) -> {
            long before = 0;
            for (long month : months) {
                chains.merge(new MarkMonths.Chain(value.getFirst(), month, before), 1L, Long::sum);
                before = month;
            }
        });
        return chains;
    }
}
